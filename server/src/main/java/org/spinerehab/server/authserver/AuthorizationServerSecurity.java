package org.spinerehab.server.authserver;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.source.JWKSource;
import org.spinerehab.server.ehr.EhrLaunches;
import org.spinerehab.server.ehr.EhrUsers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Spring Authorization Server for the simulated EHR's issuer. It asks for the session of
 * the EHR's own sign-in, works inside the EHR's frame and keeps nothing, as the EHR does.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(SandboxIssuers.class)
class AuthorizationServerSecurity {

	@Bean
	OAuth2AuthorizationService ehrAuthorizations() {
		return new InMemoryOAuth2AuthorizationService();
	}

	@Bean
	IssuerKeys issuerKeys(SandboxIssuers issuers, JdbcTemplate jdbc) {
		return new IssuerKeys(issuers, jdbc);
	}

	/**
	 * How the simulated EHR knows the tokens of its issuer: by key, and not after they
	 * were taken back.
	 */
	@Bean
	JwtDecoder ehrTokens(SandboxIssuers issuers, IssuerKeys keys, OAuth2AuthorizationService ehrAuthorizations) {
		return new IssuedTokens(ehrAuthorizations).decoder(issuers.ehr(), keys.publicKey(issuers.ehr()));
	}

	@Bean
	@Order(10)
	SecurityFilterChain ehrIssuerChain(HttpSecurity http, SandboxIssuers issuers, IssuerKeys keys,
			OAuth2AuthorizationService ehrAuthorizations, EhrLaunches ehrLaunches, EhrUsers users, JdbcTemplate jdbc)
			throws Exception {
		LaunchRequest launches = new LaunchRequest(issuers, ehrLaunches);
		SmartTokens tokens = new SmartTokens(issuers, launches, users, ehrAuthorizations);
		OAuth2AccessTokenResponseAuthenticationSuccessHandler answer = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
		answer.setAccessTokenResponseCustomizer(tokens);
		http.setSharedObject(JWKSource.class, keys);
		JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
		generator.setJwtCustomizer(tokens);
		String path = issuers.ehr().path();
		http.securityMatcher(only(path + "/oauth2/{endpoint}", path + "/.well-known/openid-configuration",
				"/.well-known/oauth-authorization-server" + path))
			.with(OAuth2AuthorizationServerConfigurer.authorizationServer(),
					(configurer) -> configurer.registeredClientRepository(EhrClients.of(issuers.app()))
						.authorizationService(ehrAuthorizations)
						.authorizationServerSettings(severalIssuers())
						.tokenGenerator(generator)
						.authorizationEndpoint((endpoint) -> endpoint.authenticationProviders(
								(providers) -> providers.forEach((provider) -> checkLaunch(provider, launches))))
						.clientAuthentication((clients) -> clients.authenticationProviders(checkAssertions(jdbc)))
						.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseHandler(answer))
						.oidc(Customizer.withDefaults()))
			.addFilterBefore(new PublicAddressFilter(issuers), SecurityContextHolderFilter.class)
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.csrf(AbstractHttpConfigurer::disable)
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

	/** Both issuers check client assertions in the same way. */
	static Consumer<List<AuthenticationProvider>> checkAssertions(JdbcTemplate jdbc) {
		ClientAssertions assertions = new ClientAssertions(jdbc);
		return (providers) -> providers.forEach((provider) -> {
			if (provider instanceof JwtClientAssertionAuthenticationProvider checking) {
				checking.setJwtDecoderFactory(assertions);
			}
		});
	}

	/** Which of them a request is for, its address says. */
	static AuthorizationServerSettings severalIssuers() {
		return AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build();
	}

	/** Only these, so that no address below makes up a third issuer. */
	static RequestMatcher only(String... patterns) {
		return new OrRequestMatcher(Stream.of(patterns)
			.<RequestMatcher>map((pattern) -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
			.toList());
	}

}
