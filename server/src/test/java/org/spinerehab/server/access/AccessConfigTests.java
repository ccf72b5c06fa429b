package org.spinerehab.server.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.RefusedToStart;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class AccessConfigTests {

	private static final String ISSUER = "spine-rehab.access.issuers[0].";

	private final ApplicationContextRunner production = new ApplicationContextRunner()
		.withUserConfiguration(AccessConfig.class, Settings.class)
		.withBean(FhirContext.class, FhirContext::forR4Cached)
		.withInitializer((context) -> {
			context.getBeanFactory().registerSingleton("daos", mock(DaoRegistry.class));
			context.getBeanFactory().registerSingleton("matcher", mock(SearchParamMatcher.class));
		});

	private final ApplicationContextRunner hospital = this.production.withPropertyValues(
			ISSUER + "issuer=https://auth.example", ISSUER + "jwks-uri=https://auth.example/jwks",
			ISSUER + "audience=https://rehab.example/fhir");

	@Test
	void startsWithOneSafeIssuer() {
		this.hospital.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(TrustedIssuers.class));
	}

	@Test
	void saysWhatToSetWhereNothingIs() {
		assertRefused(this.production, "set spine-rehab.access.issuers[0].issuer, .jwks-uri and .audience");
	}

	@Test
	void saysWhatToSetWhereKeysOrTokensTravelUnprotected() {
		assertRefused(this.hospital.withPropertyValues(ISSUER + "jwks-uri=http://auth.example/jwks"),
				"spine-rehab.access.issuers[0].jwks-uri");
		assertRefused(this.hospital.withPropertyValues(ISSUER + "audience=http://rehab.example/fhir"),
				"spine-rehab.access.issuers[0].audience");
	}

	@Test
	void saysWhatToSetWhereNoClinicianSigns() {
		assertRefused(this.hospital.withPropertyValues("spine-rehab.access.signers=patient"),
				"spine-rehab.access.signers");
	}

	private static void assertRefused(ApplicationContextRunner start, String sentence) {
		start.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(RefusedToStart.class)
			.hasMessageContaining(sentence));
	}

	@EnableConfigurationProperties(Access.class)
	static class Settings {

	}

}
