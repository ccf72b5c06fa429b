package org.spinerehab.server.ehr;

import java.util.List;

import org.hl7.fhir.r4.model.Practitioner;

import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;

/**
 * The two demo users of the simulated EHR. The password is the user name: they exist only
 * in the sandbox, with synthetic patients.
 */
@Component
@Profile("sandbox")
public class EhrUsers {

	static final String NURSE = "nurse";

	private static final List<EhrUser> USERS = List.of(
			new EhrUser("surgeon", "prac-okafor-h", "Dr", "Hannah", "Okafor", "surgeon"),
			new EhrUser(NURSE, "prac-hale-r", "", "Ruth", "Hale", "nurse"));

	/** {@code Practitioner/<id>} of a signed-in user. */
	public String fhirUser(String username) {
		return "Practitioner/" + byUsername(username).practitionerId();
	}

	/** Name for the title bar. */
	String displayName(String username) {
		EhrUser user = byUsername(username);
		return "%s, %s (%s)".formatted(user.family().toUpperCase(java.util.Locale.ROOT), user.given().charAt(0),
				user.role());
	}

	/** How sign-in looks them up. */
	static UserDetailsService details() {
		return new InMemoryUserDetailsManager(USERS.stream()
			.map((user) -> User.withUsername(user.username())
				.password("{noop}" + user.username())
				.roles("EHR", user.role().toUpperCase(java.util.Locale.ROOT))
				.build())
			.toList());
	}

	static List<Practitioner> practitioners() {
		return USERS.stream().map(EhrUser::practitioner).toList();
	}

	private static EhrUser byUsername(String username) {
		return USERS.stream()
			.filter((user) -> user.username().equals(username))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No EHR user " + username));
	}

	private record EhrUser(String username, String practitionerId, String prefix, String given, String family,
			String role) {

		Practitioner practitioner() {
			Practitioner practitioner = new Practitioner();
			practitioner.setId(this.practitionerId);
			practitioner.setActive(true);
			practitioner.addName().setFamily(this.family).addGiven(this.given);
			if (!this.prefix.isEmpty()) {
				practitioner.getNameFirstRep().addPrefix(this.prefix);
			}
			practitioner.addQualification().getCode().setText(this.role);
			return practitioner;
		}

	}

}
