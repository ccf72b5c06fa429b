package org.spinerehab.app.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;
import org.spinerehab.app.vault.SigningKeys;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.DefaultMapOAuth2AccessTokenResponseConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Gets the EHR's tokens with a signed assertion: for a code with the PKCE verifier, or
 * for a refresh token (SMART App Launch 2.2, Obtain access token and Refresh access
 * token).
 */
@Component
public class TokenExchange {

	/** An EHR that does not say how long its token lives gets a short launch. */
	private static final int ASSUMED_LIFETIME = 300;

	private final EhrRequests requests;

	private final SigningKeys keys;

	private final Map<String, RestClientAuthorizationCodeTokenResponseClient> codes = new ConcurrentHashMap<>();

	private final Map<String, RestClientRefreshTokenTokenResponseClient> refreshes = new ConcurrentHashMap<>();

	TokenExchange(EhrRequests requests, SigningKeys keys) {
		this.requests = requests;
		this.keys = keys;
	}

	/**
	 * Exchanges the code of a callback.
	 * @param connection the EHR
	 * @param grant the code with its request
	 * @return the EHR's answer
	 * @throws LaunchRefused if the EHR refuses or does not answer
	 */
	public OAuth2AccessTokenResponse exchange(Connection connection, OAuth2AuthorizationCodeGrantRequest grant) {
		return asking(connection,
				() -> this.codes
					.computeIfAbsent(connection.id(),
							(id) -> prepared(connection, new RestClientAuthorizationCodeTokenResponseClient()))
					.getTokenResponse(grant));
	}

	/** Asks for no scope, so that none is asked for that was not granted. */
	OAuth2AccessTokenResponse refresh(Connection connection, OAuth2RefreshTokenGrantRequest grant) {
		return asking(connection,
				() -> this.refreshes
					.computeIfAbsent(connection.id(),
							(id) -> prepared(connection, new RestClientRefreshTokenTokenResponseClient()))
					.getTokenResponse(grant));
	}

	private static OAuth2AccessTokenResponse asking(Connection connection,
			Supplier<OAuth2AccessTokenResponse> question) {
		try {
			return question.get();
		}
		catch (OAuth2AuthorizationException ex) {
			String error = ex.getError().getErrorCode();
			boolean noAnswer = ex.getCause() instanceof RestClientException || "invalid_token_response".equals(error);
			throw new LaunchRefused(noAnswer ? Reason.EHR_UNAVAILABLE : OAuthErrors.reason(error), connection.id(), ex);
		}
	}

	private <G extends AbstractOAuth2AuthorizationGrantRequest, C extends AbstractRestClientOAuth2AccessTokenResponseClient<G>> C prepared(
			Connection connection, C client) {
		OAuth2AccessTokenResponseHttpMessageConverter converter = new OAuth2AccessTokenResponseHttpMessageConverter();
		converter.setSupportedMediaTypes(List.of(MediaType.ALL));
		converter.setAccessTokenResponseConverter(TokenExchange::tolerant);
		client.setRestClient(
				RestClient.builder().requestFactory(this.requests.to(connection)).messageConverters((converters) -> {
					converters.clear();
					converters.add(new FormHttpMessageConverter());
					converters.add(converter);
				}).defaultStatusHandler(TokenExchange::isNoAnswer, (request, response) -> {
					throw new RestClientException("HTTP " + response.getStatusCode().value());
				}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		client.addParametersConverter(new NimbusJwtClientAuthenticationParametersConverter<>(
				(registration) -> this.keys.ehrClient(connection.assertionAlg().name())));
		return client;
	}

	private static boolean isNoAnswer(HttpStatusCode status) {
		return !status.is2xxSuccessful() && !status.is4xxClientError()
				|| HttpStatus.TOO_MANY_REQUESTS.isSameCodeAs(status);
	}

	private static OAuth2AccessTokenResponse tolerant(Map<String, Object> answer) {
		Map<String, Object> completed = new HashMap<>(answer);
		completed.putIfAbsent(OAuth2ParameterNames.EXPIRES_IN, ASSUMED_LIFETIME);
		return new DefaultMapOAuth2AccessTokenResponseConverter().convert(completed);
	}

}
