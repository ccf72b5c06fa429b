package org.spinerehab.server.access;

import java.time.Clock;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;

/**
 * The FHIR server takes bearer tokens of the trusted issuers; without one only published
 * knowledge is read. What nobody else serves is closed.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6750">RFC 6750</a>
 */
@Configuration(proxyBeanMethods = false)
class AccessSecurity {

	private static final int FHIR = 20;

	private static final int THE_REST = 100;

	@Bean
	@Order(FHIR)
	SecurityFilterChain fhirSecurity(HttpSecurity http, TrustedIssuers issuers, FhirContext context) throws Exception {
		TokenRequired tokenRequired = new TokenRequired(context);
		http.securityMatcher(new OrRequestMatcher(path("/fhir"), path("/fhir/**")))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(AccessSecurity::isOpen)
				.permitAll()
				.anyRequest()
				.authenticated())
			.oauth2ResourceServer((server) -> server
				.authenticationManagerResolver(new RememberedTokens(new JwtIssuerAuthenticationManagerResolver(issuers),
						issuers::isActive, Clock.systemUTC()))
				.authenticationEntryPoint(tokenRequired)
				.withObjectPostProcessor(answering(tokenRequired)))
			.cors((cors) -> cors.configurationSource((request) -> anyOriginWithoutCookies()))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		return http.build();
	}

	@Bean
	@Order(THE_REST)
	SecurityFilterChain otherSecurity(HttpSecurity http) throws Exception {
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(path("/actuator/health"), path("/actuator/health/**"))
			.permitAll()
			.anyRequest()
			.denyAll())
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(Customizer.withDefaults());
		return http.build();
	}

	/**
	 * The CapabilityStatement, SMART discovery and published knowledge; HAPI's rules
	 * judge the details.
	 */
	private static boolean isOpen(HttpServletRequest request) {
		String[] path = request.getRequestURI().substring(request.getContextPath().length()).split("/", -1);
		String first = (path.length > 2) ? path[2] : "";
		return switch (request.getMethod()) {
			case "GET", "HEAD" ->
				first.equals("metadata") || first.equals(".well-known") || RuleBook.PUBLISHED.contains(first);
			case "POST" -> RuleBook.PUBLISHED.contains(first) && path.length == 4 && path[3].equals("_search");
			default -> false;
		};
	}

	/** By address, whichever servlet serves it. */
	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	private static CorsConfiguration anyOriginWithoutCookies() {
		CorsConfiguration cors = new CorsConfiguration();
		cors.addAllowedOrigin(CorsConfiguration.ALL);
		cors.addAllowedHeader(CorsConfiguration.ALL);
		cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH"));
		cors.setExposedHeaders(List.of("Location", "Content-Location", "ETag", "Last-Modified", "WWW-Authenticate"));
		return cors;
	}

	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(TokenRequired tokenRequired) {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(tokenRequired);
				return filter;
			}
		};
	}

}
