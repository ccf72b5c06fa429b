package org.spinerehab.server.authserver;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;

/**
 * The last look before a code is issued: the user allows nothing the app is not
 * registered for, patient scopes come with a patient, and the launch is used up.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#patient-specific-scopes">SMART
 * App Launch 2.2, patient-specific scopes</a>
 */
final class ConsentCheck implements Consumer<OAuth2AuthorizationConsentAuthenticationContext> {

	private final AppLaunches launches;

	ConsentCheck(AppLaunches launches) {
		this.launches = launches;
	}

	@Override
	public void accept(OAuth2AuthorizationConsentAuthenticationContext context) {
		Set<String> allowed = new HashSet<>();
		context.getAuthorizationConsent()
			.authorities((authorities) -> authorities
				.forEach((authority) -> allowed.add(authority.getAuthority().replaceFirst("^SCOPE_", ""))));
		if (allowed.isEmpty()) {
			return;
		}
		if (!GrantableScopes.withUser(allowed, context.getRegisteredClient()).containsAll(allowed)) {
			throw AuthorizationRefusal.of(request(context), OAuth2ErrorCodes.INVALID_SCOPE,
					"the app is not registered for these scopes");
		}
		if (GrantableScopes.needPatient(allowed) && AppContext.of(context.getAuthorization()).patient() == null) {
			throw AuthorizationRefusal.of(request(context), OAuth2ErrorCodes.INVALID_REQUEST, "no patient was chosen");
		}
		Optional<String> launch = Optional
			.ofNullable(context.getAuthorizationRequest().getAdditionalParameters().get(RehabRequest.LAUNCH))
			.map(Object::toString);
		if (launch.isPresent() && !this.launches.use(launch.get())) {
			throw AuthorizationRefusal.of(request(context), OAuth2ErrorCodes.INVALID_REQUEST, "launch was used before");
		}
	}

	/** The request the user answers, so that the app is told at its address. */
	private static OAuth2AuthorizationCodeRequestAuthenticationToken request(
			OAuth2AuthorizationConsentAuthenticationContext context) {
		OAuth2AuthorizationConsentAuthenticationToken answer = context.getAuthentication();
		OAuth2AuthorizationRequest asked = context.getAuthorizationRequest();
		return new OAuth2AuthorizationCodeRequestAuthenticationToken(asked.getAuthorizationUri(), asked.getClientId(),
				(Authentication) answer.getPrincipal(), asked.getRedirectUri(), asked.getState(), asked.getScopes(),
				null);
	}

}
