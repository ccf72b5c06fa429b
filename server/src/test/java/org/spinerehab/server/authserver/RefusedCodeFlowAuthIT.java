package org.spinerehab.server.authserver;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxApp;
import org.spinerehab.server.SandboxTest;
import org.spinerehab.server.TestTokens;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way from the chart to the token that must not be gone.
 */
@SandboxTest
class RefusedCodeFlowAuthIT {

	private static final String CHART = "/ehr/chart/e4471-0923/rehab";

	@LocalServerPort
	private int port;

	private EhrBrowser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new EhrBrowser(this.port).signIn("surgeon");
	}

	@Test
	void neverRedirectsForAnUnknownClient() {
		assertNoRedirect((parameters) -> parameters.put("client_id", "somebody"));
		assertNoRedirect((parameters) -> parameters.remove("client_id"));
		assertNoRedirect((parameters) -> parameters.put("client_id", "sandbox-tool"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:1/callback", "http://evil.example/callback", "http://127.0.0.1/callback",
			"javascript:alert(1)", "" })
	void neverRedirectsToAnAddressThatIsNotRegistered(String address) {
		assertNoRedirect((parameters) -> parameters.put("redirect_uri", address));
	}

	@Test
	void neverRedirectsToAnAddressThatIsAlmostRegistered() {
		assertNoRedirect((parameters) -> parameters.put("redirect_uri", SandboxApp.callback() + "/"));
		assertNoRedirect((parameters) -> parameters.put("redirect_uri", SandboxApp.callback() + "?x=y"));
		assertNoRedirect((parameters) -> parameters.put("redirect_uri", SandboxApp.callback() + "#x"));
		assertNoRedirect((parameters) -> parameters.remove("redirect_uri"));
	}

	@Test
	void refusesAnAudienceThatIsNotTheFhirBase() {
		assertError("invalid_request", (parameters) -> parameters.put("aud", "http://localhost:8080/fhir"));
		assertError("invalid_request", (parameters) -> parameters.put("aud", "http://localhost:8080/ehr/fhir/"));
		assertError("invalid_request", (parameters) -> parameters.remove("aud"));
	}

	@Test
	void refusesARequestWithoutAProofKeyOrWithAPlainOne() {
		assertError("invalid_request", (parameters) -> {
			parameters.remove("code_challenge");
			parameters.remove("code_challenge_method");
		});
		assertError("invalid_request", (parameters) -> parameters.put("code_challenge_method", "plain"));
		assertError("invalid_request", (parameters) -> parameters.remove("code_challenge_method"));
	}

	@Test
	void refusesALaunchThatIsUnknownOrMissing() {
		assertError("invalid_request", (parameters) -> parameters.put("launch", "guessed"));
		assertError("invalid_request", (parameters) -> parameters.put("launch", ""));
		assertError("invalid_request", (parameters) -> parameters.remove("launch"));
	}

	@Test
	void refusesTheLaunchOfAnotherUser() {
		String launch = new EhrBrowser(this.port).signIn("nurse").launch(CHART).get("launch");
		assertError("access_denied", (parameters) -> parameters.put("launch", launch));
	}

	@Test
	void aLaunchIsGoodForOneToken() {
		String launch = this.browser.launch(CHART).get("launch");
		String first = code(this.browser.authorize(launch, (parameters) -> {
		}));
		String second = code(this.browser.authorize(launch, (parameters) -> {
		}));
		assertThat(exchange(first, (parameters) -> {
		}).statusCode()).isEqualTo(200);
		assertTokenError("invalid_grant", second, (parameters) -> {
		});
		assertError("invalid_request", (parameters) -> parameters.put("launch", launch));
	}

	@Test
	void refusesScopesThatAreNotRegistered() {
		assertError("invalid_scope", (parameters) -> parameters.put("scope", EhrBrowser.SCOPES + " user/*.cruds"));
	}

	@Test
	void refusesTheImplicitFlow() {
		HttpResponse<String> answer = authorize((parameters) -> parameters.put("response_type", "token"));
		assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("access_token");
	}

	@Test
	void refusesACodeTheSecondTimeAndTakesItsTokenBack() {
		String code = this.browser.code(CHART);
		JsonNode token = EhrBrowser.json(exchange(code, (parameters) -> {
		}));
		String bearer = "Bearer " + token.get("access_token").textValue();
		assertThat(this.browser.get("/ehr/fhir/Patient", "Authorization", bearer).statusCode()).isEqualTo(200);
		assertTokenError("invalid_grant", code, (parameters) -> {
		});
		assertThat(this.browser.get("/ehr/fhir/Patient", "Authorization", bearer).statusCode()).isEqualTo(401);
	}

	@Test
	void refusesAWrongOrMissingVerifier() {
		assertTokenError("invalid_grant", this.browser.code(CHART),
				(parameters) -> parameters.put("code_verifier", EhrBrowser.VERIFIER + "x"));
		assertTokenError("invalid_grant", this.browser.code(CHART), (parameters) -> parameters.remove("code_verifier"));
		assertTokenError("invalid_grant", this.browser.code(CHART),
				(parameters) -> parameters.put("code_verifier", EhrBrowser.challenge(EhrBrowser.VERIFIER)));
	}

	@Test
	void refusesAnotherRedirectAddressAtTheTokenEndpoint() {
		assertTokenError("invalid_grant", this.browser.code(CHART),
				(parameters) -> parameters.put("redirect_uri", "http://127.0.0.1:1/callback"));
		assertTokenError("invalid_grant", "guessed", (parameters) -> {
		});
	}

	@Test
	void refusesAnAssertionThatIsNotTheClients() {
		assertAssertionRefused(
				SandboxApp.sign(SandboxApp.claims().build(), JWSAlgorithm.RS384, TestTokens.newKey("test")));
		assertAssertionRefused(
				SandboxApp.sign(SandboxApp.claims().build(), JWSAlgorithm.RS256, TestTokens.trustedKey()));
		assertAssertionRefused("not-a-jwt");
		assertAssertionRefused(SandboxApp.claims().subject("sandbox-tool"));
		assertAssertionRefused(SandboxApp.claims().issuer("somebody"));
	}

	@Test
	void refusesAnAssertionForSomebodyElse() {
		assertAssertionRefused(SandboxApp.claims().audience("http://localhost:8080/rehab-auth/oauth2/token"));
		assertAssertionRefused(SandboxApp.claims().audience((String) null));
	}

	@Test
	void refusesAnAssertionThatIsOldOrLivesTooLong() {
		Instant now = Instant.now();
		assertAssertionRefused(SandboxApp.claims().expirationTime(Date.from(now.minusSeconds(120))));
		assertAssertionRefused(SandboxApp.claims().expirationTime(Date.from(now.plusSeconds(3600))));
		assertAssertionRefused(SandboxApp.claims().expirationTime(null));
	}

	@Test
	void refusesAnAssertionTheSecondTime() {
		String assertion = SandboxApp.assertion();
		assertThat(exchange(this.browser.code(CHART), (parameters) -> parameters.put("client_assertion", assertion))
			.statusCode()).isEqualTo(200);
		assertAssertionRefused(assertion);
		assertAssertionRefused(SandboxApp.claims().jwtID(null));
	}

	@Test
	void refusesAClientWithoutAnAssertion() {
		assertClientRefused((parameters) -> {
			parameters.remove("client_assertion");
			parameters.remove("client_assertion_type");
		});
		assertClientRefused((parameters) -> {
			parameters.remove("client_assertion");
			parameters.remove("client_assertion_type");
			parameters.put("client_secret", "secret");
		});
	}

	@Test
	void knowsTheAppAtTheEhrsIssuerOnly() {
		Map<String, String> form = Map.of("grant_type", "authorization_code", "code", this.browser.code(CHART),
				"redirect_uri", SandboxApp.callback(), "code_verifier", EhrBrowser.VERIFIER, "client_id",
				SandboxApp.CLIENT, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
				"client_assertion", SandboxApp.assertion());
		HttpResponse<String> answer = this.browser.post("/rehab-auth/oauth2/token", form);
		assertThat(answer.statusCode()).isIn(400, 401);
		assertThat(answer.body()).doesNotContain("access_token");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ehr-auth/other/oauth2/jwks", "/other/oauth2/jwks", "/oauth2/jwks",
			"/ehr-auth/oauth2/x/oauth2/jwks", "/ehr-auth/other/.well-known/openid-configuration" })
	void makesUpNoThirdIssuer(String path) {
		assertThat(this.browser.get(path).statusCode()).isIn(302, 401, 403, 404);
		assertThat(this.browser.get(path).body()).doesNotContain("\"keys\"").doesNotContain("jwks_uri");
	}

	private HttpResponse<String> authorize(Consumer<Map<String, String>> change) {
		return this.browser.authorize(this.browser.launch(CHART).get("launch"), change);
	}

	private void assertNoRedirect(Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = authorize(change);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
	}

	private void assertError(String error, Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = authorize(change);
		assertThat(answer.statusCode()).isEqualTo(302);
		String location = answer.headers().firstValue("Location").orElseThrow();
		assertThat(location).startsWith(SandboxApp.callback() + "?");
		assertThat(EhrBrowser.query(location)).containsEntry("error", error)
			.containsEntry("state", "a-state")
			.doesNotContainKey("code");
	}

	private static String code(HttpResponse<String> answer) {
		return EhrBrowser.query(answer.headers().firstValue("Location").orElseThrow()).get("code");
	}

	private HttpResponse<String> exchange(String code, Consumer<Map<String, String>> change) {
		return this.browser.exchange(code, change);
	}

	private void assertTokenError(String error, String code, Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = exchange(code, change);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo(error);
	}

	private void assertAssertionRefused(JWTClaimsSet.Builder claims) {
		assertAssertionRefused(SandboxApp.sign(claims.build(), JWSAlgorithm.RS384, TestTokens.trustedKey()));
	}

	private void assertAssertionRefused(String assertion) {
		assertClientRefused((parameters) -> parameters.put("client_assertion", assertion));
	}

	private void assertClientRefused(Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = exchange(this.browser.code(CHART), change);
		assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("invalid_client");
	}

}
