package org.spinerehab.server.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Without the profile of the sandbox nothing of it is there.
 */
@ServerTest
class ProductionIT {

	@Autowired
	private TestServer server;

	@Autowired
	private ApplicationContext context;

	@Test
	void holdsNoPartOfTheSandbox() {
		assertThat(this.context.getBeanDefinitionNames()).extracting(this.context::getType)
			.filteredOn((type) -> type != null)
			.extracting((type) -> type.getPackageName())
			.doesNotContain("org.spinerehab.server.ehr", "org.spinerehab.server.authserver",
					"org.spinerehab.server.sandbox");
	}

	@Test
	void holdsNoKeyToSignTokensWith() {
		assertThat(this.context.getBeanNamesForType(JWKSource.class)).isEmpty();
	}

	@Test
	void knowsNoUserWithAPassword() {
		assertThat(this.context.getBeanNamesForType(UserDetailsService.class)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ehr/", "/ehr/login", "/ehr/fhir/metadata", "/ehr-auth/oauth2/jwks",
			"/rehab-auth/oauth2/token", "/login", "/", "/actuator/env" })
	void servesNothingOfTheSandbox(String path) {
		FhirCalls calls = new FhirCalls(this.server.address(), TestTokens.system());
		assertThat(calls.get(path.substring(1)).status()).as(path).isIn(401, 403, 404);
	}

	@Test
	void saysThatItIsWell() {
		assertThat(new FhirCalls(this.server.address(), null).get("actuator/health").status()).isEqualTo(200);
	}

}
