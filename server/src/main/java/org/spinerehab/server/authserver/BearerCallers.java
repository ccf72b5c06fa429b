package org.spinerehab.server.authserver;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * An app or backend may ask about a token with a token of its own, if that one opens FHIR
 * data.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/token-introspection.html#authorization">SMART
 * App Launch 2.2, token introspection</a>
 */
final class BearerCallers implements AuthenticationConverter, AuthenticationProvider {

	private static final ClientAuthenticationMethod BEARER = new ClientAuthenticationMethod("bearer");

	private final BearerTokenResolver header = new DefaultBearerTokenResolver();

	private final RegisteredClientRepository clients;

	private final JwtAuthenticationProvider tokens;

	BearerCallers(RegisteredClientRepository clients, JwtDecoder decoder) {
		this.clients = clients;
		this.tokens = new JwtAuthenticationProvider(decoder);
		this.tokens.setJwtAuthenticationConverter(this::caller);
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		if (!request.getRequestURI().endsWith("/oauth2/introspect")) {
			return null;
		}
		return Optional.ofNullable(this.header.resolve(request)).map(BearerTokenAuthenticationToken::new).orElse(null);
	}

	@Override
	public Authentication authenticate(Authentication request) {
		return this.tokens.authenticate(request);
	}

	@Override
	public boolean supports(Class<?> type) {
		return this.tokens.supports(type);
	}

	private AbstractAuthenticationToken caller(Jwt token) {
		RegisteredClient client = this.clients.findByClientId(token.getClaimAsString(OAuth2ParameterNames.CLIENT_ID));
		boolean opensData = Arrays.stream(token.getClaimAsString(OAuth2ParameterNames.SCOPE).split(" "))
			.anyMatch((scope) -> Scope.parse(scope).isPresent());
		if (client == null || !opensData) {
			throw new InvalidBearerTokenException("The caller's token opens no FHIR data");
		}
		return new OAuth2ClientAuthenticationToken(client, BEARER, token);
	}

}
