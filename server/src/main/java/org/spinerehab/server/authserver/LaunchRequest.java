package org.spinerehab.server.authserver;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.ehr.EhrLaunch;
import org.spinerehab.server.ehr.EhrLaunches;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * What SMART adds to an authorization request: {@code aud} names the FHIR base the tokens
 * are for, {@code launch} the chart the app was opened from, and the redirect address is
 * the registered one to the letter. All are checked before anybody signs in.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html">SMART App
 * Launch 2.2, obtain authorization code</a>
 */
final class LaunchRequest implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

	private static final String LAUNCH = "launch";

	private final SandboxIssuers issuers;

	private final EhrLaunches launches;

	LaunchRequest(SandboxIssuers issuers, EhrLaunches launches) {
		this.issuers = issuers;
		this.launches = launches;
	}

	@Override
	public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
		if (!context.getRegisteredClient().getRedirectUris().contains(request.getRedirectUri())) {
			throw AuthorizationRefusal.ofAddress(request);
		}
		Map<String, Object> parameters = request.getAdditionalParameters();
		String base = this.issuers.of(AuthorizationServerContextHolder.getContext().getIssuer()).audience();
		if (!base.equals(parameters.get("aud"))) {
			throw AuthorizationRefusal.of(request, OAuth2ErrorCodes.INVALID_REQUEST, "aud must be " + base);
		}
		Set<String> scopes = request.getScopes();
		if (scopes.contains(LAUNCH) || parameters.containsKey(LAUNCH)) {
			EhrLaunch launch = find(parameters).orElseThrow(() -> AuthorizationRefusal.of(request,
					OAuth2ErrorCodes.INVALID_REQUEST, "launch is unknown, used or too old"));
			if (!AuthorizationRefusal.isFor(launch.username(), (Authentication) request.getPrincipal())) {
				throw AuthorizationRefusal.of(request, OAuth2ErrorCodes.ACCESS_DENIED,
						"launch belongs to another user");
			}
		}
	}

	/** Uses up the launch of a request that is about to get its token. */
	Optional<EhrLaunch> redeem(@Nullable OAuth2Authorization authorization) {
		Optional<String> id = id(authorization);
		Optional<EhrLaunch> launch = id.flatMap(this.launches::redeem);
		if (id.isPresent() && launch.isEmpty()) {
			throw new OAuth2AuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "launch was used before", null));
		}
		return launch;
	}

	/** The launch behind an issued token, if it came from one. */
	Optional<EhrLaunch> of(@Nullable OAuth2Authorization authorization) {
		return id(authorization).flatMap(this.launches::findRedeemed);
	}

	private static Optional<String> id(@Nullable OAuth2Authorization authorization) {
		OAuth2AuthorizationRequest request = (authorization != null)
				? authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()) : null;
		return Optional.ofNullable(request)
			.map((asked) -> asked.getAdditionalParameters().get(LAUNCH))
			.map(Object::toString);
	}

	private Optional<EhrLaunch> find(Map<String, Object> parameters) {
		return Optional.ofNullable(parameters.get(LAUNCH)).map(Object::toString).flatMap(this.launches::find);
	}

}
