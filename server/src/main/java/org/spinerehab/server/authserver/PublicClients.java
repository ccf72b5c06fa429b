package org.spinerehab.server.authserver;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A public app names itself where it has no code to prove: when it refreshes and when it
 * revokes. What it holds then is the token itself.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-6">RFC 6749, 6</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7009#section-2.1">RFC 7009,
 * 2.1</a>
 */
final class PublicClients implements AuthenticationConverter, AuthenticationProvider {

	private static final String WITHOUT_CODE = PublicClients.class.getName();

	private final RegisteredClientRepository clients;

	private final SmartAuthorizations authorizations;

	PublicClients(RegisteredClientRepository clients, SmartAuthorizations authorizations) {
		this.clients = clients;
		this.authorizations = authorizations;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		boolean refreshing = AuthorizationGrantType.REFRESH_TOKEN.getValue()
			.equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
		boolean revoking = request.getRequestURI().endsWith("/oauth2/revoke");
		if (!refreshing && !revoking || provesMore(request)) {
			return null;
		}
		String[] names = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
		if (names != null && names.length != 1) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
		}
		String name = (names != null) ? names[0] : refreshing ? owner(request) : null;
		return (name != null) ? new OAuth2ClientAuthenticationToken(name, ClientAuthenticationMethod.NONE, null,
				Map.of(WITHOUT_CODE, true)) : null;
	}

	/** SMART does not ask a public app to name itself when it refreshes. */
	private @Nullable String owner(HttpServletRequest request) {
		return this.authorizations.clientOf(request.getParameter(OAuth2ParameterNames.REFRESH_TOKEN))
			.map(this.clients::findById)
			.map(RegisteredClient::getClientId)
			.orElse(null);
	}

	private static boolean provesMore(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) != null
				|| request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
				|| request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
	}

	/** Who is not known here is refused by the provider that comes after. */
	@Override
	public @Nullable Authentication authenticate(Authentication request) {
		OAuth2ClientAuthenticationToken named = (OAuth2ClientAuthenticationToken) request;
		if (!named.getAdditionalParameters().containsKey(WITHOUT_CODE)) {
			return null;
		}
		RegisteredClient client = this.clients.findByClientId(named.getPrincipal().toString());
		boolean known = client != null
				&& client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE);
		return known ? new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null) : null;
	}

	@Override
	public boolean supports(Class<?> type) {
		return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
	}

}
