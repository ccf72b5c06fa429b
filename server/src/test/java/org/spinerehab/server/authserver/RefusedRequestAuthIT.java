package org.spinerehab.server.authserver;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every authorization request at our issuer that must not end with a code.
 */
@SandboxServerTest
class RefusedRequestAuthIT {

	@Autowired
	private DaoRegistry daos;

	private String patient;

	private RehabBrowser browser;

	@BeforeEach
	void signIn() {
		this.patient = new People(this.daos).patient("Refused");
		this.browser = new RehabBrowser().signIn("surgeon");
	}

	@Test
	void showsAPageForAnUnknownApp() {
		assertPage((request) -> request.put("client_id", "somebody"));
		assertPage((request) -> request.put("client_id", "spine-rehab-app"));
		assertPage((request) -> request.remove("client_id"));
		assertPage((request) -> request.put("client_id", "sandbox-backend"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://evil.example/callback", "http://127.0.0.1/callback", "javascript:alert(1)", "/x", "" })
	void showsAPageForAnAddressThatIsNotRegistered(String address) {
		assertPage((request) -> request.put("redirect_uri", address));
	}

	@Test
	void showsAPageForAnAddressThatIsAlmostRegistered() {
		assertPage((request) -> request.put("redirect_uri", AppUnderTest.callback() + "/"));
		assertPage((request) -> request.put("redirect_uri", AppUnderTest.callback() + "?x=y"));
		assertPage((request) -> request.put("redirect_uri", AppUnderTest.callback() + "#x"));
		assertPage((request) -> request.put("redirect_uri", AppUnderTest.callback().replace("127.0.0.1", "localhost")));
		assertPage((request) -> request.remove("redirect_uri"));
	}

	@Test
	void refusesAnAudienceThatIsNotTheFhirBase() {
		assertError("invalid_request", (request) -> request.put("aud", request.get("aud") + "/"));
		assertError("invalid_request",
				(request) -> request.put("aud", request.get("aud").replace("/fhir", "/ehr/fhir")));
		assertError("invalid_request", (request) -> request.remove("aud"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sandbox-tool", "sandbox-symmetric", "sandbox-asymmetric" })
	void refusesEveryAppWithoutAProofKeyOrWithAPlainOne(String app) {
		this.browser.as(app);
		assertError("invalid_request", (request) -> {
			request.remove("code_challenge");
			request.remove("code_challenge_method");
		});
		assertError("invalid_request", (request) -> request.put("code_challenge_method", "plain"));
		assertError("invalid_request", (request) -> request.remove("code_challenge_method"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "token", "code id_token", "none" })
	void refusesOtherFlowsAtTheAppsAddress(String type) {
		assertError("unsupported_response_type", (request) -> request.put("response_type", type));
	}

	@ParameterizedTest
	@ValueSource(strings = { "system/*.rs", "patient/Patient.sr", "patient/*.x", "launchpatient",
			"patient/Observation.rs?category=a,patient/*.cruds", "" })
	void refusesARequestOfWhichNothingIsLeft(String scope) {
		assertError("invalid_scope", (request) -> request.put("scope", scope));
	}

	@Test
	void neverWidensAScopeThatIsOutOfOrder() {
		String granted = this.browser.token(this.patient, "patient/Patient.sr patient/Patient.r")
			.get("scope")
			.textValue();
		assertThat(granted).isEqualTo("patient/Patient.r");
	}

	@Test
	void tellsTheAppOfADenial() {
		HttpResponse<String> answer = this.browser.answer(consent(RehabBrowser.SCOPES), Set::clear);
		assertThat(RehabBrowser.location(answer)).startsWith(AppUnderTest.callback() + "?");
		assertThat(EhrBrowser.query(RehabBrowser.location(answer))).containsEntry("error", "access_denied")
			.containsEntry("state", "a-state")
			.doesNotContainKey("code");
	}

	@Test
	void takesNoConsentToWhatWasNotAskedOrIsNotRegistered() {
		assertConsentRefused("invalid_scope", "patient/Patient.rs system/*.rs",
				(scopes) -> scopes.add("patient/*.cruds"));
		assertConsentRefused("invalid_scope", "patient/Patient.rs system/*.rs", (scopes) -> scopes.add("system/*.rs"));
	}

	@Test
	void takesNoConsentToPatientScopesBeforeAPatientIsChosen() {
		HttpResponse<String> page = this.browser
			.get(RehabBrowser.path(RehabBrowser.location(this.browser.authorize((request) -> {
			}))));
		HttpResponse<String> choice = this.browser.get(RehabBrowser.path(RehabBrowser.location(page)));
		HttpResponse<String> answer = this.browser.answer(choice, (scopes) -> scopes.add("patient/*.rs"));
		assertThat(EhrBrowser.query(RehabBrowser.location(answer))).containsEntry("error", "invalid_request")
			.doesNotContainKey("code");
	}

	@Test
	void takesNoPatientThatDoesNotExist() {
		HttpResponse<String> page = this.browser
			.get(RehabBrowser.path(RehabBrowser.location(this.browser.authorize((request) -> {
			}))));
		HttpResponse<String> choice = this.browser.get(RehabBrowser.path(RehabBrowser.location(page)));
		HttpResponse<String> chosen = this.browser.submit(choice, "/rehab-auth/patient", Map.of("patient", "999999"));
		assertThat(RehabBrowser.location(this.browser.get(RehabBrowser.path(RehabBrowser.location(chosen)))))
			.contains("/rehab-auth/patient");
	}

	@Test
	void takesNoConsentFromAnotherUserOrAForgedForm() {
		HttpResponse<String> consent = consent(RehabBrowser.SCOPES);
		String state = RehabBrowser.hidden(consent.body(), "state");
		RehabBrowser other = new RehabBrowser().signIn("nurse");
		assertThat(other.get("/rehab-auth/consent?state=" + state).statusCode()).isEqualTo(400);
		HttpResponse<String> own = other.get("/rehab-auth/");
		Map<String, String> form = Map.of("client_id", "sandbox-tool", "state", state, "scope", "openid");
		assertThat(other.submit(own, "/rehab-auth/oauth2/authorize", form).statusCode()).isEqualTo(400);
		assertThat(this.browser.post("/rehab-auth/oauth2/authorize", form).statusCode()).isEqualTo(403);
	}

	@Test
	void keepsItsPagesOutOfFramesAndCaches() {
		HttpResponse<String> consent = consent(RehabBrowser.SCOPES);
		for (HttpResponse<String> page : new HttpResponse[] { consent, this.browser.get("/rehab-auth/login") }) {
			assertThat(page.headers().firstValue("X-Frame-Options").orElse("")).isEqualTo("DENY");
			assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
			assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
					"frame-ancestors 'none'");
			assertThat(page.body()).doesNotContain("<script", "style=", "onclick");
		}
		assertThat(consent.headers().firstValue("Content-Security-Policy").orElse(""))
			.endsWith("form-action 'self' " + AppUnderTest.address());
	}

	@Test
	void letsNoOtherPageReadWhatAuthorizeAnswers() {
		HttpResponse<String> answer = this.browser
			.get("/rehab-auth/oauth2/authorize?" + EhrBrowser.form(this.browser.request((request) -> {
			})), "Origin", "https://evil.example");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rehab-auth/other/oauth2/jwks", "/rehab-auth/oauth2/x/oauth2/jwks",
			"/rehab-auth/other/.well-known/openid-configuration", "/rehab-auth/oauth2/device_authorization" })
	void makesUpNoThirdIssuer(String path) {
		HttpResponse<String> answer = new RehabBrowser().get(path);
		assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
		assertThat(answer.body()).doesNotContain("\"keys\"", "jwks_uri");
	}

	private HttpResponse<String> consent(String scopes) {
		return this.browser.consentPage(this.browser.authorize((request) -> request.put("scope", scopes)),
				this.patient);
	}

	private void assertConsentRefused(String error, String asked, Consumer<Set<String>> change) {
		HttpResponse<String> answer = this.browser.answer(consent(asked), change);
		assertThat(EhrBrowser.query(RehabBrowser.location(answer))).containsEntry("error", error)
			.doesNotContainKey("code");
	}

	private void assertPage(Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = this.browser.authorize(change);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
		assertThat(answer.body()).contains("This cannot go on", "Nothing was shared");
	}

	private void assertError(String error, Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = this.browser.authorize(change);
		assertThat(RehabBrowser.location(answer)).startsWith(AppUnderTest.callback() + "?");
		assertThat(EhrBrowser.query(RehabBrowser.location(answer))).containsEntry("error", error)
			.containsEntry("state", "a-state")
			.doesNotContainKey("code");
	}

}
