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

/**
 * Two doors of the simulated EHR: tokens of its own issuer for its FHIR base, a sign-in
 * form for its pages. The session of the form is also what the EHR's authorization server
 * asks for.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class EhrSecurityConfig {

	private static final String[] OPEN_TO_ALL = { "/ehr/fhir/metadata", "/ehr/fhir/.well-known/**" };

	@Bean
	@Order(20)
	SecurityFilterChain ehrFhirChain(HttpSecurity http, Ehr ehr) throws Exception {
		return http.securityMatcher("/ehr/fhir/**")
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(OPEN_TO_ALL).permitAll().anyRequest().authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.decoder(decoder(ehr))))
			.build();
	}

	@Bean
	@Order(30)
	SecurityFilterChain ehrPagesChain(HttpSecurity http) throws Exception {
		return http.securityMatcher("/ehr", "/ehr/**")
			.userDetailsService(EhrUsers.details())
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/ehr/ehr.css", "/ehr/login")
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage("/ehr/login").defaultSuccessUrl("/ehr/", false))
			.logout((logout) -> logout.logoutUrl("/ehr/logout").logoutSuccessUrl("/ehr/login?out"))
			.build();
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
