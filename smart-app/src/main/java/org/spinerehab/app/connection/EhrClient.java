package org.spinerehab.app.connection;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The EHR of a launch, with the token that only the EHR gets (design.md D10). */
@Component
public class EhrClient {

	private final Connections connections;

	private final EhrTokens tokens;

	private final Map<String, BoundClients> clients = new ConcurrentHashMap<>();

	EhrClient(Connections connections, EhrTokens tokens) {
		this.connections = connections;
		this.tokens = tokens;
	}

	/**
	 * A client for the EHR of a launch. It refuses to call any address outside the
	 * connection's FHIR base.
	 * @param launch the launch
	 * @return a HAPI client
	 * @throws LaunchRefused if the EHR's token is gone
	 */
	public IGenericClient forLaunch(LaunchContext launch) {
		String token = this.tokens.find(launch.id())
			.orElseThrow(() -> new LaunchRefused(Reason.ENDED, launch.connectionId(), null));
		return forHandshake(this.connections.byId(launch.connectionId()), token);
	}

	/**
	 * A client for the handshake, before there is a launch.
	 * @param connection the EHR
	 * @param token the token it has just given
	 * @return a HAPI client
	 */
	public IGenericClient forHandshake(Connection connection, String token) {
		return this.clients
			.computeIfAbsent(connection.id(), (id) -> new BoundClients(connection.fhirBase(), connection.timeouts()))
			.with(token);
	}

	/**
	 * Keeps the EHR's token until the launch ends.
	 * @param launch the launch
	 * @param token the token
	 * @param expiresAt when the EHR stops accepting it
	 */
	public void keep(LaunchContext launch, String token, Instant expiresAt) {
		this.tokens.keep(launch.id(), token, expiresAt);
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	void forgetExpiredTokens() {
		this.tokens.deleteExpired();
	}

}
