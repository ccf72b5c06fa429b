package org.spinerehab.app.connection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.spinerehab.app.SafeAddress;

import org.springframework.stereotype.Component;

/** The list of EHRs we know; nothing else is ever called (connections.md R12). */
@Component
public class Connections {

	private final List<Connection> connections;

	Connections(ConnectionProperties properties) {
		this.connections = properties.connections();
		if (this.connections.isEmpty()) {
			throw new IllegalStateException("Set spine-rehab.connections: one record for every EHR, at least one.");
		}
		this.connections.forEach(Connections::checkAddresses);
		long ids = this.connections.stream().map(Connection::id).distinct().count();
		long issuers = this.connections.stream().flatMap((connection) -> connection.acceptedIss().stream()).count();
		long distinctIssuers = this.connections.stream()
			.flatMap((connection) -> connection.acceptedIss().stream())
			.distinct()
			.count();
		if (ids != this.connections.size() || issuers != distinctIssuers) {
			throw new IllegalStateException(
					"spine-rehab.connections: every id and every accepted-iss may be used only once.");
		}
	}

	private static void checkAddresses(Connection connection) {
		String record = "spine-rehab.connections[" + connection.id() + "].";
		SafeAddress.check(record + "fhir-base", connection.fhirBase());
		SafeAddress.check(record + "endpoints.authorize", connection.endpoints().authorize());
		SafeAddress.check(record + "endpoints.token", connection.endpoints().token());
		SafeAddress.check(record + "endpoints.jwks", connection.endpoints().jwks());
	}

	/**
	 * The EHR whose record lists exactly this string.
	 * @param iss {@code iss} of a launch
	 * @return the record, or nothing
	 */
	public Optional<Connection> byIss(String iss) {
		return this.connections.stream().filter((connection) -> connection.acceptedIss().contains(iss)).findFirst();
	}

	/**
	 * The EHR of a launch.
	 * @param id connection id
	 * @return the record
	 * @throws IllegalArgumentException if there is none
	 */
	public Connection byId(String id) {
		return this.connections.stream()
			.filter((connection) -> connection.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No connection " + id));
	}

	/**
	 * Who may show a launch's pages in a frame.
	 * @param connectionId connection id
	 * @return origins for {@code frame-ancestors}, empty for nobody
	 */
	public Set<String> frameAncestors(String connectionId) {
		return new TreeSet<>(byId(connectionId).frameAncestors());
	}

	/**
	 * Who may show a page that belongs to no launch and holds no data, such as "this
	 * session has ended".
	 * @return origins of all connections
	 */
	public Set<String> frameAncestors() {
		Set<String> all = new TreeSet<>();
		this.connections.forEach((connection) -> all.addAll(connection.frameAncestors()));
		return all;
	}

}
