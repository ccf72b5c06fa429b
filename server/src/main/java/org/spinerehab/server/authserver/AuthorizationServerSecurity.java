package org.spinerehab.server.authserver;

import org.spinerehab.server.ehr.EhrLaunches;
import org.spinerehab.server.ehr.EhrUsers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Spring Authorization Server for both issuers. It asks for the session of the EHR's own
 * sign-in and works inside the EHR's frame.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(SandboxIssuers.class)
class AuthorizationServerSecurity {

	@Bean
	@Order(10)
	SecurityFilterChain authorizationServerChain(HttpSecurity http, SandboxIssuers issuers, EhrLaunches ehrLaunches,
			EhrUsers users) throws Exception {
		OAuth2AuthorizationService authorizations = new InMemoryOAuth2AuthorizationService();
		LaunchRequest launches = new LaunchRequest(issuers, ehrLaunches);
		SmartTokens tokens = new SmartTokens(issuers, launches, users, authorizations);
		OAuth2AccessTokenResponseAuthenticationSuccessHandler answer = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
		answer.setAccessTokenResponseCustomizer(tokens);
		IssuerKeys keys = new IssuerKeys(issuers);
		http.setSharedObject(com.nimbusds.jose.jwk.source.JWKSource.class, keys);
		JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
		generator.setJwtCustomizer(tokens);

		OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
		http.securityMatcher(new OrRequestMatcher(path("/ehr-auth/**"), path("/rehab-auth/**")))
			.with(server, (configurer) -> configurer.registeredClientRepository(new IssuerClients(issuers))
				.authorizationService(authorizations)
				.authorizationServerSettings(AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build())
				.tokenGenerator(generator)
				.authorizationEndpoint((endpoint) -> endpoint.authenticationProviders(
						(providers) -> providers.forEach((provider) -> checkLaunch(provider, launches))))
				.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseHandler(answer))
				.oidc(Customizer.withDefaults()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.csrf((csrf) -> csrf.ignoringRequestMatchers(server.getEndpointsMatcher()))
			.headers((headers) -> headers.frameOptions((frame) -> frame.sameOrigin()))
			.exceptionHandling((handling) -> handling
				.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/ehr/login")));
		return http.build();
	}

	private static void checkLaunch(AuthenticationProvider provider, LaunchRequest launches) {
		if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
			codes.setAuthenticationValidator(
					new OAuth2AuthorizationCodeRequestAuthenticationValidator().andThen(launches));
		}
	}

	private static PathPatternRequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
