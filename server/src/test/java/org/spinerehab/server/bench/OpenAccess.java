package org.spinerehab.server.bench;

import java.util.List;
import java.util.Set;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.rest.server.RestfulServer;
import org.spinerehab.server.ServerApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The same server without access control and audit: what they cost is the difference.
 */
final class OpenAccess {

	private static final Set<String> LEFT_OUT = Set.of("org.spinerehab.server.access", "org.spinerehab.server.audit");

	private OpenAccess() {
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(ServerApplication.class, OpenDoor.class);
		ConfigurableApplicationContext context = application.run(arguments);
		IInterceptorService ofRequests = context.getBean(RestfulServer.class).getInterceptorService();
		for (IInterceptorService service : List.of(ofRequests, context.getBean(IInterceptorService.class))) {
			service.getAllRegisteredInterceptors()
				.stream()
				.filter((interceptor) -> LEFT_OUT.contains(interceptor.getClass().getPackageName()))
				.toList()
				.forEach(service::unregisterInterceptor);
		}
	}

	/** Lets everybody in without a look at the token. */
	@Configuration(proxyBeanMethods = false)
	static class OpenDoor {

		@Bean
		@Order(1)
		SecurityFilterChain openDoor(HttpSecurity http) throws Exception {
			http.securityMatcher("/fhir/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf(AbstractHttpConfigurer::disable)
				.requestCache(AbstractHttpConfigurer::disable)
				.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
			return http.build();
		}

	}

}
