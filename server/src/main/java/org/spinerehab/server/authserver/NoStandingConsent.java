package org.spinerehab.server.authserver;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/**
 * Nobody's consent is remembered: the next time it may be another patient.
 */
final class NoStandingConsent implements OAuth2AuthorizationConsentService {

	@Override
	public void save(OAuth2AuthorizationConsent consent) {
		// the authorization itself says what was allowed
	}

	@Override
	public void remove(OAuth2AuthorizationConsent consent) {
		// nothing was kept
	}

	@Override
	public @Nullable OAuth2AuthorizationConsent findById(String clientId, String user) {
		return null;
	}

}
