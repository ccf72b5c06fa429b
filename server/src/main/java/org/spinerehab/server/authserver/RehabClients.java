package org.spinerehab.server.authserver;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Apps and backends registered at our issuer, in the database. A fresh sandbox has one of
 * each kind (docs/smart-clients.md); their secrets are no secrets, the patients are
 * synthetic.
 */
final class RehabClients extends JdbcRegisteredClientRepository {

	/** Client setting: where an app is opened from our pages. */
	static final String LAUNCH_URI = "settings.client.launch-uri";

	/** Everything an app with a user may be registered for. */
	static final Set<String> APP_SCOPES = Set.of("openid", "fhirUser", "launch", GrantableScopes.LAUNCH_PATIENT,
			GrantableScopes.LAUNCH_ENCOUNTER, OfflineRefreshTokens.SCOPE, "patient/*.cruds", "user/*.cruds");

	/** Everything a backend may be registered for. */
	static final Set<String> SYSTEM_SCOPES = Set.of("system/*.cruds");

	private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

	private static final Duration APP_TOKEN = Duration.ofMinutes(10);

	private static final Duration BACKEND_TOKEN = Duration.ofMinutes(5);

	private static final Duration REFRESH_TOKEN = Duration.ofDays(30);

	private static final PasswordEncoder SECRETS = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private final JdbcOperations jdbc;

	RehabClients(JdbcOperations jdbc) {
		super(jdbc);
		this.jdbc = jdbc;
	}

	/** Registers the clients of a fresh sandbox, whose address is known to be free. */
	void saveReadyClients(URI tool) {
		String keys = tool.resolve("/jwks.json").toString();
		save(app(named("sandbox-tool", "Tool of an integration engineer"), tool).build());
		save(withSecret(app(named("sandbox-symmetric", "Tool with a secret"), tool), "sandbox-symmetric").build());
		save(withKeys(app(named("sandbox-asymmetric", "Tool with a key"), tool), settings(tool).jwkSetUrl(keys))
			.build());
		save(withKeys(backend(named("sandbox-backend", "Backend of an integration engineer")),
				ClientSettings.builder().jwkSetUrl(keys))
			.build());
		save(withSecret(backend(named("sandbox-integrator", "Integration engineer at the command line")),
				"sandbox-integrator")
			.scopes((scopes) -> {
				scopes.clear();
				scopes.add("system/*.rs");
			})
			.build());
	}

	/** Apps that can be opened from our pages. */
	List<RegisteredClient> launchable() {
		return this.jdbc.queryForList("select id from oauth2_registered_client order by client_name", String.class)
			.stream()
			.map(this::findById)
			.filter(Objects::nonNull)
			.filter((client) -> client.getClientSettings().getSetting(LAUNCH_URI) != null)
			.toList();
	}

	private static RegisteredClient.Builder named(String id, String name) {
		return RegisteredClient.withId(id).clientId(id).clientName(name);
	}

	/** A public app, as long as it does not get something to prove itself with. */
	private static RegisteredClient.Builder app(RegisteredClient.Builder client, URI redirect) {
		return app(client, settings(redirect)).redirectUri(redirect.toString())
			.scopes((scopes) -> scopes.addAll(APP_SCOPES));
	}

	private static ClientSettings.Builder settings(URI redirect) {
		return ClientSettings.builder().setting(LAUNCH_URI, redirect.resolve("/launch").toString());
	}

	static RegisteredClient.Builder app(RegisteredClient.Builder client, ClientSettings.Builder settings) {
		return client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.clientSettings(settings.requireProofKey(true).requireAuthorizationConsent(true).build())
			.tokenSettings(tokens(APP_TOKEN).reuseRefreshTokens(false).build());
	}

	static RegisteredClient.Builder backend(RegisteredClient.Builder client) {
		return client.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scopes((scopes) -> scopes.addAll(SYSTEM_SCOPES))
			.tokenSettings(tokens(BACKEND_TOKEN).build());
	}

	static RegisteredClient.Builder withSecret(RegisteredClient.Builder client, String secret) {
		return only(client, ClientAuthenticationMethod.CLIENT_SECRET_BASIC).clientSecret(SECRETS.encode(secret));
	}

	static RegisteredClient.Builder withKeys(RegisteredClient.Builder client, ClientSettings.Builder settings) {
		return only(client, ClientAuthenticationMethod.PRIVATE_KEY_JWT).clientSettings(settings.requireProofKey(true)
			.requireAuthorizationConsent(true)
			.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384)
			.build());
	}

	private static RegisteredClient.Builder only(RegisteredClient.Builder client, ClientAuthenticationMethod method) {
		return client.clientAuthenticationMethods((methods) -> {
			methods.clear();
			methods.add(method);
		});
	}

	private static TokenSettings.Builder tokens(Duration access) {
		return TokenSettings.builder()
			.authorizationCodeTimeToLive(CODE_LIFETIME)
			.accessTokenTimeToLive(access)
			.refreshTokenTimeToLive(REFRESH_TOKEN);
	}

}
