package org.spinerehab.server.authserver;

import java.util.List;
import java.util.Optional;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * Who signs in at our issuer: the two clinicians of the simulated EHR and one of its
 * patients, each with a record on our own server. The password is the user name: they
 * exist only in the sandbox, with synthetic patients.
 */
final class RehabUsers {

	private static final List<RehabUser> USERS = List.of(
			new RehabUser("surgeon", Role.SURGEON, "prac-okafor-h", "Hannah", "Okafor"),
			new RehabUser("nurse", Role.NURSE, "prac-hale-r", "Ruth", "Hale"),
			new RehabUser("patient", Role.PATIENT, "e4471-0923", "", ""));

	private final Records records;

	private final String ehr;

	RehabUsers(Records records, SandboxIssuers issuers) {
		this.records = records;
		this.ehr = issuers.ehr().audience();
	}

	/** What a user is to the hospital, as the access token says it. */
	enum Role {

		SURGEON, NURSE, PATIENT

	}

	/** How sign-in looks them up. */
	static UserDetailsService details() {
		return new InMemoryUserDetailsManager(USERS.stream()
			.map((user) -> User.withUsername(user.username())
				.password("{noop}" + user.username())
				.roles(user.role().name())
				.build())
			.toList());
	}

	Role role(String username) {
		return byName(username).role();
	}

	/** The one patient who signs in sees only the own record. */
	Optional<String> ownPatient(String username) {
		RehabUser user = byName(username);
		return (user.role() == Role.PATIENT) ? this.records.patientBy(this.ehr + "/Patient", user.id())
				: Optional.empty();
	}

	/**
	 * {@code Practitioner/<id>} or {@code Patient/<id>} on our server. A clinician who
	 * has no record yet gets one, the same that a launch from the EHR would find.
	 */
	Optional<String> fhirUser(String username) {
		RehabUser user = byName(username);
		return (user.role() == Role.PATIENT) ? ownPatient(username).map((id) -> "Patient/" + id) : Optional
			.of("Practitioner/"
					+ this.records.practitioner(this.ehr + "/Practitioner", user.id(), user.given(), user.family()));
	}

	private static RehabUser byName(String username) {
		return USERS.stream()
			.filter((user) -> user.username().equals(username))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No user " + username));
	}

	private record RehabUser(String username, Role role, String id, String given, String family) {
	}

}
