package org.spinerehab.server.ehr;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two doors of the simulated EHR: tokens of its own issuer for its FHIR base, a sign-in
 * form for its pages. The session of the form is also what the EHR's authorization server
 * asks for.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class EhrSecurityConfig {

	@Bean
	@Order(15)
	SecurityFilterChain ehrFhirChain(HttpSecurity http, Ehr ehr) throws Exception {
		return http.securityMatcher(path("/ehr/fhir/**"))
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(path("/ehr/fhir/metadata"), path("/ehr/fhir/.well-known/**"))
						.permitAll()
						.anyRequest()
						.authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.decoder(decoder(ehr))))
			.build();
	}

	@Bean
	@Order(30)
	SecurityFilterChain ehrPagesChain(HttpSecurity http) throws Exception {
		return http.securityMatcher(new OrRequestMatcher(path("/ehr"), path("/ehr/**")))
			.userDetailsService(EhrUsers.details())
			.authorizeHttpRequests((requests) -> requests.requestMatchers(path("/ehr/ehr.css"), path("/ehr/login"))
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage("/ehr/login").defaultSuccessUrl("/ehr/", false))
			.headers(
					(headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives("frame-ancestors 'none'")))
			.logout((logout) -> logout.logoutUrl("/ehr/logout").logoutSuccessUrl("/ehr/login?out"))
			.build();
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	/** Only what the EHR's issuer signed for the EHR's base is a key here. */
	private static JwtDecoder decoder(Ehr ehr) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(ehr.issuer() + "/oauth2/jwks").build();
		decoder
			.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(ehr.issuer()),
					new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
							(audience) -> audience != null && audience.contains(ehr.fhirBase()))));
		return decoder;
	}

}
