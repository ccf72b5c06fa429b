package org.spinerehab.server.ehr;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxTest;
import org.spinerehab.server.TestTokens;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The simulated EHR over HTTP: as foreign, as strict and as taciturn as real ones.
 */
@SandboxTest
class EhrIT {

	private static final String FHIR_JSON = "application/fhir+json";

	@LocalServerPort
	private int port;

	private EhrBrowser browser;

	private String bearer;

	@BeforeEach
	void launch() {
		this.browser = new EhrBrowser(this.port).signIn("surgeon");
		this.bearer = "Bearer " + this.browser.tokenFor("/ehr/chart/e4471-0923/rehab").get("access_token").textValue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CarePlan", "Goal", "ServiceRequest", "Task", "QuestionnaireResponse" })
	void refusesPlansGoalsAndTasks(String type) {
		HttpResponse<String> created = write("POST", "/ehr/fhir/" + type,
				"{\"resourceType\":\"%s\",\"status\":\"active\"}".formatted(type));
		assertThat(created.statusCode()).isIn(404, 405);
		assertThat(created.body()).contains("OperationOutcome");
		assertThat(read("/ehr/fhir/" + type + "?patient=e4471-0923").statusCode()).isEqualTo(404);
		HttpResponse<String> statement = new EhrBrowser(this.port).get("/ehr/fhir/metadata");
		assertThat(statement.body()).doesNotContain("\"type\": \"" + type + "\"")
			.doesNotContain("\"type\":\"" + type + "\"");
	}

	@Test
	void changesNothingElse() {
		String patient = "{\"resourceType\":\"Patient\",\"id\":\"e4471-0923\"}";
		assertThat(write("PUT", "/ehr/fhir/Patient/e4471-0923", patient).statusCode()).isIn(400, 403, 404, 405);
		assertThat(write("POST", "/ehr/fhir/Patient", patient).statusCode()).isIn(400, 403, 404, 405);
		assertThat(write("DELETE", "/ehr/fhir/Patient/e4471-0923", "").statusCode()).isIn(400, 403, 404, 405);
		assertThat(write("POST", "/ehr/fhir", "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}").statusCode())
			.isIn(400, 403, 404, 405);
	}

	@Test
	void refusesForeignTokens() {
		String[] foreign = { TestTokens.surgeon("e4471-0923"), TestTokens.system(), "nothing", rehabToken() };
		for (String token : foreign) {
			HttpResponse<String> answer = this.browser.get("/ehr/fhir/Patient/e4471-0923", "Authorization",
					"Bearer " + token);
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
		}
		assertThat(this.browser.get("/ehr/fhir/Patient/e4471-0923").statusCode()).isEqualTo(401);
	}

	@Test
	void showsTheOpenChartOnly() {
		for (String path : new String[] { "Patient/e4471-0923", "Encounter/enc4471-0923",
				"Procedure?patient=e4471-0923", "Condition?patient=Patient/e4471-0923",
				"Observation?patient=e4471-0923&code=http://loinc.org%7C39156-5", "Practitioner/prac-okafor-h" }) {
			assertThat(read("/ehr/fhir/" + path).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(read("/ehr/fhir/Patient/e4471-0655").statusCode()).isEqualTo(404);
		assertThat(read("/ehr/fhir/Encounter/enc4471-0655").statusCode()).isEqualTo(404);
		for (String path : new String[] { "Patient", "Procedure", "Patient?_id=e4471-0655",
				"Observation?patient=e4471-0655", "Condition?subject=Patient/e4471-0655&_count=100" }) {
			assertThat(read("/ehr/fhir/" + path).body()).as(path)
				.doesNotContain("\"id\":\"e4471-0655\"")
				.doesNotContain("\"Patient/e4471-0655\"");
		}
	}

	@Test
	void tellsEverybodyWhereToSignIn() {
		EhrBrowser stranger = new EhrBrowser(this.port);
		HttpResponse<String> discovery = stranger.get("/ehr/fhir/.well-known/smart-configuration", "Accept",
				"text/html");
		assertThat(discovery.statusCode()).isEqualTo(200);
		assertThat(discovery.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
		assertThat(discovery.body()).contains("http://localhost:8080/ehr-auth/oauth2/authorize")
			.contains("context-ehr-patient")
			.doesNotContain("plain");
		assertThat(stranger.get("/ehr/fhir/metadata").statusCode()).isEqualTo(200);
	}

	@Test
	void filesADocumentWithoutAWordAndTwiceIfSentTwice() {
		HttpResponse<String> first = send(document("e4471-0923", "Walk 4 x 5 minutes"));
		assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
		assertThat(first.body()).isEmpty();
		assertThat(first.headers().firstValue("Location").orElse(""))
			.startsWith("http://localhost:8080/ehr/fhir/DocumentReference/doc");
		HttpResponse<String> second = send(document("e4471-0923", "Walk 4 x 5 minutes"));
		assertThat(second.statusCode()).isEqualTo(201);
		assertThat(second.headers().firstValue("Location")).isNotEqualTo(first.headers().firstValue("Location"));
		String page = this.browser.get("/ehr/chart/e4471-0923/documents").body();
		assertThat(page.split("Walk 4 x 5 minutes", -1)).hasSizeGreaterThan(2);
	}

	@Test
	void showsADocumentAsTextNotAsMarkup() {
		send(document("e4471-0923", "<script>alert(1)</script>"));
		String page = this.browser.get("/ehr/chart/e4471-0923/documents").body();
		assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
	}

	@Test
	void findsADocumentByTypeAndDate() {
		send(document("e4471-0923", "found"));
		String search = "/ehr/fhir/DocumentReference?patient=e4471-0923&type=http://loinc.org%7C18776-5&date=ge";
		assertThat(EhrBrowser.json(read(search + "2026-03-02")).path("total").intValue()).isPositive();
		assertThat(EhrBrowser.json(read(search + "2026-03-09")).path("total").intValue()).isZero();
	}

	@Test
	void refusesADocumentItCannotFile() {
		assertThat(send(document("e4471-0655", "another patient")).statusCode()).isEqualTo(403);
		assertThat(send(document("e4471-0923", "x").replace("text/plain", "application/pdf")).statusCode())
			.isEqualTo(422);
		assertThat(send(document("e4471-0923", "x").replace("\"contentType\":\"text/plain\",", "")).statusCode())
			.isEqualTo(422);
		assertThat(send(document("e4471-0923", "x").replace("\"docStatus\":\"final\",", "")).statusCode())
			.isEqualTo(422);
		assertThat(send(document("e4471-0923", "x").replace("enc4471-0923", "enc4471-0655")).statusCode())
			.isEqualTo(422);
	}

	@Test
	void opensTheAppInAFrameLikeRealEhrs() {
		HttpResponse<String> page = this.browser.get("/ehr/chart/e4471-0923/rehab");
		assertThat(page.body()).contains("<iframe src=\"http://127.0.0.1:8081/launch?iss=")
			.contains("sandbox=\"allow-forms allow-scripts allow-same-origin allow-popups allow-downloads\"");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("frame-src 'self' http://127.0.0.1:8081")
			.contains("frame-ancestors 'self'");
	}

	@Test
	void staysSignedInInsideTheFrame() {
		String cookie = new EhrBrowser(this.port).get("/ehr/login").headers().firstValue("Set-Cookie").orElse("");
		assertThat(cookie).contains("SameSite=None").contains("Secure").contains("HttpOnly");
		HttpResponse<String> login = new EhrBrowser(this.port).get("/ehr/login");
		assertThat(login.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
		assertThat(login.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
	}

	@Test
	void keepsItsPagesForStaff() {
		EhrBrowser stranger = new EhrBrowser(this.port);
		for (String path : new String[] { "/ehr/", "/ehr/chart/e4471-0923", "/ehr/signals" }) {
			assertThat(stranger.get(path).headers().firstValue("Location").orElse("")).as(path).endsWith("/ehr/login");
		}
		String form = stranger.get("/ehr/login").body();
		assertThat(stranger.post("/ehr/login", Map.of("username", "surgeon", "password", "surgeon")).statusCode())
			.as("without the form's token")
			.isEqualTo(403);
		assertThat(form).contains("_csrf");
	}

	@Test
	void listsRehabSignalsForTheNurseOnly() {
		assertThat(this.browser.get("/ehr/").body()).doesNotContain("Rehab signals");
		assertThat(this.browser.get("/ehr/signals").statusCode()).isEqualTo(404);
		EhrBrowser nurse = new EhrBrowser(this.port).signIn("nurse");
		assertThat(nurse.get("/ehr/").body()).contains("Rehab signals");
		assertThat(nurse.get("/ehr/signals").body()).contains("<iframe");
	}

	@Test
	void showsTheEightPatientsAndTheirCharts() {
		String list = this.browser.get("/ehr/").body();
		assertThat(list.split("href=\"/ehr/chart/", -1)).hasSize(9);
		for (String tab : new String[] { "", "/problems", "/operations", "/documents" }) {
			assertThat(this.browser.get("/ehr/chart/e4471-0655" + tab).statusCode()).as(tab).isEqualTo(200);
		}
		assertThat(this.browser.get("/ehr/chart/nobody").statusCode()).isEqualTo(404);
	}

	private String rehabToken() {
		return EhrBrowser
			.json(this.browser.send("POST", "/rehab-auth/oauth2/token",
					"grant_type=client_credentials&scope=system/*.rs", "Content-Type",
					"application/x-www-form-urlencoded", "Authorization",
					"Basic " + HttpHeaders.encodeBasicAuth("sandbox-integrator", "sandbox-integrator", null)))
			.get("access_token")
			.textValue();
	}

	private HttpResponse<String> read(String path) {
		return this.browser.get(path, "Authorization", this.bearer);
	}

	private HttpResponse<String> write(String method, String path, String body) {
		return this.browser.send(method, path, body, "Authorization", this.bearer, "Content-Type", FHIR_JSON);
	}

	private HttpResponse<String> send(String document) {
		return this.browser.send("POST", "/ehr/fhir/DocumentReference", document, "Authorization", this.bearer,
				"Content-Type", FHIR_JSON, "If-None-Exist", "identifier=x", "Prefer", "return=representation");
	}

	private static String document(String patient, String text) {
		return """
				{"resourceType":"DocumentReference","status":"current","docStatus":"final",
				"type":{"coding":[{"system":"http://loinc.org","code":"18776-5"}]},
				"subject":{"reference":"Patient/%s"},"date":"2026-03-03T09:31:00Z",
				"content":[{"attachment":{"contentType":"text/plain","data":"%s"}}],
				"context":{"encounter":[{"reference":"Encounter/enc4471-0923"}]}}""".formatted(patient,
				Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
	}

}
