package org.spinerehab.server.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.matcher.AuthorizationSearchParamMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;

import org.springframework.beans.factory.ObjectProvider;
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
	TrustedIssuers trustedIssuers(Access access, Environment environment, DaoRegistry daos,
			ObjectProvider<TokenStatus> statuses) {
		access.verify(!environment.acceptsProfiles(Profiles.of("sandbox")));
		return new TrustedIssuers(access, Rights.published(), new KnownPatients(daos), statuses.stream().toList());
	}

	@Bean
	RuleBook ruleBook(FhirContext context, Access access) {
		String base = access.issuers().stream().map(Access.Issuer::audience).findFirst().orElse("");
		return new RuleBook(context, Rights.published(), base);
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
	ServletRegistrationBean<SmartConfiguration> smartDiscovery(Access access, ObjectProvider<SmartMetadata> own) {
		SmartConfiguration configuration = Optional.ofNullable(own.getIfAvailable())
			.or(() -> access.issuers()
				.stream()
				.filter((issuer) -> issuer.authorizationEndpoint() != null && issuer.tokenEndpoint() != null)
				.findFirst()
				.map(AccessConfig::describe))
			.map(SmartConfiguration::of)
			.orElseGet(SmartConfiguration::none);
		return new ServletRegistrationBean<>(configuration, "/fhir" + SmartConfiguration.PATH);
	}

	private static SmartMetadata describe(Access.Issuer issuer) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("issuer", Objects.requireNonNull(issuer.issuer()));
		document.put("jwks_uri", String.valueOf(issuer.jwksUri()));
		document.put("authorization_endpoint", String.valueOf(issuer.authorizationEndpoint()));
		document.put("token_endpoint", String.valueOf(issuer.tokenEndpoint()));
		document.put("token_endpoint_auth_methods_supported", List.of("none", "private_key_jwt"));
		document.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS384"));
		document.put("grant_types_supported", List.of("authorization_code"));
		document.put("response_types_supported", List.of("code"));
		document.put("code_challenge_methods_supported", List.of("S256"));
		document.put("scopes_supported", SCOPES);
		document.put("capabilities", List.of("authorize-post", "client-public", "client-confidential-asymmetric",
				"sso-openid-connect", "permission-user", "permission-patient", "permission-v2"));
		return new SmartMetadata(document);
	}

}
