package org.spinerehab.app.connection;

import java.util.Objects;
import java.util.Optional;

import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews the EHR's token of a launch, once for all requests that find it expired: an EHR
 * may take a refresh token only once and end the session when it comes again (SMART App
 * Launch 2.2, Refresh access token).
 */
@Component
class TokenRefresh {

	private final EhrTokens tokens;

	private final TokenExchange exchange;

	private final Registrations registrations;

	private final TransactionTemplate transaction;

	TokenRefresh(EhrTokens tokens, TokenExchange exchange, Registrations registrations,
			TransactionTemplate transaction) {
		this.tokens = tokens;
		this.exchange = exchange;
		this.registrations = registrations;
		this.transaction = transaction;
	}

	static EhrTokens.Stored stored(OAuth2AccessTokenResponse answer) {
		OAuth2RefreshToken refresh = answer.getRefreshToken();
		return new EhrTokens.Stored(answer.getAccessToken().getTokenValue(),
				Objects.requireNonNull(answer.getAccessToken().getExpiresAt()),
				(refresh != null) ? refresh.getTokenValue() : null);
	}

	/**
	 * A token that is valid now.
	 * @return nothing if there is no refresh token or the EHR does not take it any more
	 * @throws LaunchRefused if the EHR does not answer; a later attempt may succeed
	 */
	Optional<String> renew(Connection connection, String launchId) {
		return this.transaction.execute((status) -> this.tokens.lock(launchId)
			.flatMap(
					(stored) -> stored.isValid() ? Optional.of(stored.access()) : renew(connection, launchId, stored)));
	}

	private Optional<String> renew(Connection connection, String launchId, EhrTokens.Stored expired) {
		if (expired.refresh() == null) {
			return Optional.empty();
		}
		try {
			EhrTokens.Stored renewed = stored(this.exchange.refresh(connection, request(connection, expired)));
			this.tokens.keep(launchId, renewed);
			return Optional.of(renewed.access());
		}
		catch (LaunchRefused ex) {
			if (ex.reason() == Reason.EHR_UNAVAILABLE) {
				throw ex;
			}
			this.tokens.delete(launchId);
			return Optional.empty();
		}
	}

	private OAuth2RefreshTokenGrantRequest request(Connection connection, EhrTokens.Stored expired) {
		return new OAuth2RefreshTokenGrantRequest(this.registrations.of(connection),
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, expired.access(), null, expired.expiresAt()),
				new OAuth2RefreshToken(Objects.requireNonNull(expired.refresh()), null));
	}

}
