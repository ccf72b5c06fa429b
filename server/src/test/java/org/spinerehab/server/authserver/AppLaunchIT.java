package org.spinerehab.server.authserver;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServer;
import org.spinerehab.server.SandboxServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An app is opened for a patient from our own pages, as an EHR would open it.
 */
@SandboxServerTest
class AppLaunchIT {

	private static final String SCOPES = "launch openid fhirUser offline_access patient/*.rs";

	@Autowired
	private DaoRegistry daos;

	@Autowired
	private JdbcTemplate jdbc;

	private String patient;

	private RehabBrowser browser;

	@BeforeEach
	void signIn() {
		this.patient = new People(this.daos).patient("Launched");
		this.browser = new RehabBrowser().signIn("surgeon");
	}

	@Test
	void opensTheAppWithTheFhirBaseAndAnOpaqueId() {
		HttpResponse<String> answer = launch(this.browser, "sandbox-tool", Map.of());
		assertThat(RehabBrowser.location(answer)).startsWith(AppUnderTest.address() + "/launch?");
		Map<String, String> query = EhrBrowser.query(RehabBrowser.location(answer));
		assertThat(query).containsOnlyKeys("iss", "launch").containsEntry("iss", SandboxServer.base());
		assertThat(query.get("launch")).hasSizeGreaterThan(40);
	}

	@Test
	void givesPatientStayIntentAndBannerOfTheLaunchWithoutAChoice() {
		JsonNode token = token(launchId(Map.of("intent", "discharge-plan", "banner", "true")));
		assertThat(token.get("patient").textValue()).isEqualTo(this.patient);
		assertThat(token.get("encounter").isTextual()).isTrue();
		assertThat(token.get("intent").textValue()).isEqualTo("discharge-plan");
		assertThat(token.get("need_patient_banner").booleanValue()).isTrue();
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, token).statusCode()).isEqualTo(200);
	}

	@Test
	void saysThatTheAppNeedsNoBanner() {
		JsonNode token = token(launchId(Map.of()));
		assertThat(token.get("need_patient_banner").isBoolean()).isTrue();
		assertThat(token.get("need_patient_banner").booleanValue()).isFalse();
		assertThat(token.has("intent")).isFalse();
	}

	@Test
	void keepsTheContextWhenTheAppRefreshes() {
		JsonNode first = token(launchId(Map.of("intent", "review")));
		JsonNode second = EhrBrowser.json(this.browser.refresh(first.get("refresh_token").textValue(), (form) -> {
		}));
		assertThat(second.get("patient")).isEqualTo(first.get("patient"));
		assertThat(second.get("encounter")).isEqualTo(first.get("encounter"));
		assertThat(second.get("intent").textValue()).isEqualTo("review");
	}

	@Test
	void refusesALaunchThatIsUnknownOrMissing() {
		assertRefused("invalid_request", this.browser, (request) -> request.put("launch", "guessed"));
		assertRefused("invalid_request", this.browser, (request) -> request.put("launch", ""));
		assertRefused("invalid_request", this.browser, (request) -> {
		});
	}

	@Test
	void refusesALaunchTheSecondTime() {
		String launch = launchId(Map.of());
		token(launch);
		assertRefused("invalid_request", this.browser, (request) -> request.put("launch", launch));
	}

	@Test
	void givesOneCodeForTwoPagesOfOneLaunch() {
		String launch = launchId(Map.of());
		HttpResponse<String> first = page(launch);
		HttpResponse<String> second = page(launch);
		assertThat(RehabBrowser.location(this.browser.answer(first, (scopes) -> {
		}))).contains("code=");
		assertThat(EhrBrowser.query(RehabBrowser.location(this.browser.answer(second, (scopes) -> {
		})))).containsEntry("error", "invalid_request").containsEntry("state", "a-state");
	}

	@Test
	void refusesALaunchAfterTenMinutes() {
		String launch = launchId(Map.of());
		this.jdbc.update("update app_launch set opened_at = opened_at - interval '11 minutes' where id = ?", launch);
		assertRefused("invalid_request", this.browser, (request) -> request.put("launch", launch));
	}

	@Test
	void refusesTheLaunchOfAnotherUser() {
		String launch = launchId(Map.of());
		assertRefused("access_denied", new RehabBrowser().signIn("nurse"), (request) -> request.put("launch", launch));
	}

	@Test
	void refusesTheLaunchOfAnotherApp() {
		String launch = launchId(Map.of());
		assertRefused("invalid_request", this.browser.as("sandbox-symmetric"),
				(request) -> request.put("launch", launch));
	}

	@Test
	void letsAPatientOpenTheOwnRecordOnly() {
		new People(this.daos).whoSignsIn();
		RehabBrowser home = new RehabBrowser().signIn("patient");
		assertThat(home.get("/rehab-auth/").body()).contains("Berg").doesNotContain("Launched");
		assertThat(launch(home, "sandbox-tool", Map.of()).statusCode()).isEqualTo(400);
	}

	@Test
	void opensNothingForAForgedForm() {
		assertThat(this.browser.post("/rehab-auth/launch", Map.of("app", "sandbox-tool", "patient", this.patient))
			.statusCode()).isEqualTo(403);
	}

	private HttpResponse<String> launch(RehabBrowser user, String app, Map<String, String> more) {
		Map<String, String> fields = new HashMap<>(Map.of("app", app, "patient", this.patient));
		fields.putAll(more);
		return user.submit(user.get("/rehab-auth/"), "/rehab-auth/launch", fields);
	}

	private String launchId(Map<String, String> more) {
		return EhrBrowser.query(RehabBrowser.location(launch(this.browser, "sandbox-tool", more))).get("launch");
	}

	private HttpResponse<String> page(String launch) {
		return this.browser.consentPage(this.browser.authorize((request) -> {
			request.put("scope", SCOPES);
			request.put("launch", launch);
		}), "nobody");
	}

	private JsonNode token(String launch) {
		HttpResponse<String> answer = this.browser.answer(page(launch), (scopes) -> {
		});
		return EhrBrowser.json(this.browser.exchange(EhrBrowser.query(RehabBrowser.location(answer)).get("code")));
	}

	private void assertRefused(String error, RehabBrowser user, Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = user.authorize((request) -> {
			request.put("scope", SCOPES);
			change.accept(request);
		});
		assertThat(RehabBrowser.location(answer)).startsWith(AppUnderTest.callback() + "?");
		assertThat(EhrBrowser.query(RehabBrowser.location(answer))).containsEntry("error", error)
			.containsEntry("state", "a-state")
			.doesNotContainKey("code");
	}

}
