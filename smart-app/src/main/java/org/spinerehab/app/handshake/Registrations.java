package org.spinerehab.app.handshake;

import org.spinerehab.app.AppProperties;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Discovery;
import org.spinerehab.app.connection.EhrEndpoints;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** A connection in the words of Spring Security's OAuth2 client. */
@Component
class Registrations {

	private final Discovery discovery;

	private final AppProperties app;

	Registrations(Discovery discovery, AppProperties app) {
		this.discovery = discovery;
		this.app = app;
	}

	ClientRegistration of(Connection connection) {
		EhrEndpoints endpoints = this.discovery.of(connection);
		return ClientRegistration.withRegistrationId(connection.id())
			.clientId(connection.clientId())
			.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			.redirectUri(this.app.address("/callback").toString())
			.scope(connection.scopes())
			.authorizationUri(endpoints.authorize().toString())
			.tokenUri(endpoints.token().toString())
			.jwkSetUri(endpoints.jwks().toString())
			.issuerUri(endpoints.issuer())
			.build();
	}

}
