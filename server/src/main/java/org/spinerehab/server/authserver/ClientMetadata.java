package org.spinerehab.server.authserver;

import java.net.URI;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * What an app says about itself when it registers. The members that are not named here
 * are passed over, as RFC 7591 wants it.
 *
 * @param clientName what users read on the consent page
 * @param tokenEndpointAuthMethod none, client_secret_basic or private_key_jwt
 * @param grantTypes authorization_code for an app with a user, client_credentials for a
 * backend
 * @param redirectUris exact addresses answers are sent to
 * @param initiateLoginUri where the app is opened from our pages
 * @param scope what it may ask for, separated by spaces; everything if left out
 * @param jwksUri address of its keys
 * @param jwks its public keys in place
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7591#section-2">RFC 7591, 2</a>
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientMetadata(@Nullable String clientName, @Nullable String tokenEndpointAuthMethod,
		@Nullable List<String> grantTypes, @Nullable List<String> redirectUris, @Nullable String initiateLoginUri,
		@Nullable String scope, @Nullable String jwksUri, @Nullable Map<String, Object> jwks) {

	private static final int SMALLEST_RSA_KEY = 2048;

	private static final int LONGEST_NAME = 100;

	boolean forBackend() {
		return this.grantTypes != null && this.grantTypes.contains("client_credentials");
	}

	Kind kind() {
		return Arrays.stream(Kind.values())
			.filter((kind) -> kind.method
				.equals((this.tokenEndpointAuthMethod != null) ? this.tokenEndpointAuthMethod : Kind.SYMMETRIC.method))
			.findFirst()
			.orElseThrow(() -> new Refused("invalid_client_metadata",
					"token_endpoint_auth_method must be none, client_secret_basic or private_key_jwt"));
	}

	/** How a client proves who it is. */
	enum Kind {

		PUBLIC("none"), SYMMETRIC("client_secret_basic"), ASYMMETRIC("private_key_jwt");

		private final String method;

		Kind(String method) {
			this.method = method;
		}

		String method() {
			return this.method;
		}

	}

	/** Refuses what could not work or would not be safe, with the reason. */
	void verify() {
		require(this.clientName != null && !this.clientName.isBlank() && this.clientName.length() <= LONGEST_NAME,
				"client_name is missing or longer than 100 characters");
		Kind kind = kind();
		if (forBackend()) {
			require(kind == Kind.ASYMMETRIC, "a backend needs token_endpoint_auth_method private_key_jwt");
			require(this.redirectUris == null || this.redirectUris.isEmpty(), "a backend has no redirect_uris");
		}
		else {
			verifyAddresses();
		}
		require((kind == Kind.ASYMMETRIC) == (this.jwksUri != null || this.jwks != null),
				"jwks_uri or jwks belong to private_key_jwt, and to nothing else");
		require(this.jwksUri == null || this.jwks == null, "give jwks_uri or jwks, not both");
		require(this.jwksUri == null || isSafe(this.jwksUri), "jwks_uri must be https, or http on this machine");
		if (this.jwks != null) {
			verifyKeys();
		}
	}

	private void verifyAddresses() {
		if (this.redirectUris == null || this.redirectUris.isEmpty()
				|| !this.redirectUris.stream().allMatch(ClientMetadata::isRedirect)) {
			throw new Refused("invalid_redirect_uri",
					"redirect_uris must be https, http on this machine or an app's own scheme, without a fragment");
		}
		require(this.initiateLoginUri == null || isSafe(this.initiateLoginUri),
				"initiate_login_uri must be https, or http on this machine");
	}

	/** Public keys of both kinds SMART names, each with an id. */
	private void verifyKeys() {
		try {
			List<JWK> keys = JWKSet.parse(this.jwks).getKeys();
			require(!keys.isEmpty(), "jwks holds no key");
			for (JWK key : keys) {
				require(!key.isPrivate(), "jwks holds a private key: throw it away and make a new one");
				require(key.getKeyID() != null, "each key in jwks needs a kid");
				require("EC".equals(key.getKeyType().getValue())
						|| "RSA".equals(key.getKeyType().getValue()) && key.size() >= SMALLEST_RSA_KEY,
						"keys in jwks are RSA of at least 2048 bits or EC");
			}
		}
		catch (ParseException ex) {
			throw new Refused("invalid_client_metadata", "jwks cannot be read: " + ex.getMessage());
		}
	}

	/** What it may ask for: what it names, as far as anybody may have it. */
	Set<String> scopes(RegisteredClient everything) {
		if (this.scope == null) {
			return everything.getScopes();
		}
		Set<String> named = new LinkedHashSet<>(List.of(this.scope.trim().split("\\s+")));
		require(forBackend() ? GrantableScopes.allWithoutUser(named, everything)
				: GrantableScopes.withUser(named, everything).containsAll(named),
				"scope names something that is not served here");
		return named;
	}

	/** A comma would part the address where it is kept. */
	private static boolean isRedirect(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getScheme() != null && uri.getFragment() == null && !address.contains(",")
					&& (isSafe(address) || uri.getScheme().contains("."));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isSafe(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())
					&& Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost()));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static void require(boolean good, String otherwise) {
		if (!good) {
			throw new Refused("invalid_client_metadata", otherwise);
		}
	}

	/** A registration that is not taken. */
	static final class Refused extends RuntimeException {

		private final String error;

		Refused(String error, String why) {
			super(why);
			this.error = error;
		}

		String error() {
			return this.error;
		}

	}

}
