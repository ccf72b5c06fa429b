package org.spinerehab.server.authserver;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServer;
import org.spinerehab.server.SandboxServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens of our issuer after they were issued: refreshed, asked about, taken back.
 */
@SandboxServerTest
class TokenLifeIT {

	@Autowired
	private DaoRegistry daos;

	private String patient;

	private RehabBrowser browser;

	@BeforeEach
	void signIn() {
		this.patient = new People(this.daos).patient("Life");
		this.browser = new RehabBrowser().signIn("surgeon");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sandbox-tool", "sandbox-symmetric", "sandbox-asymmetric" })
	void refreshesForEveryKindOfApp(String app) throws Exception {
		JsonNode first = this.browser.as(app).token(this.patient, RehabBrowser.SCOPES);
		HttpResponse<String> answer = refresh(first);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.headers().firstValue("Pragma").orElse("")).contains("no-cache");
		JsonNode second = EhrBrowser.json(answer);
		assertThat(second.get("access_token")).isNotEqualTo(first.get("access_token"));
		assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
		assertThat(second.get("expires_in").isNumber()).isTrue();
		assertThat(scopes(second)).isEqualTo(scopes(first));
		assertThat(second.get("patient").textValue()).isEqualTo(this.patient);
		assertThat(SignedJWT.parse(second.get("id_token").textValue()).getJWTClaimsSet().getSubject())
			.isEqualTo("surgeon");
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, second).statusCode()).isEqualTo(200);
	}

	@Test
	void refreshesForAPublicAppThatDoesNotNameItself() {
		String refresh = token().get("refresh_token").textValue();
		Map<String, String> form = Map.of("grant_type", "refresh_token", "refresh_token", refresh);
		HttpResponse<String> answer = RehabBrowser.callPlainly("token", form);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertError("invalid_grant", RehabBrowser.callPlainly("token", form));
		assertError("invalid_grant", refresh(EhrBrowser.json(answer)));
	}

	@Test
	void endsTheFamilyWhenAReplacedTokenIsShownAgain() {
		JsonNode first = token();
		JsonNode second = EhrBrowser.json(refresh(first));
		assertError("invalid_grant", refresh(first));
		assertError("invalid_grant", refresh(second));
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, second).statusCode()).isEqualTo(401);
	}

	@Test
	void refreshesOnceForTwoRequestsAtOnce() throws Exception {
		JsonNode first = token();
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			Callable<HttpResponse<String>> refresh = () -> refresh(first);
			List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(refresh, refresh));
			assertThat(List.of(answers.get(0).get().statusCode(), answers.get(1).get().statusCode()))
				.containsExactlyInAnyOrder(200, 400);
		}
		finally {
			both.shutdown();
		}
	}

	@Test
	void refreshesWithTheSameOrFewerScopesAndNeverMore() {
		JsonNode same = EhrBrowser.json(this.browser.refresh(token().get("refresh_token").textValue(),
				(form) -> form.put("scope", RehabBrowser.SCOPES)));
		assertThat(scopes(same)).isEqualTo(Set.of(RehabBrowser.SCOPES.split(" ")));
		JsonNode fewer = EhrBrowser.json(this.browser.refresh(same.get("refresh_token").textValue(),
				(form) -> form.put("scope", "patient/*.rs")));
		assertThat(scopes(fewer)).containsExactly("patient/*.rs");
		assertError("invalid_scope", this.browser.refresh(fewer.get("refresh_token").textValue(),
				(form) -> form.put("scope", "patient/*.cruds")));
	}

	@Test
	void refreshesForNobodyElse() {
		JsonNode token = token();
		assertError("invalid_grant",
				this.browser.as("sandbox-symmetric").refresh(token.get("refresh_token").textValue(), (form) -> {
				}));
		JsonNode confidential = this.browser.token(this.patient, RehabBrowser.SCOPES);
		HttpResponse<String> nobody = RehabBrowser.callPlainly("token",
				Map.of("grant_type", "refresh_token", "refresh_token", confidential.get("refresh_token").textValue()));
		assertThat(nobody.statusCode()).isEqualTo(401);
		HttpResponse<String> pretender = RehabBrowser.callPlainly("token", Map.of("grant_type", "refresh_token",
				"refresh_token", token.get("refresh_token").textValue(), "client_id", "sandbox-symmetric"));
		assertThat(pretender.statusCode()).isEqualTo(401);
	}

	@Test
	void tellsAnotherServerAllAboutAnActiveToken() throws Exception {
		JsonNode token = this.browser.token(this.patient, RehabBrowser.SCOPES + " launch/encounter");
		JsonNode answer = introspect("Basic", token.get("access_token").textValue());
		assertThat(answer.get("active").booleanValue()).isTrue();
		assertThat(answer.get("client_id").textValue()).isEqualTo("sandbox-tool");
		assertThat(answer.get("exp").isIntegralNumber()).isTrue();
		assertThat(answer.get("exp").longValue()).isGreaterThan(Instant.now().getEpochSecond());
		assertThat(scopes(answer)).isEqualTo(scopes(token));
		assertThat(answer.get("patient")).isEqualTo(token.get("patient"));
		assertThat(answer.get("encounter")).isEqualTo(token.get("encounter"));
		var claims = SignedJWT.parse(token.get("id_token").textValue()).getJWTClaimsSet();
		assertThat(answer.get("iss").textValue()).isEqualTo(claims.getIssuer());
		assertThat(answer.get("sub").textValue()).isEqualTo(claims.getSubject());
		assertThat(answer.get("fhirUser").textValue()).isEqualTo(claims.getStringClaim("fhirUser"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "guessed", "a.b.c" })
	void saysOfAnUnknownTokenOnlyThatItIsNotActive(String token) {
		assertThat(introspect("Basic", token).toString()).isEqualTo("{\"active\":false}");
	}

	@Test
	void saysNothingOfACode() {
		String code = this.browser.code(this.patient, (request) -> {
		});
		assertThat(introspect("Basic", code).toString()).isEqualTo("{\"active\":false}");
	}

	@Test
	void letsAnAppAskWithATokenOfItsOwn() {
		JsonNode token = token();
		String access = token.get("access_token").textValue();
		assertThat(introspect("Bearer " + access, access).get("active").booleanValue()).isTrue();
		JsonNode backend = EhrBrowser.json(new RehabBrowser().as("sandbox-backend")
			.call("token", Map.of("grant_type", "client_credentials", "scope", "system/Patient.rs")));
		assertThat(introspect("Bearer " + backend.get("access_token").textValue(), access).get("active").booleanValue())
			.isTrue();
	}

	@Test
	void asksNobodyWhoDoesNotProveToBeAllowed() {
		String access = token().get("access_token").textValue();
		assertThat(call("introspect", access, "Bearer guessed").statusCode()).isEqualTo(401);
		assertThat(call("introspect", access, RehabBrowser.basic("sandbox-symmetric", "guessed")).statusCode())
			.isEqualTo(401);
		assertThat(RehabBrowser.callPlainly("introspect", Map.of("token", access)).statusCode()).isEqualTo(401);
		String openid = this.browser.token(this.patient, "openid").get("access_token").textValue();
		assertThat(call("introspect", access, "Bearer " + openid).statusCode()).isEqualTo(401);
	}

	@Test
	void takesAnAccessTokenBackEverywhere() {
		JsonNode token = token();
		String access = token.get("access_token").textValue();
		assertThat(this.browser.call("revoke", Map.of("token", access)).statusCode()).isEqualTo(200);
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, token).statusCode()).isEqualTo(401);
		assertThat(introspect("Basic", access).toString()).isEqualTo("{\"active\":false}");
		assertThat(call("introspect", access, "Bearer " + access).statusCode()).isEqualTo(401);
		assertThat(refresh(token).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sandbox-tool", "sandbox-symmetric", "sandbox-asymmetric" })
	void takesARefreshTokenBackWithItsAccessToken(String app) {
		JsonNode token = this.browser.as(app).token(this.patient, RehabBrowser.SCOPES);
		assertThat(this.browser
			.call("revoke", Map.of("token", token.get("refresh_token").textValue(), "token_type_hint", "refresh_token"))
			.statusCode()).isEqualTo(200);
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, token).statusCode()).isEqualTo(401);
		assertError("invalid_grant", refresh(token));
	}

	@Test
	void answersTheSameForATokenItDoesNotKnow() {
		assertThat(this.browser.call("revoke", Map.of("token", "guessed")).statusCode()).isEqualTo(200);
	}

	@Test
	void takesATokenBackForItsOwnAppOnly() {
		JsonNode token = token();
		String access = token.get("access_token").textValue();
		assertThat(call("revoke", access, RehabBrowser.basic("sandbox-symmetric", "sandbox-symmetric")).statusCode())
			.isEqualTo(400);
		assertThat(RehabBrowser.callPlainly("revoke", Map.of("token", access)).statusCode()).isEqualTo(401);
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, token).statusCode()).isEqualTo(200);
	}

	private JsonNode token() {
		return this.browser.as("sandbox-tool").token(this.patient, RehabBrowser.SCOPES);
	}

	private HttpResponse<String> refresh(JsonNode token) {
		return this.browser.refresh(token.get("refresh_token").textValue(), (form) -> {
		});
	}

	private JsonNode introspect(String as, String token) {
		String proof = "Basic".equals(as) ? RehabBrowser.basic("sandbox-symmetric", "sandbox-symmetric") : as;
		HttpResponse<String> answer = call("introspect", token, proof);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return EhrBrowser.json(answer);
	}

	private static HttpResponse<String> call(String endpoint, String token, String proof) {
		return new EhrBrowser(SandboxServer.port()).send("POST", "/rehab-auth/oauth2/" + endpoint,
				EhrBrowser.form(Map.of("token", token)), "Content-Type", "application/x-www-form-urlencoded",
				"Authorization", proof);
	}

	private static Set<String> scopes(JsonNode token) {
		return Set.of(token.get("scope").textValue().split(" "));
	}

	private static void assertError(String error, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo(error);
	}

}
