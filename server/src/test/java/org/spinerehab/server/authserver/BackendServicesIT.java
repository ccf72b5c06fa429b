package org.spinerehab.server.authserver;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServer;
import org.spinerehab.server.SandboxServerTest;
import org.spinerehab.server.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backend without a user proves itself by an assertion; every assertion that is not as
 * SMART wants it is refused. Apps prove themselves by the same.
 */
@SandboxServerTest
class BackendServicesIT {

	private static final String CLIENT = "sandbox-backend";

	private final RehabBrowser backend = new RehabBrowser();

	@AfterEach
	void publishTheKeysAgain() {
		AppUnderTest.publish(AppUnderTest.RSA, AppUnderTest.EC);
	}

	@Test
	void givesATokenForFiveMinutesWithoutARefreshToken() {
		HttpResponse<String> answer = ask(AppUnderTest.assertion(CLIENT), "system/Patient.rs");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		JsonNode token = EhrBrowser.json(answer);
		assertThat(token.get("token_type").textValue()).isEqualToIgnoringCase("bearer");
		assertThat(token.get("expires_in").intValue()).isBetween(290, 300);
		assertThat(token.get("scope").textValue()).isEqualTo("system/Patient.rs");
		assertThat(token.has("refresh_token")).isFalse();
		assertThat(token.has("patient")).isFalse();
		assertThat(RehabBrowser.fhir("Patient", token).statusCode()).isEqualTo(200);
		assertThat(RehabBrowser.fhir("CarePlan", token).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "system/*.rs", "system/*.cu", "system/*.read" })
	void grantsEverySystemScopeThatIsNamedInDiscovery(String scope) {
		assertThat(RehabMetadata.SCOPES).contains(scope);
		assertThat(EhrBrowser.json(ask(AppUnderTest.assertion(CLIENT), scope)).get("scope").textValue())
			.isEqualTo(scope);
	}

	@Test
	void takesBothAlgorithms() {
		assertThat(ask(signed(JWSAlgorithm.RS384, AppUnderTest.RSA), "system/*.rs").statusCode()).isEqualTo(200);
		assertThat(ask(signed(JWSAlgorithm.ES384, AppUnderTest.EC), "system/*.rs").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesOtherAlgorithmsAndNone() {
		assertRefused(signed(JWSAlgorithm.RS256, AppUnderTest.RSA));
		assertRefused(signed(JWSAlgorithm.PS384, AppUnderTest.RSA));
		assertRefused(new PlainJWT(AppUnderTest.claims(CLIENT).build()).serialize());
		assertRefused("not-a-jwt");
	}

	@Test
	void refusesAKeyThatIsUnknownUnnamedOrOfTheWrongType() {
		assertRefused(signed(JWSAlgorithm.RS384, TestTokens.newKey("unknown")));
		assertRefused(signed(JWSAlgorithm.RS384, TestTokens.newKey(AppUnderTest.RSA.getKeyID())));
		assertRefused(signed(JWSAlgorithm.RS384, TestTokens.newKey(AppUnderTest.EC.getKeyID())));
		assertRefused(AppUnderTest.sign(AppUnderTest.claims(CLIENT).build(),
				new JWSHeader.Builder(JWSAlgorithm.RS384).build(), AppUnderTest.RSA));
	}

	@Test
	void refusesAnAssertionThatIsNotItsOwn() {
		assertRefused(AppUnderTest.claims(CLIENT).issuer("sandbox-asymmetric"));
		assertRefused(AppUnderTest.claims(CLIENT).subject("sandbox-asymmetric"));
		assertRefused(AppUnderTest.claims("nobody"));
		assertRefused(AppUnderTest.claims(CLIENT).issuer(null));
	}

	@Test
	void refusesAnAssertionForAnotherAddress() {
		assertRefused(AppUnderTest.claims(CLIENT).audience(SandboxServer.issuer()));
		assertRefused(AppUnderTest.claims(CLIENT).audience(SandboxServer.address() + "/ehr-auth/oauth2/token"));
		assertRefused(AppUnderTest.claims(CLIENT).audience(SandboxServer.base()));
		assertRefused(AppUnderTest.claims(CLIENT).audience((String) null));
	}

	@Test
	void refusesAnAssertionThatIsOldOrLivesTooLong() {
		Instant now = Instant.now();
		assertRefused(AppUnderTest.claims(CLIENT).expirationTime(Date.from(now.minusSeconds(120))));
		assertRefused(AppUnderTest.claims(CLIENT).expirationTime(Date.from(now.plusSeconds(600))));
		assertRefused(AppUnderTest.claims(CLIENT).expirationTime(null));
	}

	@Test
	void refusesAnAssertionTheSecondTime() {
		String assertion = AppUnderTest.assertion(CLIENT);
		assertThat(ask(assertion, "system/*.rs").statusCode()).isEqualTo(200);
		assertRefused(assertion);
		assertRefused(AppUnderTest.claims(CLIENT).jwtID(null));
	}

	@Test
	void takesTheAddressOfKeysOnlyIfItIsTheRegisteredOne() {
		assertThat(ask(at(AppUnderTest.keys()), "system/*.rs").statusCode()).isEqualTo(200);
		assertRefused(at(AppUnderTest.address() + "/other.json"));
		assertRefused(at("https://evil.example/jwks.json"));
	}

	@Test
	void followsAChangeOfKeysAtOnceWhateverTheCacheControlSays() {
		assertThat(ask(AppUnderTest.assertion(CLIENT), "system/*.rs").statusCode()).isEqualTo(200);
		JWK next = TestTokens.newKey("next");
		AppUnderTest.publish(next);
		assertThat(ask(signed(JWSAlgorithm.RS384, next), "system/*.rs").statusCode()).isEqualTo(200);
		assertRefused(AppUnderTest.assertion(CLIENT));
	}

	@Test
	void refusesAnotherKindOfAssertion() {
		Map<String, String> form = new HashMap<>(Map.of("grant_type", "client_credentials", "scope", "system/*.rs",
				"client_assertion", AppUnderTest.assertion(CLIENT)));
		form.put("client_assertion_type", "not_an_assertion_type");
		assertThat(RehabBrowser.callPlainly("token", form).statusCode()).isIn(400, 401);
		form.remove("client_assertion_type");
		assertThat(RehabBrowser.callPlainly("token", form).statusCode()).isIn(400, 401);
	}

	@Test
	void answersAnotherGrantWithExactly400() {
		Map<String, String> form = new HashMap<>(RehabBrowser.proof(AppUnderTest.assertion(CLIENT)));
		form.putAll(Map.of("grant_type", "not_a_grant_type", "scope", "system/*.rs"));
		assertThat(RehabBrowser.callPlainly("token", form).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "patient/*.rs", "user/*.rs", "openid", "launch/patient", "system/*.rs patient/*.rs",
			"system/*.sr", "" })
	void givesSystemScopesOnly(String scope) {
		HttpResponse<String> answer = ask(AppUnderTest.assertion(CLIENT), scope);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("invalid_scope");
	}

	@Test
	void givesNothingBeyondWhatIsRegistered() {
		HttpResponse<String> answer = RehabBrowser.callPlainly("token",
				Map.of("grant_type", "client_credentials", "scope", "system/*.cruds"), "Content-Type",
				"application/x-www-form-urlencoded", "Authorization",
				RehabBrowser.basic("sandbox-integrator", "sandbox-integrator"));
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("invalid_scope");
	}

	@Test
	void letsNoAppActAsABackend() {
		HttpResponse<String> answer = this.backend.as("sandbox-asymmetric")
			.call("token", Map.of("grant_type", "client_credentials", "scope", "system/*.rs"));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("unauthorized_client");
	}

	private HttpResponse<String> ask(String assertion, String scope) {
		Map<String, String> form = new HashMap<>(RehabBrowser.proof(assertion));
		form.putAll(Map.of("grant_type", "client_credentials", "scope", scope));
		return RehabBrowser.callPlainly("token", form);
	}

	private static String signed(JWSAlgorithm algorithm, JWK key) {
		return AppUnderTest.sign(AppUnderTest.claims(CLIENT).build(), AppUnderTest.header(algorithm, key).build(), key);
	}

	private static String at(String keys) {
		return AppUnderTest.sign(AppUnderTest.claims(CLIENT).build(),
				AppUnderTest.header(JWSAlgorithm.RS384, AppUnderTest.RSA).jwkURL(URI.create(keys)).build(),
				AppUnderTest.RSA);
	}

	private void assertRefused(JWTClaimsSet.Builder claims) {
		assertRefused(AppUnderTest.sign(claims.build(),
				AppUnderTest.header(JWSAlgorithm.RS384, AppUnderTest.RSA).build(), AppUnderTest.RSA));
	}

	private void assertRefused(String assertion) {
		HttpResponse<String> answer = ask(assertion, "system/*.rs");
		assertThat(List.of(400, 401)).as(answer.body()).contains(answer.statusCode());
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("invalid_client");
	}

}
