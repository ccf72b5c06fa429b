package org.spinerehab.app.handshake;

import java.util.Optional;
import java.util.stream.Stream;

import org.spinerehab.app.connection.Connection;

/**
 * The {@code fhirUser} of an id token: absolute or relative, but always a Practitioner of
 * this very EHR (SMART App Launch 2.2, Scopes for requesting identity data).
 */
final class FhirUser {

	private static final String TYPE = "Practitioner/";

	private FhirUser() {
	}

	static Optional<String> practitionerId(Connection connection, String fhirUser) {
		return Stream
			.concat(Stream.of("", connection.fhirBase() + "/"),
					connection.acceptedIss().stream().map((iss) -> iss.endsWith("/") ? iss : iss + "/"))
			.map((base) -> base + TYPE)
			.filter(fhirUser::startsWith)
			.map((prefix) -> fhirUser.substring(prefix.length()))
			.filter(LaunchParameters::isId)
			.findFirst();
	}

}
