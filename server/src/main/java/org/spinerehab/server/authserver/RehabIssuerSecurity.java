package org.spinerehab.server.authserver;

import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.nimbusds.jose.jwk.source.JWKSource;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Spring Authorization Server for our own issuer, and the pages on which its users sign
 * in, choose and allow.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class RehabIssuerSecurity {

	private static final String LOGIN = "/login";

	private static final String AUTHORIZE = "/oauth2/authorize";

	private static final String SESSION_KEY = "REHAB_AUTH_USER";

	private final SandboxIssuers issuers;

	private final RehabClients clients;

	private final JdbcTemplate jdbc;

	private final String path;

	RehabIssuerSecurity(SandboxIssuers issuers, RehabClients clients, JdbcTemplate jdbc) {
		this.issuers = issuers;
		this.clients = clients;
		this.jdbc = jdbc;
		this.path = issuers.rehab().path();
	}

	@Bean
	@Order(11)
	SecurityFilterChain rehabIssuerChain(HttpSecurity http, IssuerKeys keys, RehabUsers users, AppLaunches launches,
			RehabMetadata metadata, ITemplateEngine pages, DataSource source, RequestCache rehabRequests)
			throws Exception {
		SmartAuthorizations authorizations = new SmartAuthorizations(this.jdbc, this.clients);
		RehabTokens tokens = new RehabTokens(this.issuers, users, authorizations);
		OAuth2AccessTokenResponseAuthenticationSuccessHandler answer = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
		answer.setAccessTokenResponseCustomizer(tokens);
		PublicClients publicClients = new PublicClients(this.clients, authorizations);
		BearerCallers callers = new BearerCallers(this.clients,
				new IssuedTokens(authorizations).decoder(this.issuers.rehab(), keys.publicKey(this.issuers.rehab())));
		ClientRefusal refusal = new ClientRefusal();
		http.setSharedObject(JWKSource.class, keys);
		http.securityMatcher(AuthorizationServerSecurity.only(this.path + AUTHORIZE, this.path + "/oauth2/token",
				this.path + "/oauth2/introspect", this.path + "/oauth2/revoke", this.path + "/oauth2/jwks",
				this.path + "/.well-known/openid-configuration"))
			.with(OAuth2AuthorizationServerConfigurer.authorizationServer(),
					(server) -> server.registeredClientRepository(this.clients)
						.authorizationService(authorizations)
						.authorizationConsentService(new NoStandingConsent())
						.authorizationServerSettings(AuthorizationServerSecurity.severalIssuers())
						.tokenGenerator(generator(keys, tokens))
						.clientAuthentication((proof) -> proof.authenticationConverter(new UnnamedAssertions())
							.authenticationConverter(publicClients)
							.authenticationConverter(callers)
							.authenticationProvider(publicClients)
							.authenticationProvider(callers)
							.authenticationProviders(AuthorizationServerSecurity.checkAssertions(this.jdbc))
							.errorResponseHandler(refusal))
						.authorizationEndpoint((endpoint) -> endpoint.consentPage(this.path + "/consent")
							.authenticationProviders(checks(launches))
							.errorResponseHandler(new RefusedAuthorization(this.clients, pages)))
						.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseHandler(answer)
							.authenticationProviders(oneAtATime(source)))
						.oidc((openid) -> openid.providerConfigurationEndpoint(
								(endpoint) -> endpoint.providerConfigurationCustomizer(metadata::openid))))
			.addFilterBefore(new PublicAddressFilter(this.issuers), SecurityContextHolderFilter.class)
			.addFilterBefore(consentFromOurPageOnly(), CsrfFilter.class)
			.securityContext((context) -> context.securityContextRepository(session()))
			.requestCache((cache) -> cache.requestCache(rehabRequests))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.cors((cors) -> cors.configurationSource(this::anyOriginButForPages))
			.headers(RehabIssuerSecurity::protect)
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(entry(refusal)));
		return http.build();
	}

	@Bean
	@Order(12)
	SecurityFilterChain rehabPagesChain(HttpSecurity http, RequestCache rehabRequests) throws Exception {
		return http.securityMatcher(AuthorizationServerSecurity.only(this.path, this.path + "/**"))
			.userDetailsService(RehabUsers.details())
			.addFilterBefore(new PublicAddressFilter(this.issuers), SecurityContextHolderFilter.class)
			.securityContext((context) -> context.securityContextRepository(session()))
			.requestCache((cache) -> cache.requestCache(rehabRequests))
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers(AuthorizationServerSecurity.only(this.path + LOGIN, this.path + "/register",
						this.path + "/rehab-auth.css"))
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.ignoringRequestMatchers(AuthorizationServerSecurity.only(this.path + "/register")))
			.formLogin((form) -> form.loginPage(this.path + LOGIN).defaultSuccessUrl(this.path + "/", false))
			.logout((logout) -> logout.logoutUrl(this.path + "/logout").logoutSuccessUrl(this.path + LOGIN + "?out"))
			.headers(RehabIssuerSecurity::protect)
			.build();
	}

	private static OAuth2TokenGenerator<?> generator(IssuerKeys keys, RehabTokens tokens) {
		JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
		generator.setJwtCustomizer(tokens);
		return new DelegatingOAuth2TokenGenerator(generator, new OfflineRefreshTokens());
	}

	private Consumer<List<AuthenticationProvider>> checks(AppLaunches launches) {
		RehabRequest request = new RehabRequest(this.issuers, launches);
		return (providers) -> providers.forEach((provider) -> {
			if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
				codes.setAuthenticationValidator(request::check);
				codes.setAuthorizationConsentRequired((context) -> true);
			}
			else if (provider instanceof OAuth2AuthorizationConsentAuthenticationProvider consents) {
				consents.setAuthorizationConsentCustomizer(new ConsentCheck(launches));
			}
		});
	}

	private static Consumer<List<AuthenticationProvider>> oneAtATime(DataSource source) {
		return (providers) -> providers.replaceAll((provider) -> {
			if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider backends) {
				backends.setAuthenticationValidator(RehabIssuerSecurity::checkSystemScopes);
			}
			boolean once = provider instanceof OAuth2AuthorizationCodeAuthenticationProvider
					|| provider instanceof OAuth2RefreshTokenAuthenticationProvider;
			return once ? new OneAtATime(provider, source) : provider;
		});
	}

	private static void checkSystemScopes(OAuth2ClientCredentialsAuthenticationContext context) {
		OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
		if (!GrantableScopes.allWithoutUser(request.getScopes(), context.getRegisteredClient())) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
		}
	}

	/**
	 * The answer of the consent page carries a token of that page; an app's request by
	 * POST comes from elsewhere and only asks.
	 */
	private static CsrfFilter consentFromOurPageOnly() {
		CsrfFilter filter = new CsrfFilter(new HttpSessionCsrfTokenRepository());
		filter.setRequireCsrfProtectionMatcher((request) -> HttpMethod.POST.matches(request.getMethod())
				&& request.getRequestURI().endsWith(AUTHORIZE) && request.getParameter("response_type") == null);
		return filter;
	}

	/**
	 * Who is not signed in signs in and goes on. A request by POST goes on as the same
	 * request by GET, which the browser can repeat.
	 */
	private AuthenticationEntryPoint entry(ClientRefusal refusal) {
		LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(this.path + LOGIN);
		return (request, response, failure) -> {
			if (!request.getRequestURI().endsWith(AUTHORIZE)) {
				refusal.commence(request, response, failure);
			}
			else if (HttpMethod.POST.matches(request.getMethod())) {
				response.sendRedirect(PostedRequest.asGet(request));
			}
			else {
				login.commence(request, response, failure);
			}
		};
	}

	/** Scripts of apps call the endpoints; the page is for the user alone. */
	private @Nullable CorsConfiguration anyOriginButForPages(HttpServletRequest request) {
		if (request.getRequestURI().endsWith(AUTHORIZE)) {
			return null;
		}
		CorsConfiguration cors = new CorsConfiguration();
		cors.addAllowedOrigin(CorsConfiguration.ALL);
		cors.addAllowedHeader(CorsConfiguration.ALL);
		cors.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
		return cors;
	}

	private static SecurityContextRepository session() {
		HttpSessionSecurityContextRepository session = new HttpSessionSecurityContextRepository();
		session.setSpringSecurityContextKey(SESSION_KEY);
		return session;
	}

	private static void protect(HeadersConfigurer<HttpSecurity> headers) {
		headers.frameOptions((frame) -> frame.deny())
			.contentSecurityPolicy((csp) -> csp.policyDirectives(PageHeaders.POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER));
	}

}
