package org.spinerehab.server.authserver;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who is registered where: the smart-app at the EHR's issuer, an integrator's test
 * clients at ours. A client of one issuer is unknown to the other.
 */
final class IssuerClients implements RegisteredClientRepository {

	private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

	private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

	private final Map<String, RegisteredClientRepository> clients;

	IssuerClients(SandboxIssuers issuers) {
		this.clients = Map.of(issuers.ehr().issuer(), new InMemoryRegisteredClientRepository(smartApp(issuers.app())),
				issuers.rehab().issuer(), new InMemoryRegisteredClientRepository(integrator(), tool(issuers.tool())));
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
			.tokenSettings(tokens())
			.build();
	}

	/**
	 * For trying our FHIR server by hand; the secret is no secret, the patients are
	 * synthetic.
	 */
	private static RegisteredClient integrator() {
		return RegisteredClient.withId("sandbox-integrator")
			.clientId("sandbox-integrator")
			.clientName("Integration engineer")
			.clientSecret(PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("sandbox-integrator"))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scope("system/*.rs")
			.tokenSettings(tokens())
			.build();
	}

	/** A tool on the integrator's machine that signs a user in: public, PKCE always. */
	private static RegisteredClient tool(String redirectUri) {
		return RegisteredClient.withId("sandbox-tool")
			.clientId("sandbox-tool")
			.clientName("Tool of an integration engineer")
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(redirectUri)
			.scope("openid")
			.scope("user/*.rs")
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(tokens())
			.build();
	}

	private static TokenSettings tokens() {
		return TokenSettings.builder()
			.authorizationCodeTimeToLive(CODE_LIFETIME)
			.accessTokenTimeToLive(TOKEN_LIFETIME)
			.build();
	}

	@Override
	public void save(RegisteredClient client) {
		throw new UnsupportedOperationException("The sandbox's clients are fixed");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return here().findById(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		return here().findByClientId(clientId);
	}

	private RegisteredClientRepository here() {
		return this.clients.get(AuthorizationServerContextHolder.getContext().getIssuer());
	}

}
