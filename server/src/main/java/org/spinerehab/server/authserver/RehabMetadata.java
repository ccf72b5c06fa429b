package org.spinerehab.server.authserver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.spinerehab.server.access.SmartMetadata;

import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/**
 * What our issuer says about itself, in SMART's words and in those of OpenID Connect:
 * only what works, and in both the same.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#metadata">SMART App
 * Launch 2.2, metadata</a>
 */
final class RehabMetadata {

	static final List<String> SCOPES = List.of("openid", "fhirUser", "launch", GrantableScopes.LAUNCH_PATIENT,
			GrantableScopes.LAUNCH_ENCOUNTER, OfflineRefreshTokens.SCOPE, "patient/*.rs", "patient/*.cu",
			"patient/*.read", "user/*.rs", "user/*.cu", "user/*.read", "system/*.rs", "system/*.cu", "system/*.read");

	private static final List<String> CAPABILITIES = List.of("launch-ehr", "launch-standalone", "authorize-post",
			"client-public", "client-confidential-symmetric", "client-confidential-asymmetric", "sso-openid-connect",
			"context-banner", "context-ehr-patient", "context-ehr-encounter", "context-standalone-patient",
			"context-standalone-encounter", "permission-offline", "permission-patient", "permission-user",
			"permission-v1", "permission-v2");

	private static final List<String> GRANTS = List.of("authorization_code", "refresh_token", "client_credentials");

	private static final List<String> PROOFS = List.of("client_secret_basic", "private_key_jwt");

	private final String issuer;

	RehabMetadata(SandboxIssuers issuers) {
		this.issuer = issuers.rehab().issuer();
	}

	SmartMetadata smart() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("issuer", this.issuer);
		document.put("jwks_uri", this.issuer + "/oauth2/jwks");
		document.put("authorization_endpoint", this.issuer + "/oauth2/authorize");
		document.put("token_endpoint", this.issuer + "/oauth2/token");
		document.put("introspection_endpoint", this.issuer + "/oauth2/introspect");
		document.put("revocation_endpoint", this.issuer + "/oauth2/revoke");
		document.put("registration_endpoint", this.issuer + "/register");
		document.put("grant_types_supported", GRANTS);
		document.put("response_types_supported", List.of("code"));
		document.put("code_challenge_methods_supported", List.of("S256"));
		document.put("token_endpoint_auth_methods_supported", PROOFS);
		document.put("token_endpoint_auth_signing_alg_values_supported", algorithms());
		document.put("scopes_supported", SCOPES);
		document.put("capabilities", CAPABILITIES);
		return new SmartMetadata(document);
	}

	/** Takes out what the library offers and we do not. */
	void openid(OidcProviderConfiguration.Builder configuration) {
		configuration.claims((claims) -> {
			claims.keySet()
				.removeAll(List.of("userinfo_endpoint", "end_session_endpoint", "device_authorization_endpoint",
						"tls_client_certificate_bound_access_tokens", "dpop_signing_alg_values_supported"));
			claims.put("grant_types_supported", GRANTS);
			claims.put("token_endpoint_auth_methods_supported", PROOFS);
			claims.put("token_endpoint_auth_signing_alg_values_supported", algorithms());
			claims.put("revocation_endpoint_auth_methods_supported", PROOFS);
			claims.put("introspection_endpoint_auth_methods_supported", PROOFS);
			claims.put("registration_endpoint", this.issuer + "/register");
			claims.put("scopes_supported", SCOPES);
			claims.put("claims_supported", List.of("iss", "sub", "aud", "exp", "iat", "nonce", "fhirUser"));
		});
	}

	private static List<String> algorithms() {
		return ClientAssertions.ALGORITHMS.stream().map(Object::toString).sorted().toList();
	}

}
