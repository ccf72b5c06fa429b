package org.spinerehab.server.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.matcher.AuthorizationSearchParamMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import org.spinerehab.server.access.SmartConfiguration.AuthorizationServer;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The parts that guard the FHIR server.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfig {

	private static final Set<String> SCOPES = Set.of("openid", "user/*.rs", "patient/*.rs");

	@Bean
	TrustedIssuers trustedIssuers(Access access, Environment environment, DaoRegistry daos) {
		access.verify(!environment.acceptsProfiles(Profiles.of("sandbox")));
		return new TrustedIssuers(access, new KnownPatients(daos));
	}

	@Bean
	RuleBook ruleBook(FhirContext context, Access access) {
		String base = access.issuers().stream().map(Access.Issuer::audience).findFirst().orElse("");
		return new RuleBook(new Compartment(context), base);
	}

	@Bean
	AccessInterceptor accessInterceptor(RuleBook rules, SearchParamMatcher matcher) {
		return new AccessInterceptor(rules, new AuthorizationSearchParamMatcher(matcher));
	}

	@Bean
	NarrowingInterceptor narrowingInterceptor() {
		return new NarrowingInterceptor();
	}

	/** Nothing is said where no authorization server for users is configured. */
	@Bean
	ServletRegistrationBean<SmartConfiguration> smartDiscovery(Access access) {
		SmartConfiguration configuration = access.issuers()
			.stream()
			.filter((issuer) -> issuer.authorizationEndpoint() != null && issuer.tokenEndpoint() != null)
			.findFirst()
			.map(AccessConfig::describe)
			.orElseGet(SmartConfiguration::none);
		return new ServletRegistrationBean<>(configuration, "/fhir" + SmartConfiguration.PATH);
	}

	private static SmartConfiguration describe(Access.Issuer issuer) {
		AuthorizationServer server = new AuthorizationServer(Objects.requireNonNull(issuer.issuer()),
				Objects.requireNonNull(issuer.jwksUri()), Objects.requireNonNull(issuer.authorizationEndpoint()),
				Objects.requireNonNull(issuer.tokenEndpoint()));
		return SmartConfiguration.of(server, List.copyOf(SCOPES), List.of("none", "private_key_jwt"),
				List.of("authorize-post", "client-public", "client-confidential-asymmetric", "sso-openid-connect",
						"permission-user", "permission-patient", "permission-v2"));
	}

}
