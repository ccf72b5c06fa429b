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
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
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
 * Spring Authorization Server for both issuers. It asks for the session of the EHR's own
 * sign-in and works inside the EHR's frame.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(SandboxIssuers.class)
class AuthorizationServerSecurity {

	@Bean
	OAuth2AuthorizationService sandboxAuthorizations() {
		return new InMemoryOAuth2AuthorizationService();
	}

	@Bean
	IssuerKeys issuerKeys(SandboxIssuers issuers) {
		return new IssuerKeys(issuers);
	}

	/**
	 * How the simulated EHR knows the tokens of its issuer: by key, and not after they
	 * were taken back.
	 */
	@Bean
	JwtDecoder ehrTokens(SandboxIssuers issuers, IssuerKeys keys, OAuth2AuthorizationService authorizations) {
		return new IssuedTokens(authorizations).decoder(issuers.ehr(), keys.publicKey(issuers.ehr()));
	}

	@Bean
	@Order(10)
	SecurityFilterChain authorizationServerChain(HttpSecurity http, SandboxIssuers issuers, IssuerKeys keys,
			OAuth2AuthorizationService authorizations, EhrLaunches ehrLaunches, EhrUsers users) throws Exception {
		LaunchRequest launches = new LaunchRequest(issuers, ehrLaunches);
		SmartTokens tokens = new SmartTokens(issuers, launches, users, authorizations);
		OAuth2AccessTokenResponseAuthenticationSuccessHandler answer = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
		answer.setAccessTokenResponseCustomizer(tokens);
		http.setSharedObject(JWKSource.class, keys);
		JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
		generator.setJwtCustomizer(tokens);
		http.securityMatcher(endpoints(issuers))
			.with(OAuth2AuthorizationServerConfigurer.authorizationServer(), (configurer) -> configurer
				.registeredClientRepository(new IssuerClients(issuers))
				.authorizationService(authorizations)
				.authorizationServerSettings(AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build())
				.tokenGenerator(generator)
				.authorizationEndpoint((endpoint) -> endpoint.authenticationProviders(
						(providers) -> providers.forEach((provider) -> checkLaunch(provider, launches))))
				.clientAuthentication((clients) -> clients.authenticationProviders(checkAssertions()))
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

	private static Consumer<List<AuthenticationProvider>> checkAssertions() {
		JwtClientAssertionDecoderFactory decoders = new JwtClientAssertionDecoderFactory();
		AssertionCheck check = new AssertionCheck();
		decoders.setJwtValidatorFactory((client) -> new DelegatingOAuth2TokenValidator<>(
				JwtClientAssertionDecoderFactory.DEFAULT_JWT_VALIDATOR_FACTORY.apply(client), check));
		return (providers) -> providers.forEach((provider) -> {
			if (provider instanceof JwtClientAssertionAuthenticationProvider assertions) {
				assertions.setJwtDecoderFactory(decoders);
			}
		});
	}

	/** Only these, so that no address below makes up a third issuer. */
	private static RequestMatcher endpoints(SandboxIssuers issuers) {
		return new OrRequestMatcher(Stream.of(issuers.ehr(), issuers.rehab())
			.map(SandboxIssuers.Issuer::path)
			.flatMap((issuer) -> Stream.of(issuer + "/oauth2/{endpoint}", issuer + "/.well-known/openid-configuration",
					"/.well-known/oauth-authorization-server" + issuer))
			.map(AuthorizationServerSecurity::path)
			.toList());
	}

	private static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
