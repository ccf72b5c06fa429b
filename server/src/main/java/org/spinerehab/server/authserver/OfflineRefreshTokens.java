package org.spinerehab.server.authserver;

import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * A refresh token only for an app to which the user has granted {@code offline_access};
 * for a public app too, which gets another one at every refresh.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-a-refresh-token">SMART
 * App Launch 2.2, refresh tokens</a>
 */
final class OfflineRefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

	static final String SCOPE = "offline_access";

	private static final int BYTES = 96;

	private final Base64StringKeyGenerator values = new Base64StringKeyGenerator(
			Base64.getUrlEncoder().withoutPadding(), BYTES);

	@Override
	public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
		OAuth2Authorization authorization = context.getAuthorization();
		if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || authorization == null
				|| !authorization.getAuthorizedScopes().contains(SCOPE)) {
			return null;
		}
		Instant now = Instant.now();
		return new OAuth2RefreshToken(this.values.generateKey(), now,
				now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
	}

}
