package org.spinerehab.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TokenAuthIT {

	@Autowired
	private TestServer server;

	@Test
	void asksForATokenAsRfc6750Says() {
		Answer answer = with(null).get("Patient");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(answer.body()).contains("OperationOutcome").contains("login");
	}

	@Test
	void takesATokenOfTheAppAndOneOfTheHospital() {
		Ward ward = Ward.of(this.server);
		assertThat(with(TestTokens.nurse(ward.patient())).get("Patient/" + ward.patient()).status()).isEqualTo(200);
		assertThat(with(TestTokens.system()).get("Patient/" + ward.patient()).status()).isEqualTo(200);
	}

	@Test
	void refusesAnUnsignedToken() {
		assertRefused(new PlainJWT(good().build()).serialize());
	}

	@Test
	void refusesATokenSignedWithThePublicKeyAsSecret() throws Exception {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(),
				good().build());
		token.sign(new MACSigner(TestTokens.trustedKey().toRSAPublicKey().getEncoded()));
		assertRefused(token.serialize());
	}

	@Test
	void refusesATokenSignedWithAForeignKey() {
		assertRefused(TestTokens.sign(good().build(), TestTokens.newKey("test")));
		assertRefused(TestTokens.sign(good().build(), TestTokens.newKey("other")));
	}

	@Test
	void refusesATamperedToken() {
		String[] parts = sign(good()).split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("\"1\"", "\"2\"");
		String tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());
		assertThat(tampered).isNotEqualTo(parts[1]);
		assertRefused(parts[0] + "." + tampered + "." + parts[2]);
	}

	@Test
	void refusesAnExpiredToken() {
		Instant past = Instant.now().minus(Duration.ofMinutes(10));
		assertRefused(sign(good().issueTime(Date.from(past)).expirationTime(Date.from(past.plusSeconds(120)))));
	}

	@Test
	void refusesATokenWithoutExpiry() {
		assertRefused(sign(good().expirationTime(null)));
	}

	@Test
	void refusesATokenForAnotherAudience() {
		assertRefused(sign(good().audience("http://localhost:8080/ehr/fhir")));
		assertRefused(sign(good().audience(List.of())));
	}

	@Test
	void refusesAnUnknownIssuer() {
		assertRefused(sign(good().issuer("http://localhost:8080/ehr-auth")));
		assertRefused(sign(good().issuer(null)));
	}

	@Test
	void refusesAnAppTokenThatLivesTooLong() {
		Instant now = Instant.now();
		assertRefused(sign(good().issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(301)))));
		assertRefused(sign(good().issueTime(null).expirationTime(Date.from(now.plusSeconds(3600)))));
	}

	@Test
	void refusesAnAppTokenForNothingOrForTwoThings() {
		assertRefused(sign(good().claim("patient", null)));
		assertRefused(sign(good().claim("team", "spine")));
		assertRefused(sign(good().claim("purpose", "link")));
	}

	@Test
	void refusesAnAppTokenWithStrangeClaims() {
		Stream
			.of(good().claim("role", null), good().claim("role", "admin"), good().jwtID(null),
					good().claim("patient", "1/_history/1"), good().claim("patient", "1 or 2"),
					good().claim("patient", null).claim("purpose", "anything"),
					good().claim("patient", null).claim("team", "spine").claim("role", "surgeon"))
			.forEach((claims) -> assertRefused(sign(claims)));
	}

	@Test
	void refusesABrokenTokenEvenForWhatEverybodyMayRead() {
		Answer answer = with("not-a-token").get("metadata");
		assertThat(answer.status()).isEqualTo(401);
	}

	@Test
	void takesNoTokenFromTheAddress() {
		assertThat(with(null).get("Patient?access_token=" + TestTokens.system()).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "metadata", "PlanDefinition", "ActivityDefinition", "Questionnaire", "StructureDefinition",
			"ValueSet", "CodeSystem", ".well-known/smart-configuration" })
	void letsEverybodyReadPublishedKnowledge(String path) {
		assertThat(with(null).get(path).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PlanDefinition?_has:CarePlan:instantiates-canonical:subject=Patient/1",
			"Questionnaire?_revinclude=QuestionnaireResponse:questionnaire", "_history", "StructureDefinition/$expunge",
			"ValueSet/$expand?url=x", "PlanDefinition?_filter=x", "ActivityDefinition?depends-on.name=x" })
	void givesNothingElseAwayWithoutAToken(String path) {
		assertThat(with(null).get(path).status()).isIn(400, 401, 403, 404, 405);
	}

	@Test
	void writesNothingWithoutAToken() {
		assertThat(with(null).post("Observation", Ward.weight("1")).status()).isEqualTo(401);
		assertThat(with(null).delete("Questionnaire/1").status()).isEqualTo(401);
		assertThat(with(null).search("Patient/_search", "family=Ward").status()).isEqualTo(401);
	}

	@Test
	void saysWhereToSignIn() {
		Answer answer = with(null).get(".well-known/smart-configuration", "Accept", "text/html", "Origin",
				"http://elsewhere.example");
		assertThat(answer.header("Content-Type")).startsWith("application/json");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.body()).contains("\"issuer\":\"" + TestTokens.HOSPITAL + "\"")
			.contains("\"authorization_endpoint\":\"" + TestTokens.HOSPITAL + "/oauth2/authorize\"")
			.contains("\"code_challenge_methods_supported\":[\"S256\"]")
			.doesNotContain("plain");
	}

	private JWTClaimsSet.Builder good() {
		return TestTokens.claims(TestTokens.APP, TestTokens.NURSE, Duration.ofMinutes(5))
			.claim("role", "nurse")
			.claim("patient", "1");
	}

	private static String sign(JWTClaimsSet.Builder claims) {
		return TestTokens.sign(claims.build(), TestTokens.trustedKey());
	}

	private void assertRefused(String token) {
		Answer answer = with(token).get("Observation");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
