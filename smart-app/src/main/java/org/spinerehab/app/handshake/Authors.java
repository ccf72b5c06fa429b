package org.spinerehab.app.handshake;

import java.util.Map;
import java.util.Optional;

import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Finds the Practitioner behind the user, who will be the author of a plan: the
 * {@code fhirUser} of the id token; where the EHR sends none, what its connection record
 * says about token answer and identifiers (connections.md R10). A {@code fhirUser} that
 * is there decides, also when it is of no use.
 */
final class Authors {

	private final Connection connection;

	private final Chart chart;

	Authors(Connection connection, Chart chart) {
		this.connection = connection;
		this.chart = chart;
	}

	/**
	 * The id of the Practitioner at the EHR.
	 * @throws LaunchRefused if nobody or more than one is meant
	 */
	String practitionerId(Jwt idToken, Map<String, Object> answer) {
		String fhirUser = idToken.getClaimAsString("fhirUser");
		Optional<String> found = (fhirUser != null) ? FhirUser.practitionerId(this.connection, fhirUser)
				: named(answer).or(() -> identified(idToken));
		return found.orElseThrow(() -> new LaunchRefused(Reason.NO_USER, this.connection.id(), null));
	}

	private Optional<String> named(Map<String, Object> answer) {
		return Optional.ofNullable(this.connection.author().parameter())
			.map(answer::get)
			.map(String::valueOf)
			.filter(LaunchParameters::isId);
	}

	private Optional<String> identified(Jwt idToken) {
		return Optional.ofNullable(this.connection.author().identifierSystem())
			.flatMap((system) -> this.chart.practitionerWith(system, idToken.getSubject()));
	}

}
