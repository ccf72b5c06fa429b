package org.spinerehab.app;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Which addresses exist for whom. Pages of a launch are guarded by the launch, check-in
 * pages by the personal link; everything else that is not listed is refused.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	@Bean
	SecurityFilterChain pages(HttpSecurity http, ObjectProvider<Customizer<HeadersConfigurer<HttpSecurity>>> headers)
			throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/launch", "/callback", "/jwks.json", "/l/**", "/checkin/**", "/css/**", "/js/**",
						"/img/**", "/webjars/**", "/favicon.ico", "/error", "/actuator/health/**")
				.permitAll()
				.anyRequest()
				.denyAll())
			// The personal link is in the address and no cookie acts for the patient, so
			// there is nothing to forge; an aged session must not lose a check-in.
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/checkin/**"))
			.headers((configurer) -> headers.orderedStream().forEach((customizer) -> customizer.customize(configurer)))
			.requestCache(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * The one cookie that reaches us inside a frame of another site (connections.md 2.5).
	 * @return the serializer of the session cookie
	 */
	@Bean
	CookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("spine-rehab-session");
		cookie.setCookiePath("/");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setUseSecureCookie(true);
		cookie.setSameSite("None");
		cookie.setPartitioned(true);
		return cookie;
	}

}
