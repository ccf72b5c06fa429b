package org.spinerehab.server.authserver;

import java.net.http.HttpResponse;
import java.util.Map;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServer;
import org.spinerehab.server.SandboxServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An app starts by itself: the user signs in, chooses a patient and a stay, allows.
 */
@SandboxServerTest
class StandaloneLaunchIT {

	@Autowired
	private DaoRegistry daos;

	private String patient;

	private RehabBrowser browser;

	@BeforeEach
	void signIn() {
		this.patient = new People(this.daos).patient("Standalone");
		this.browser = new RehabBrowser().signIn("surgeon");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sandbox-tool", "sandbox-symmetric", "sandbox-asymmetric" })
	void givesEveryKindOfAppItsToken(String app) {
		JsonNode token = this.browser.as(app).token(this.patient, RehabBrowser.SCOPES);
		assertThat(token.get("token_type").textValue()).isEqualTo("Bearer");
		assertThat(token.get("expires_in").intValue()).isBetween(590, 600);
		assertThat(token.get("scope").textValue().split(" ")).containsExactlyInAnyOrder(RehabBrowser.SCOPES.split(" "));
		assertThat(token.get("patient").textValue()).isEqualTo(this.patient);
		assertThat(token.get("need_patient_banner").isBoolean()).isTrue();
		assertThat(token.get("refresh_token").isTextual()).isTrue();
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, token).statusCode()).isEqualTo(200);
	}

	@Test
	void returnsTheCodeWithTheSameStateAndNothingElse() {
		String state = "a state/with ?odd&characters=%25";
		HttpResponse<String> answer = this.browser.answer(this.browser
			.consentPage(this.browser.authorize((request) -> request.put("state", state)), this.patient), (scopes) -> {
			});
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(RehabBrowser.location(answer)).startsWith(AppUnderTest.callback() + "?");
		assertThat(EhrBrowser.query(RehabBrowser.location(answer))).containsOnlyKeys("code", "state")
			.containsEntry("state", state);
	}

	@Test
	void neverLetsATokenBeCached() {
		HttpResponse<String> answer = this.browser.exchange(this.browser.code(this.patient, (request) -> {
		}));
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(answer.headers().firstValue("Pragma").orElse("")).contains("no-cache");
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse("")).isEqualTo("*");
	}

	@Test
	void takesTheRequestByPostToo() {
		HttpResponse<String> answer = this.browser.post("/rehab-auth/oauth2/authorize",
				this.browser.request((request) -> {
				}));
		HttpResponse<String> code = this.browser.answer(this.browser.consentPage(answer, this.patient), (scopes) -> {
		});
		assertThat(EhrBrowser.query(RehabBrowser.location(code))).containsKey("code");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST" })
	void goesOnAfterSigningIn(String method) {
		RehabBrowser stranger = new RehabBrowser();
		HttpResponse<String> asked = "GET".equals(method) ? stranger.authorize((request) -> {
		}) : stranger.get(RehabBrowser
			.path(RehabBrowser.location(stranger.post("/rehab-auth/oauth2/authorize", stranger.request((request) -> {
			})))));
		assertThat(RehabBrowser.location(asked)).isEqualTo(SandboxServer.issuer() + "/login");
		HttpResponse<String> page = stranger.get("/rehab-auth/login");
		HttpResponse<String> signedIn = stranger.submit(page, "/rehab-auth/login",
				Map.of("username", "surgeon", "password", "surgeon"));
		HttpResponse<String> consent = stranger.consentPage(signedIn, this.patient);
		assertThat(consent.body()).contains("Allow for Test Standalone");
	}

	@Test
	void choosesAStayWhereTheAppAsksForOne() {
		JsonNode token = this.browser.token(this.patient, "launch/patient launch/encounter patient/Encounter.rs");
		String stay = token.get("encounter").textValue();
		assertThat(RehabBrowser.fhir("Encounter/" + stay, token).body()).contains("Patient/" + this.patient);
	}

	@Test
	void asksForAPatientWhereverPatientScopesAreAsked() {
		JsonNode token = this.browser.token(this.patient, "patient/Observation.rs");
		assertThat(token.get("patient").textValue()).isEqualTo(this.patient);
	}

	@Test
	void needsNoPatientForTheUsersOwnScopes() {
		JsonNode token = this.browser.token(this.patient, "user/Patient.rs");
		assertThat(token.has("patient")).isFalse();
		assertThat(token.has("need_patient_banner")).isFalse();
		assertThat(token.has("refresh_token")).isFalse();
	}

	@Test
	void namesTheUserWhoseRecordTheTokenCanRead() throws Exception {
		JsonNode token = this.browser.token(this.patient, "launch/patient openid fhirUser patient/Observation.rs");
		JWTClaimsSet claims = SignedJWT.parse(token.get("id_token").textValue()).getJWTClaimsSet();
		String user = claims.getStringClaim("fhirUser");
		assertThat(user).matches(SandboxServer.base() + "/Practitioner/[A-Za-z0-9.-]+");
		HttpResponse<String> record = RehabBrowser.fhir(user.substring(SandboxServer.base().length() + 1), token);
		assertThat(record.statusCode()).isEqualTo(200);
		assertThat(record.body()).contains("Okafor");
		assertThat(record.headers().firstValue("Access-Control-Allow-Origin").orElse("")).isEqualTo("*");
	}

	@Test
	void givesAPatientTheOwnRecordWithoutAChoice() throws Exception {
		String own = new People(this.daos).whoSignsIn();
		RehabBrowser home = new RehabBrowser().signIn("patient");
		JsonNode token = home.token(this.patient, "launch/patient openid fhirUser patient/*.rs");
		assertThat(token.get("patient").textValue()).isEqualTo(own);
		assertThat(SignedJWT.parse(token.get("id_token").textValue()).getJWTClaimsSet().getStringClaim("fhirUser"))
			.isEqualTo(SandboxServer.base() + "/Patient/" + own);
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, token).statusCode()).isIn(403, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "patient/*.read", "patient/Observation.read patient/Patient.rs",
			"patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|survey",
			"patient/*.write", "patient/*.*" })
	void answersWithTheVeryStringsThatWereAsked(String scopes) {
		assertThat(this.browser.token(this.patient, scopes).get("scope").textValue().split(" "))
			.containsExactlyInAnyOrder(scopes.split(" "));
	}

	@Test
	void saysInWordsWhatIsAllowedToWhomForWhom() {
		HttpResponse<String> page = this.browser.consentPage(
				this.browser.authorize((request) -> request.put("scope",
						"openid patient/Observation.rs?category=survey user/*.read offline_access system/*.rs")),
				this.patient);
		assertThat(page.body()).contains("Allow <span>Tool of an integration engineer</span>?", "Test Standalone",
				"Read and search observation records of this patient, only those where category is survey",
				"Read and search all records you may see yourself", "Keep this access for 30 days",
				"not registered for and does not get", "Deny");
		assertThat(RehabBrowser.scopes(page)).doesNotContain("system/*.rs");
	}

	@Test
	void leavesOutWhatTheUserTookTheTickFrom() {
		HttpResponse<String> consent = this.browser.consentPage(
				this.browser.authorize((request) -> request.put("scope",
						"openid offline_access launch/patient patient/Patient.rs patient/Observation.rs")),
				this.patient);
		HttpResponse<String> answer = this.browser.answer(consent,
				(scopes) -> scopes.removeIf((scope) -> scope.contains("Observation") || scope.contains("offline")));
		JsonNode token = EhrBrowser
			.json(this.browser.exchange(EhrBrowser.query(RehabBrowser.location(answer)).get("code")));
		assertThat(token.get("scope").textValue()).doesNotContain("Observation", "offline");
		assertThat(token.has("refresh_token")).isFalse();
		assertThat(RehabBrowser.fhir("Observation", token).statusCode()).isEqualTo(403);
	}

}
