package org.spinerehab.server.authserver;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServer;
import org.spinerehab.server.SandboxServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What our FHIR base and our issuer say about themselves is complete and true.
 */
@SandboxServerTest
class DiscoveryIT {

	private static final Set<String> NAMES = Set.of("launch-ehr", "launch-standalone", "authorize-post",
			"client-public", "client-confidential-symmetric", "client-confidential-asymmetric", "sso-openid-connect",
			"context-banner", "context-style", "context-ehr-patient", "context-ehr-encounter",
			"context-standalone-patient", "context-standalone-encounter", "permission-offline", "permission-online",
			"permission-patient", "permission-user", "permission-v1", "permission-v2", "smart-app-state");

	@Autowired
	private DaoRegistry daos;

	private final EhrBrowser anybody = new EhrBrowser(SandboxServer.port());

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/html", "application/fhir+xml", "*/*" })
	void isReadByAnybodyWhateverTheyAccept(String accept) {
		HttpResponse<String> answer = this.anybody.get("/fhir/.well-known/smart-configuration", "Accept", accept,
				"Origin", "https://app.example");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse("")).isEqualTo("*");
	}

	@Test
	void namesEndpointsGrantsAndMethods() {
		JsonNode document = configuration();
		assertThat(document.get("issuer").textValue()).isEqualTo(SandboxServer.issuer());
		for (String endpoint : List.of("jwks_uri", "authorization_endpoint", "token_endpoint", "introspection_endpoint",
				"revocation_endpoint", "registration_endpoint")) {
			assertThat(URI.create(document.get(endpoint).textValue()).isAbsolute()).as(endpoint).isTrue();
		}
		assertThat(strings(document, "grant_types_supported")).containsExactlyInAnyOrder("authorization_code",
				"refresh_token", "client_credentials");
		assertThat(strings(document, "code_challenge_methods_supported")).containsExactly("S256");
		assertThat(strings(document, "token_endpoint_auth_signing_alg_values_supported")).contains("RS384", "ES384");
	}

	@Test
	void namesCapabilitiesOfAllFourSets() {
		List<String> capabilities = strings(configuration(), "capabilities");
		assertThat(NAMES).containsAll(capabilities);
		assertThat(capabilities).doesNotHaveDuplicates()
			.contains("launch-standalone", "launch-ehr", "client-public", "client-confidential-symmetric",
					"client-confidential-asymmetric", "context-standalone-patient", "context-ehr-patient",
					"context-ehr-encounter", "permission-patient", "permission-user");
	}

	@ParameterizedTest
	@MethodSource("scopesWithAUser")
	void grantsEveryScopeItNames(String scope) {
		String patient = new People(this.daos).patient("Discovery");
		String asked = scope.equals("launch") ? "openid" : scope;
		assertThat(new RehabBrowser().signIn("surgeon").token(patient, asked).get("scope").textValue())
			.isEqualTo(asked);
		assertThat(strings(configuration(), "scopes_supported")).contains(scope);
	}

	static Stream<String> scopesWithAUser() {
		return RehabMetadata.SCOPES.stream().filter((scope) -> !scope.startsWith("system/"));
	}

	@Test
	void saysTheSameInTheWordsOfOpenIdConnect() {
		HttpResponse<String> answer = this.anybody.get("/rehab-auth/.well-known/openid-configuration", "Origin",
				"https://app.example");
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse("")).isEqualTo("*");
		JsonNode openid = EhrBrowser.json(answer);
		JsonNode smart = configuration();
		for (String member : List.of("issuer", "jwks_uri", "authorization_endpoint", "token_endpoint",
				"introspection_endpoint", "revocation_endpoint", "grant_types_supported", "scopes_supported",
				"code_challenge_methods_supported", "token_endpoint_auth_methods_supported")) {
			assertThat(openid.get(member)).as(member).isEqualTo(smart.get(member));
		}
		assertThat(strings(openid, "id_token_signing_alg_values_supported")).contains("RS256");
		assertThat(strings(openid, "subject_types_supported")).isNotEmpty();
		assertThat(strings(openid, "response_types_supported")).contains("code");
		assertThat(openid.has("userinfo_endpoint")).isFalse();
		assertThat(openid.has("device_authorization_endpoint")).isFalse();
	}

	@Test
	void publishesTheKeyThatVerifiesItsIdTokens() throws Exception {
		String patient = new People(this.daos).patient("Discovery");
		SignedJWT token = SignedJWT.parse(new RehabBrowser().signIn("surgeon")
			.token(patient, "openid fhirUser launch/patient")
			.get("id_token")
			.textValue());
		String keys = this.anybody.get("/rehab-auth/oauth2/jwks").body();
		assertThat(token
			.verify(new RSASSAVerifier(JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
			.isTrue();
		assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
		assertThat(keys).doesNotContain("\"d\"", "\"p\"", "\"q\"");
		assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(SandboxServer.issuer());
		assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("sandbox-tool");
		assertThat(token.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("a-nonce");
		assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("surgeon");
		assertThat(token.getJWTClaimsSet().getExpirationTime()).isInTheFuture();
		assertThat(token.getJWTClaimsSet().getIssueTime()).isNotNull();
	}

	@Test
	void tellsOlderAppsInTheCapabilityStatement() {
		HttpResponse<String> answer = this.anybody.get("/fhir/metadata", "Accept", "application/fhir+json", "Origin",
				"https://app.example");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse("")).isEqualTo("*");
		JsonNode security = EhrBrowser.json(answer).at("/rest/0/security");
		assertThat(security.at("/service/0/coding/0/code").textValue()).isEqualTo("SMART-on-FHIR");
		assertThat(security.get("extension").size()).isEqualTo(1);
		assertThat(security.get("extension").toString()).contains(
				configuration().get("authorization_endpoint").textValue(),
				configuration().get("token_endpoint").textValue());
	}

	private JsonNode configuration() {
		return EhrBrowser.json(this.anybody.get("/fhir/.well-known/smart-configuration"));
	}

	private static List<String> strings(JsonNode document, String member) {
		return StreamSupport.stream(document.get(member).spliterator(), false).map(JsonNode::textValue).toList();
	}

}
