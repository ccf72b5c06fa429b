package org.spinerehab.app.handshake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.EhrRequests;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;
import org.spinerehab.app.vault.SigningKeys;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.DefaultMapOAuth2AccessTokenResponseConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Exchanges the code for the EHR's token with a signed assertion (RS384) and the PKCE
 * verifier (SMART App Launch 2.2, Obtain access token).
 */
@Component
class TokenExchange {

	/** An EHR that does not say how long its token lives gets a short launch. */
	private static final int ASSUMED_LIFETIME = 300;

	private final EhrRequests requests;

	private final SigningKeys keys;

	private final Map<String, RestClientAuthorizationCodeTokenResponseClient> clients = new ConcurrentHashMap<>();

	TokenExchange(EhrRequests requests, SigningKeys keys) {
		this.requests = requests;
		this.keys = keys;
	}

	OAuth2AccessTokenResponse exchange(Connection connection, ClientRegistration registration,
			OAuth2AuthorizationExchange exchange) {
		try {
			return this.clients.computeIfAbsent(connection.id(), (id) -> client(connection))
				.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(registration, exchange));
		}
		catch (OAuth2AuthorizationException ex) {
			String error = ex.getError().getErrorCode();
			boolean noAnswer = ex.getCause() instanceof RestClientException || "invalid_token_response".equals(error);
			throw new LaunchRefused(noAnswer ? Reason.EHR_UNAVAILABLE : OAuthErrors.reason(error), connection.id(), ex);
		}
	}

	private RestClientAuthorizationCodeTokenResponseClient client(Connection connection) {
		OAuth2AccessTokenResponseHttpMessageConverter converter = new OAuth2AccessTokenResponseHttpMessageConverter();
		converter.setSupportedMediaTypes(List.of(MediaType.ALL));
		converter.setAccessTokenResponseConverter(TokenExchange::tolerant);
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(
				RestClient.builder().requestFactory(this.requests.to(connection)).messageConverters((converters) -> {
					converters.clear();
					converters.add(new FormHttpMessageConverter());
					converters.add(converter);
				}).defaultStatusHandler(TokenExchange::isNoAnswer, (request, response) -> {
					throw new RestClientException("HTTP " + response.getStatusCode().value());
				}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		client.addParametersConverter(
				new NimbusJwtClientAuthenticationParametersConverter<>((registration) -> this.keys.ehrClient()));
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
