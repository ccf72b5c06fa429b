package org.spinerehab.server.authserver;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.spinerehab.server.authserver.ClientMetadata.Kind;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Registers an app or backend with the sandbox. Anybody on this machine may: there is
 * nothing but synthetic patients behind it.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7591">RFC 7591</a>
 */
@RestController
@Profile("sandbox")
class RegistrationController {

	private static final int SECRET_BYTES = 32;

	private final Base64StringKeyGenerator secrets = new Base64StringKeyGenerator(
			Base64.getUrlEncoder().withoutPadding(), SECRET_BYTES);

	private final RehabClients clients;

	private final ObjectMapper json;

	RegistrationController(RehabClients clients, ObjectMapper json) {
		this.clients = clients;
		this.json = json;
	}

	@PostMapping(path = "/rehab-auth/register", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, Object> register(@RequestBody ClientMetadata metadata) {
		metadata.verify();
		String secret = this.secrets.generateKey();
		RegisteredClient everything = client(metadata, secret);
		RegisteredClient client = RegisteredClient.from(everything).scopes((scopes) -> {
			List<String> named = List.copyOf(metadata.scopes(everything));
			scopes.clear();
			scopes.addAll(named);
		}).build();
		this.clients.save(client);
		return answer(metadata, client, secret);
	}

	private RegisteredClient client(ClientMetadata metadata, String secret) {
		String id = UUID.randomUUID().toString();
		RegisteredClient.Builder client = RegisteredClient.withId(id)
			.clientId(id)
			.clientIdIssuedAt(Instant.now())
			.clientName(Objects.requireNonNull(metadata.clientName()));
		if (metadata.forBackend()) {
			RehabClients.backend(client);
		}
		else {
			RehabClients.app(client, settings(metadata))
				.redirectUris((addresses) -> addresses.addAll(Objects.requireNonNull(metadata.redirectUris())))
				.scopes((scopes) -> scopes.addAll(RehabClients.APP_SCOPES));
		}
		return switch (metadata.kind()) {
			case PUBLIC -> client.build();
			case SYMMETRIC -> RehabClients.withSecret(client, secret).build();
			case ASYMMETRIC -> RehabClients.withKeys(client, settings(metadata)).build();
		};
	}

	private ClientSettings.Builder settings(ClientMetadata metadata) {
		ClientSettings.Builder settings = ClientSettings.builder();
		if (metadata.initiateLoginUri() != null) {
			settings.setting(RehabClients.LAUNCH_URI, metadata.initiateLoginUri());
		}
		if (metadata.jwksUri() != null) {
			settings.jwkSetUrl(metadata.jwksUri());
		}
		if (metadata.jwks() != null) {
			settings.setting(ClientAssertions.KEYS, this.json.valueToTree(metadata.jwks()).toString());
		}
		return settings;
	}

	private Map<String, Object> answer(ClientMetadata metadata, RegisteredClient client, String secret) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("client_id", client.getClientId());
		answer.put("client_id_issued_at", Objects.requireNonNull(client.getClientIdIssuedAt()).getEpochSecond());
		if (client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)) {
			answer.put("client_secret", secret);
			answer.put("client_secret_expires_at", 0);
		}
		this.json.convertValue(metadata, Map.class).forEach((name, value) -> answer.put(name.toString(), value));
		Kind kind = metadata.kind();
		answer.put("token_endpoint_auth_method", kind.method());
		answer.put("grant_types", client.getAuthorizationGrantTypes().stream().map((type) -> type.getValue()).toList());
		answer.put("scope", String.join(" ", client.getScopes()));
		return answer;
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	Map<String, String> refused(ClientMetadata.Refused refusal) {
		return Map.of("error", refusal.error(), "error_description", refusal.getMessage());
	}

}
