package org.spinerehab.server.guide;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The guide holds no patient: everybody may read it, nobody may frame or script it. */
@Configuration(proxyBeanMethods = false)
class GuideSecurity {

	private static final int ORDER = 40;

	private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
			+ "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

	@Bean
	@Order(ORDER)
	SecurityFilterChain guideChain(HttpSecurity http) throws Exception {
		PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
		return http.securityMatcher(new OrRequestMatcher(path.matcher("/guide"), path.matcher("/guide/**")))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(path.matcher(HttpMethod.GET, "/**"))
				.permitAll()
				.anyRequest()
				.denyAll())
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(POLICY)))
			.build();
	}

}
