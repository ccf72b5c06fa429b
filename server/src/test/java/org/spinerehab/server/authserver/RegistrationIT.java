package org.spinerehab.server.authserver;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServer;
import org.spinerehab.server.SandboxServerTest;
import org.spinerehab.server.TestTokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Anybody registers an app or a backend and uses it.
 */
@SandboxServerTest
class RegistrationIT {

	@Autowired
	private DaoRegistry daos;

	@Test
	void registersAnAppThatIsOpenedFromOurPages() {
		JsonNode app = registered("""
				{"client_name": "Chart <b>viewer</b>", "token_endpoint_auth_method": "none",
				 "redirect_uris": ["%s"], "initiate_login_uri": "%s/open", "scope": "openid launch patient/*.rs"}
				""".formatted(AppUnderTest.callback(), AppUnderTest.address()));
		assertThat(app.has("client_secret")).isFalse();
		RehabBrowser browser = new RehabBrowser().signIn("surgeon").as(app.get("client_id").textValue());
		String patient = new People(this.daos).patient("Registered");
		HttpResponse<String> page = browser.get("/rehab-auth/");
		assertThat(page.body()).contains("Chart &lt;b&gt;viewer&lt;/b&gt;").doesNotContain("<b>viewer");
		HttpResponse<String> opened = browser.submit(page, "/rehab-auth/launch",
				Map.of("app", app.get("client_id").textValue(), "patient", patient));
		assertThat(RehabBrowser.location(opened)).startsWith(AppUnderTest.address() + "/open?iss=");
		String code = browser.code(patient, (request) -> request.put("scope", "patient/Patient.rs patient/*.cruds"));
		HttpResponse<String> token = RehabBrowser.callPlainly("token",
				Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", AppUnderTest.callback(),
						"code_verifier", EhrBrowser.VERIFIER, "client_id", app.get("client_id").textValue()));
		assertThat(EhrBrowser.json(token).get("scope").textValue()).isEqualTo("patient/Patient.rs");
	}

	@Test
	void givesAnAppASecretThatWorks() {
		JsonNode app = registered("""
				{"client_name": "Portal", "redirect_uris": ["%s"]}""".formatted(AppUnderTest.callback()));
		assertThat(app.get("token_endpoint_auth_method").textValue()).isEqualTo("client_secret_basic");
		HttpResponse<String> answer = RehabBrowser.callPlainly("introspect", Map.of("token", "x"), "Content-Type",
				"application/x-www-form-urlencoded", "Authorization",
				RehabBrowser.basic(app.get("client_id").textValue(), app.get("client_secret").textValue()));
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void registersABackendWithKeysInPlace() {
		JWK key = TestTokens.newKey("in-place");
		JsonNode backend = registered("""
				{"client_name": "Registry", "token_endpoint_auth_method": "private_key_jwt",
				 "grant_types": ["client_credentials"], "scope": "system/Observation.rs", "jwks": %s}
				""".formatted(new JWKSet(key).toPublicJWKSet()));
		String id = backend.get("client_id").textValue();
		HttpResponse<String> answer = ask(id, key, "system/Observation.rs");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(EhrBrowser.json(ask(id, key, "system/Patient.rs")).get("error").textValue())
			.isEqualTo("invalid_scope");
		assertThat(ask(id, TestTokens.newKey("in-place"), "system/Observation.rs").statusCode()).isEqualTo(401);
	}

	@Test
	void registersABackendWithTheAddressOfItsKeys() {
		JsonNode backend = registered("""
				{"client_name": "Registry", "token_endpoint_auth_method": "private_key_jwt",
				 "grant_types": ["client_credentials"], "jwks_uri": "%s"}
				""".formatted(AppUnderTest.keys()));
		assertThat(ask(backend.get("client_id").textValue(), AppUnderTest.RSA, "system/*.rs").statusCode())
			.isEqualTo(200);
	}

	@Test
	void refusesAPrivateKey() {
		assertRefused("invalid_client_metadata", "private key", """
				{"client_name": "x", "token_endpoint_auth_method": "private_key_jwt",
				 "grant_types": ["client_credentials"], "jwks": %s}
				""".formatted(new JWKSet(TestTokens.newKey("k")).toString(false)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://app.example/callback", "https://app.example/callback#x", "javascript:alert(1)",
			"/callback", "https://app.example/a,https://evil.example/", "not an address" })
	void refusesAnAddressThatIsNotSafe(String address) {
		assertRefused("invalid_redirect_uri", "redirect_uris", """
				{"client_name": "x", "token_endpoint_auth_method": "none", "redirect_uris": ["%s"]}
				""".formatted(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"token_endpoint_auth_method\": \"none\", \"redirect_uris\": [\"https://a.example/\"]}",
			"{\"client_name\": \"x\", \"token_endpoint_auth_method\": \"client_secret_post\", \"redirect_uris\": [\"https://a.example/\"]}",
			"{\"client_name\": \"x\", \"token_endpoint_auth_method\": \"none\", \"grant_types\": [\"client_credentials\"]}",
			"{\"client_name\": \"x\", \"token_endpoint_auth_method\": \"private_key_jwt\", \"redirect_uris\": [\"https://a.example/\"]}",
			"{\"client_name\": \"x\", \"token_endpoint_auth_method\": \"none\", \"redirect_uris\": [\"https://a.example/\"], \"scope\": \"system/*.rs\"}",
			"{\"client_name\": \"x\", \"token_endpoint_auth_method\": \"private_key_jwt\", \"grant_types\": [\"client_credentials\"], \"jwks_uri\": \"http://keys.example/\"}" })
	void refusesWhatCouldNotWork(String metadata) {
		assertRefused("invalid_client_metadata", "", metadata);
	}

	@Test
	void takesNoFormFromAnotherPage() {
		HttpResponse<String> answer = new EhrBrowser(SandboxServer.port()).post("/rehab-auth/register",
				Map.of("client_name", "x"));
		assertThat(answer.statusCode()).isEqualTo(415);
	}

	private static HttpResponse<String> ask(String client, JWK key, String scope) {
		Map<String, String> form = new HashMap<>(RehabBrowser.proof(AppUnderTest
			.sign(AppUnderTest.claims(client).build(), AppUnderTest.header(JWSAlgorithm.RS384, key).build(), key)));
		form.putAll(Map.of("grant_type", "client_credentials", "scope", scope));
		return RehabBrowser.callPlainly("token", form);
	}

	private static HttpResponse<String> register(String metadata) {
		return new EhrBrowser(SandboxServer.port()).send("POST", "/rehab-auth/register", metadata, "Content-Type",
				"application/json");
	}

	private static JsonNode registered(String metadata) {
		HttpResponse<String> answer = register(metadata);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return EhrBrowser.json(answer);
	}

	private static void assertRefused(String error, String words, String metadata) {
		HttpResponse<String> answer = register(metadata);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo(error);
		assertThat(EhrBrowser.json(answer).get("error_description").textValue()).contains(words);
	}

}
