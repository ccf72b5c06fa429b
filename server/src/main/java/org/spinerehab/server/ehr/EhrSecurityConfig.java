package org.spinerehab.server.ehr;

import ca.uhn.fhir.context.FhirContext;
import org.spinerehab.server.access.TokenRequired;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
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
	SecurityFilterChain ehrFhirChain(HttpSecurity http, @Qualifier("ehrTokens") JwtDecoder tokens) throws Exception {
		return http.securityMatcher(path("/ehr/fhir/**"))
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(path("/ehr/fhir/metadata"), path("/ehr/fhir/.well-known/**"))
						.permitAll()
						.anyRequest()
						.authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.decoder(tokens))
				.authenticationEntryPoint(new TokenRequired(FhirContext.forR4Cached())))
			.build();
	}

	@Bean
	@Order(30)
	SecurityFilterChain ehrPagesChain(HttpSecurity http, Ehr ehr) throws Exception {
		return http.securityMatcher(new OrRequestMatcher(path("/ehr"), path("/ehr/**")))
			.userDetailsService(EhrUsers.details())
			.authorizeHttpRequests((requests) -> requests.requestMatchers(path("/ehr/ehr.css"), path("/ehr/login"))
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage("/ehr/login").defaultSuccessUrl("/ehr/", false))
			.headers((headers) -> headers.frameOptions((frame) -> frame.sameOrigin())
				.contentSecurityPolicy((csp) -> csp.policyDirectives(policy(ehr.appOrigin()))))
			.logout((logout) -> logout.logoutUrl("/ehr/logout").logoutSuccessUrl("/ehr/login?out"))
			.build();
	}

	/** Who signs in inside the frame goes on to the app, so forms may lead there. */
	private static String policy(String app) {
		return "default-src 'self'; img-src 'self' data:; frame-src 'self' " + app + "; form-action 'self' " + app
				+ "; frame-ancestors 'self'; base-uri 'none'; object-src 'none'";
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
