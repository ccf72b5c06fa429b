package org.spinerehab.server.authserver;

import java.time.Duration;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who is registered at the simulated EHR's issuer: the smart-app alone.
 */
final class EhrClients {

	private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

	private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

	private EhrClients() {
	}

	static RegisteredClientRepository of(String app) {
		return new InMemoryRegisteredClientRepository(smartApp(app));
	}

	/** SMART App Launch 2.2: confidential asymmetric client, PKCE always. */
	private static RegisteredClient smartApp(String app) {
		return RegisteredClient.withId("spine-rehab-app")
			.clientId("spine-rehab-app")
			.clientName("Spine rehab")
			.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(app + "/callback")
			.scope("launch")
			.scope("openid")
			.scope("fhirUser")
			.scope("user/Patient.rs")
			.scope("user/Practitioner.rs")
			.scope("user/Encounter.rs")
			.scope("user/Procedure.rs")
			.scope("user/Condition.rs")
			.scope("user/Observation.rs")
			.scope("user/DocumentReference.crs")
			.clientSettings(ClientSettings.builder()
				.requireProofKey(true)
				.requireAuthorizationConsent(false)
				.jwkSetUrl(app + "/jwks.json")
				.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384)
				.build())
			.tokenSettings(TokenSettings.builder()
				.authorizationCodeTimeToLive(CODE_LIFETIME)
				.accessTokenTimeToLive(TOKEN_LIFETIME)
				.build())
			.build();
	}

}
