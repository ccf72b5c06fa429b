package org.spinerehab.app.handshake;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.connection.OAuthErrors;
import org.spinerehab.app.connection.Registrations;
import org.spinerehab.app.connection.TokenExchange;
import org.spinerehab.app.handshake.PendingLaunches.Pending;
import org.spinerehab.app.launch.BrowserKey;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Completes a launch: the EHR is the one the pending request was sent to, whatever the
 * callback says.
 */
@Component
class Callback {

	private static final Logger logger = LoggerFactory.getLogger(Callback.class);

	private final Connections connections;

	private final Registrations registrations;

	private final TokenExchange tokenExchange;

	private final IdTokens idTokens;

	private final Arrival arrival;

	Callback(Connections connections, Registrations registrations, TokenExchange tokenExchange, IdTokens idTokens,
			Arrival arrival) {
		this.connections = connections;
		this.registrations = registrations;
		this.tokenExchange = tokenExchange;
		this.idTokens = idTokens;
		this.arrival = arrival;
	}

	/**
	 * What the EHR sent back.
	 *
	 * @param code authorization code, given exactly once
	 * @param error error code
	 * @param issuer {@code iss} of RFC 9207, given exactly once
	 * @param hasIssuer whether there was any {@code iss}
	 */
	record Answer(@Nullable String code, @Nullable String error, @Nullable String issuer, boolean hasIssuer) {
	}

	LaunchContext complete(Pending pending, Answer answer, BrowserKey browser) {
		Connection connection = this.connections.byId(pending.connectionId());
		ClientRegistration registration = this.registrations.of(connection);
		verifyIssuer(connection, registration, answer);
		if (answer.error() != null) {
			logger.info("Connection {} answered {}", connection.id(), OAuthErrors.forLog(answer.error()));
			throw new LaunchRefused(OAuthErrors.reason(answer.error()), connection.id(), null);
		}
		if (answer.code() == null) {
			throw new LaunchRefused(Reason.STALE_CALLBACK, connection.id(), null);
		}
		OAuth2AuthorizationExchange exchange = new OAuth2AuthorizationExchange(pending.request(),
				OAuth2AuthorizationResponse.success(answer.code())
					.redirectUri(pending.request().getRedirectUri())
					.state(pending.request().getState())
					.build());
		OAuth2AccessTokenResponse tokens = this.tokenExchange.exchange(connection,
				new OAuth2AuthorizationCodeGrantRequest(registration, exchange));
		Jwt idToken = this.idTokens.verify(connection, registration, pending.request(),
				tokens.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN));
		return this.arrival.open(connection, tokens, idToken, browser);
	}

	/** RFC 9207: verified when present, never used to choose. */
	private static void verifyIssuer(Connection connection, ClientRegistration registration, Answer answer) {
		boolean expected = registration.getProviderDetails().getIssuerUri().equals(answer.issuer());
		if (answer.hasIssuer() && !expected) {
			throw new LaunchRefused(Reason.NOT_TRUSTED, connection.id(), null);
		}
	}

}
