package org.spinerehab.server.authserver;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Refusals of an authorization request, as the endpoint wants them.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1">RFC 6749,
 * 4.1.2.1</a>
 */
final class AuthorizationRefusal {

	private AuthorizationRefusal() {
	}

	/** Told to the app at its address. */
	static OAuth2AuthorizationCodeRequestAuthenticationException of(
			OAuth2AuthorizationCodeRequestAuthenticationToken request, String code, String why) {
		return new OAuth2AuthorizationCodeRequestAuthenticationException(new OAuth2Error(code, why, null), request);
	}

	/** An error about the address itself must not be sent there. */
	static OAuth2AuthorizationCodeRequestAuthenticationException ofAddress(
			OAuth2AuthorizationCodeRequestAuthenticationToken request) {
		return of(
				new OAuth2AuthorizationCodeRequestAuthenticationToken(request.getAuthorizationUri(),
						request.getClientId(), (Authentication) request.getPrincipal(), null, request.getState(),
						request.getScopes(), request.getAdditionalParameters()),
				OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is not registered");
	}

	/** False if somebody else is signed in. */
	static boolean isFor(String username, @Nullable Authentication user) {
		boolean signedIn = user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken);
		return !signedIn || username.equals(user.getName());
	}

}
