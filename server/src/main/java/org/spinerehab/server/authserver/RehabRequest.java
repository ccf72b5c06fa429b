package org.spinerehab.server.authserver;

import java.util.Map;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * What SMART adds to an authorization request at our issuer: the redirect address is the
 * registered one to the letter, {@code aud} is our FHIR base, at least one scope can be
 * granted, and a {@code launch} is one that this user opened for this app. All are
 * checked before anybody signs in.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code">SMART
 * App Launch 2.2, obtain authorization code</a>
 */
final class RehabRequest {

	static final String LAUNCH = "launch";

	private final String base;

	private final AppLaunches launches;

	RehabRequest(SandboxIssuers issuers, AppLaunches launches) {
		this.base = issuers.rehab().audience();
		this.launches = launches;
	}

	void check(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
		RegisteredClient client = context.getRegisteredClient();
		if (!client.getRedirectUris().contains(request.getRedirectUri())) {
			throw AuthorizationRefusal.ofAddress(request);
		}
		if (!this.base.equals(request.getAdditionalParameters().get("aud"))) {
			throw AuthorizationRefusal.of(request, OAuth2ErrorCodes.INVALID_REQUEST, "aud must be " + this.base);
		}
		if (GrantableScopes.withUser(request.getScopes(), client).isEmpty()) {
			throw AuthorizationRefusal.of(request, OAuth2ErrorCodes.INVALID_SCOPE,
					"none of the scopes is registered for this app");
		}
		checkLaunch(request, client);
	}

	private void checkLaunch(OAuth2AuthorizationCodeRequestAuthenticationToken request, RegisteredClient client) {
		Map<String, Object> parameters = request.getAdditionalParameters();
		if (!request.getScopes().contains(LAUNCH) && !parameters.containsKey(LAUNCH)) {
			return;
		}
		AppLaunch launch = this.launches.find(String.valueOf(parameters.get(LAUNCH)))
			.filter((found) -> found.clientId().equals(client.getClientId()))
			.orElseThrow(() -> AuthorizationRefusal.of(request, OAuth2ErrorCodes.INVALID_REQUEST,
					"launch is unknown, used, too old or of another app"));
		if (!AuthorizationRefusal.isFor(launch.username(), (Authentication) request.getPrincipal())) {
			throw AuthorizationRefusal.of(request, OAuth2ErrorCodes.ACCESS_DENIED, "launch belongs to another user");
		}
	}

}
