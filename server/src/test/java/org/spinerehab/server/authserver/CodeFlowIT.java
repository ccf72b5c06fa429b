package org.spinerehab.server.authserver;

import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxApp;
import org.spinerehab.server.SandboxTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way from the chart to the token, as it should go.
 */
@SandboxTest
class CodeFlowIT {

	private static final String CHART = "/ehr/chart/e4471-0923/rehab";

	@LocalServerPort
	private int port;

	private EhrBrowser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new EhrBrowser(this.port).signIn("surgeon");
	}

	@Test
	void launchesTheAppWithTheFhirBaseAndAnOpaqueId() {
		Map<String, String> first = this.browser.launch(CHART);
		Map<String, String> second = this.browser.launch(CHART);
		assertThat(first.get("iss")).isEqualTo("http://localhost:8080/ehr/fhir");
		assertThat(first.get("launch")).hasSizeGreaterThan(40)
			.doesNotContain("4471")
			.isNotEqualTo(second.get("launch"));
	}

	@Test
	void answersACodeWithTheSameState() {
		HttpResponse<String> answer = this.browser.authorize(this.browser.launch(CHART).get("launch"), (parameters) -> {
		});
		assertThat(answer.statusCode()).isEqualTo(302);
		URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
		assertThat(location.toString()).startsWith(SandboxApp.callback() + "?");
		assertThat(EhrBrowser.query(location.toString())).containsEntry("state", "a-state")
			.containsKey("code")
			.doesNotContainKey("error");
	}

	@Test
	void takesTheRequestByPostToo() {
		Map<String, String> request = EhrBrowser.request(this.browser.launch(CHART).get("launch"), (parameters) -> {
		});
		HttpResponse<String> answer = this.browser.post("/ehr-auth/oauth2/authorize", request);
		assertThat(EhrBrowser.query(answer.headers().firstValue("Location").orElseThrow())).containsKey("code");
	}

	@Test
	void givesPatientEncounterAndBannerBesideTheToken() {
		HttpResponse<String> answer = this.browser.exchange(this.browser.code(CHART), (parameters) -> {
		});
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.headers().firstValue("Pragma").orElse("")).contains("no-cache");
		JsonNode token = EhrBrowser.json(answer);
		assertThat(token.get("patient").textValue()).isEqualTo("e4471-0923");
		assertThat(token.get("encounter").textValue()).isEqualTo("enc4471-0923");
		assertThat(token.get("need_patient_banner").booleanValue()).isTrue();
		assertThat(token.get("need_patient_banner").isBoolean()).isTrue();
		assertThat(token.get("token_type").textValue()).isEqualTo("Bearer");
		assertThat(token.get("expires_in").intValue()).isBetween(590, 600);
		assertThat(token.get("scope").textValue().split(" ")).containsExactlyInAnyOrder(EhrBrowser.SCOPES.split(" "));
		assertThat(token.has("refresh_token")).isFalse();
		assertThat(token.has("intent")).isFalse();
	}

	@Test
	void signsAnIdTokenThatNamesTheUser() throws Exception {
		JsonNode token = this.browser.tokenFor(CHART);
		JWTClaimsSet claims = verified(token.get("id_token").textValue(), "/ehr-auth/oauth2/jwks");
		assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080/ehr-auth");
		assertThat(claims.getAudience()).containsExactly(SandboxApp.CLIENT);
		assertThat(claims.getStringClaim("nonce")).isEqualTo("a-nonce");
		assertThat(claims.getStringClaim("fhirUser"))
			.isEqualTo("http://localhost:8080/ehr/fhir/Practitioner/prac-okafor-h");
		assertThat(claims.getExpirationTime().toInstant()).isBefore(Instant.now().plusSeconds(301));
	}

	@Test
	void signsAnAccessTokenForTheEhrOnly() throws Exception {
		JsonNode token = this.browser.tokenFor(CHART);
		JWTClaimsSet claims = verified(token.get("access_token").textValue(), "/ehr-auth/oauth2/jwks");
		assertThat(claims.getAudience()).containsExactly("http://localhost:8080/ehr/fhir");
		assertThat(claims.getStringClaim("scope").split(" ")).contains("user/Patient.rs");
		assertThat(claims.getStringClaim("patient")).isEqualTo("e4471-0923");
	}

	@Test
	void opensTheWorklistWithoutAPatient() {
		EhrBrowser nurse = new EhrBrowser(this.port).signIn("nurse");
		JsonNode token = nurse.tokenFor("/ehr/signals");
		assertThat(token.get("intent").textValue()).isEqualTo("worklist");
		assertThat(token.has("patient")).isFalse();
		assertThat(token.has("encounter")).isFalse();
		HttpResponse<String> patients = nurse.get("/ehr/fhir/Patient", "Authorization",
				"Bearer " + token.get("access_token").textValue());
		assertThat(EhrBrowser.json(patients).path("total").intValue()).isZero();
	}

	@Test
	void asksWhoIsNotSignedInToSignInAndGoesOn() {
		String launch = this.browser.launch(CHART).get("launch");
		EhrBrowser stranger = new EhrBrowser(this.port);
		HttpResponse<String> answer = stranger.authorize(launch, (parameters) -> {
		});
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/ehr/login");
		stranger.signIn("surgeon");
		HttpResponse<String> again = stranger.authorize(launch, (parameters) -> {
		});
		assertThat(EhrBrowser.query(again.headers().firstValue("Location").orElseThrow())).containsKey("code");
	}

	@Test
	void describesBothIssuers() {
		for (String issuer : new String[] { "ehr-auth", "rehab-auth" }) {
			JsonNode configuration = EhrBrowser
				.json(new EhrBrowser(this.port).get("/" + issuer + "/.well-known/openid-configuration"));
			String address = "http://localhost:8080/" + issuer;
			assertThat(configuration.get("issuer").textValue()).isEqualTo(address);
			assertThat(configuration.get("authorization_endpoint").textValue())
				.isEqualTo(address + "/oauth2/authorize");
			assertThat(configuration.get("token_endpoint").textValue()).isEqualTo(address + "/oauth2/token");
			assertThat(configuration.get("jwks_uri").textValue()).isEqualTo(address + "/oauth2/jwks");
			assertThat(configuration.get("id_token_signing_alg_values_supported").toString()).contains("RS256");
		}
	}

	@Test
	void keepsTheKeysOfTheIssuersApartAndPrivate() {
		String ehr = new EhrBrowser(this.port).get("/ehr-auth/oauth2/jwks").body();
		String rehab = new EhrBrowser(this.port).get("/rehab-auth/oauth2/jwks").body();
		assertThat(ehr).isNotEqualTo(rehab);
		assertThat(List.of(ehr, rehab))
			.allSatisfy((keys) -> assertThat(keys).contains("\"kid\"").doesNotContain("\"d\"").doesNotContain("\"p\""));
	}

	private JWTClaimsSet verified(String token, String keys) throws ParseException, JOSEException {
		SignedJWT jwt = SignedJWT.parse(token);
		RSAKey key = JWKSet.parse(this.browser.get(keys).body()).getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
		assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
		assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
		return jwt.getJWTClaimsSet();
	}

}
