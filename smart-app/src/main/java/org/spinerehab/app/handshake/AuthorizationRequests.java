package org.spinerehab.app.handshake;

import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connection.NoncePolicy;
import org.spinerehab.app.connection.Registrations;
import org.spinerehab.app.vault.Secrets;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Makes the authorization request of an EHR launch: Spring Security's, with PKCE S256,
 * state and nonce, plus {@code aud} and {@code launch} (SMART App Launch 2.2, Obtain
 * authorization code).
 */
@Component
class AuthorizationRequests {

	private final Registrations registrations;

	AuthorizationRequests(Registrations registrations) {
		this.registrations = registrations;
	}

	OAuth2AuthorizationRequest make(Connection connection, String launch, HttpServletRequest request) {
		ClientRegistration registration = this.registrations.of(connection);
		ClientRegistrationRepository onlyThisOne = (id) -> registration;
		DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(onlyThisOne,
				"/launch");
		resolver.setAuthorizationRequestCustomizer(smart(connection, launch).andThen(nonce(connection.nonce())));
		return resolver.resolve(request, connection.id());
	}

	private static Consumer<OAuth2AuthorizationRequest.Builder> smart(Connection connection, String launch) {
		return (builder) -> builder.state(Secrets.random()).additionalParameters((parameters) -> {
			parameters.put("aud", connection.fhirBase().toString());
			parameters.put("launch", launch);
		});
	}

	private static Consumer<OAuth2AuthorizationRequest.Builder> nonce(NoncePolicy policy) {
		return (builder) -> {
			if (policy == NoncePolicy.OFF) {
				builder.additionalParameters((parameters) -> parameters.remove(OidcParameterNames.NONCE));
				builder.attributes((attributes) -> attributes.remove(OidcParameterNames.NONCE));
			}
		};
	}

}
