package org.spinerehab.server.authserver;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.ehr.EhrLaunch;
import org.spinerehab.server.ehr.EhrLaunches;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * What SMART adds to an authorization request: {@code aud} names the FHIR base the tokens
 * are for, {@code launch} the chart the app was opened from. Both are checked before
 * anybody signs in.
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
		Map<String, Object> parameters = request.getAdditionalParameters();
		String base = this.issuers.of(AuthorizationServerContextHolder.getContext().getIssuer()).audience();
		if (!base.equals(parameters.get("aud"))) {
			throw refused(request, "aud must be " + base);
		}
		Set<String> scopes = request.getScopes();
		if (scopes.contains(LAUNCH) || parameters.containsKey(LAUNCH)) {
			EhrLaunch launch = find(parameters).orElseThrow(() -> refused(request, "launch is unknown or too old"));
			if (!isOpenedBy(launch, (Authentication) request.getPrincipal())) {
				throw refused(request, "launch belongs to another user");
			}
		}
	}

	/** The launch behind an issued token, if it came from one. */
	Optional<EhrLaunch> of(@Nullable OAuth2Authorization authorization) {
		if (authorization == null) {
			return Optional.empty();
		}
		OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
		return (request != null) ? find(request.getAdditionalParameters()) : Optional.empty();
	}

	private Optional<EhrLaunch> find(Map<String, Object> parameters) {
		return Optional.ofNullable(parameters.get(LAUNCH)).map(Object::toString).flatMap(this.launches::find);
	}

	private static boolean isOpenedBy(EhrLaunch launch, @Nullable Authentication user) {
		boolean signedIn = user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken);
		return !signedIn || launch.username().equals(user.getName());
	}

	private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
			OAuth2AuthorizationCodeRequestAuthenticationToken request, String why) {
		return new OAuth2AuthorizationCodeRequestAuthenticationException(
				new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null), request);
	}

}
