package org.spinerehab.server.authserver;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What an app gets of what it asks for. */
class GrantableScopesTests {

	@Test
	void givesWhatIsRegisteredAndWhatIsNarrower() {
		RegisteredClient client = registeredFor("openid", "launch/patient", "patient/*.rs", "user/Task.cruds");
		Set<String> asked = Set.of("openid", "launch/patient", "patient/*.rs", "patient/Goal.r", "patient/*.read",
				"patient/Observation.rs?category=survey", "user/Task.cu");
		assertThat(GrantableScopes.withUser(asked, client)).containsExactlyInAnyOrderElementsOf(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "patient/*.cruds", "patient/*.write", "patient/*.*", "user/Patient.rs", "user/*.cruds",
			"system/*.rs", "offline_access", "launch", "fhirUser", "patient/*.sr", "patient/*", "Patient/*.rs",
			"patient/Goal.rs,patient/*.cruds", "profile" })
	void givesNothingMore(String scope) {
		RegisteredClient client = registeredFor("openid", "patient/*.rs", "user/Task.cruds", "system/*.rs");
		assertThat(GrantableScopes.withUser(Set.of(scope), client)).isEmpty();
	}

	@Test
	void keepsARegistrationNarrowedToSomeRecordsNarrow() {
		RegisteredClient client = registeredFor("patient/Observation.rs?category=survey");
		assertThat(GrantableScopes.withUser(Set.of("patient/Observation.rs", "patient/Observation.rs?category=lab",
				"patient/Observation.r?category=survey"), client))
			.containsExactly("patient/Observation.r?category=survey");
	}

	@Test
	void givesABackendAllOrNothing() {
		RegisteredClient client = registeredFor("system/*.rs", "patient/*.rs");
		assertThat(GrantableScopes.allWithoutUser(Set.of("system/Patient.r", "system/Goal.rs"), client)).isTrue();
		assertThat(GrantableScopes.allWithoutUser(Set.of("system/Patient.r", "system/Goal.c"), client)).isFalse();
		assertThat(GrantableScopes.allWithoutUser(Set.of("patient/*.rs"), client)).isFalse();
		assertThat(GrantableScopes.allWithoutUser(Set.of(), client)).isFalse();
	}

	@Test
	void needsAPatientForPatientScopes() {
		assertThat(GrantableScopes.needPatient(Set.of("patient/Goal.r"))).isTrue();
		assertThat(GrantableScopes.needPatient(Set.of("launch/patient"))).isTrue();
		assertThat(GrantableScopes.needPatient(Set.of("launch/encounter"))).isTrue();
		assertThat(GrantableScopes.needPatient(Set.of("user/Goal.r", "openid", "launch"))).isFalse();
	}

	private static RegisteredClient registeredFor(String... scopes) {
		return RegisteredClient.withId("app")
			.clientId("app")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scopes((all) -> all.addAll(Set.of(scopes)))
			.build();
	}

}
