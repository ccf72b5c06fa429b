package org.spinerehab.app.connection;

import org.spinerehab.app.AppProperties;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** A connection in the words of Spring Security's OAuth2 client. */
@Component
public class Registrations {

	private final Discovery discovery;

	private final AppProperties app;

	Registrations(Discovery discovery, AppProperties app) {
		this.discovery = discovery;
		this.app = app;
	}

	/**
	 * The registration of our app at an EHR.
	 * @param connection the EHR
	 * @return endpoints, client and scopes
	 * @throws org.spinerehab.app.launch.LaunchRefused if the EHR's endpoints are not
	 * found
	 */
	public ClientRegistration of(Connection connection) {
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
