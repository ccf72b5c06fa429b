package org.spinerehab.app.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.app.AppTest;
import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.web.Page;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@AppTest
class CheckInPageIT {

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	@RegisterExtension
	static final WireMockExtension SERVER = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	@Autowired
	private MockMvc mvc;

	@MockitoBean
	private RehabServer rehabServer;

	@MockitoBean
	private PatientLinks links;

	@MockitoBean
	private Clock clock;

	@BeforeEach
	void aPatientOnDay12() {
		given(this.clock.instant()).willReturn(Instant.parse("2026-03-14T19:00:00Z"));
		given(this.clock.getZone()).willReturn(ZoneId.of("UTC"));
		given(this.links.patientOf("good")).willReturn(Optional.of("101"));
		given(this.links.patientOf("old")).willReturn(Optional.empty());
		given(this.rehabServer.forPatient(any())).willAnswer((call) -> client());
		json("/fhir/Patient/101", """
				{"resourceType": "Patient", "id": "101", "name": [{"given": ["Anna"], "family": "Berg"}]}""");
		json("/fhir/CarePlan", plan("active"));
		json("/fhir/QuestionnaireResponse", "{\"resourceType\": \"Bundle\", \"type\": \"searchset\"}");
		SERVER.stubFor(WireMock.post(urlPathEqualTo("/fhir/QuestionnaireResponse"))
			.willReturn(aResponse().withStatus(201)
				.withHeader("Location", "http://localhost/fhir/QuestionnaireResponse/7/_history/1")));
	}

	@Test
	void asksEverythingOnOnePageWithoutScript() throws Exception {
		Page page = open();
		assertThat(page.html().select("script")).isEmpty();
		assertThat(page.text()).contains("Anna Berg", "Saturday 14 March, day 12", "Nobody reads this around the clock",
				"Your plan: 4 × 8 minutes", "Your target: 4,900", "Asked every day until 23 March");
		assertThat(page.html().select("[name]").eachAttr("name").stream().distinct()).contains("form", "d.flags",
				"d.back", "d.leg", "d.leg.side", "d.strength", "d.walk.count", "d.walk.minutes", "d.walk.longest",
				"d.steps", "d.ex", "d.hard", "d.hard.other", "d.wound", "d.temp");
		assertThat(page.html().select("input[name=d.flags]")).hasSize(17);
		assertThat(page.html().select("input[checked]")).as("no default").isEmpty();
		assertThat(page.html().select("[required]")).as("nothing stops a check-in").isEmpty();
	}

	@Test
	void keepsTheOrderTheEmergencyBlockNeeds() throws Exception {
		Element group = open().one("fieldset.tiles");
		List<String> ids = group.select("> input").eachAttr("id");
		assertThat(ids).containsSubsequence("t-feverish", "t-rigor")
			.containsSubsequence("t-feverish", "t-confused")
			.containsSubsequence("t-feverish", "t-headache")
			.containsSubsequence("t-newnumb", "t-fall");
		assertThat(group.lastElementChild().classNames()).contains("sos", "call");
		assertThat(group.lastElementChild().previousElementSibling().classNames()).contains("sos", "now");
		assertThat(group.select("> input.x")).hasSize(8);
		for (Element tile : group.select("> input")) {
			assertThat(tile.nextElementSibling().attr("for")).isEqualTo(tile.id());
		}
	}

	@Test
	void putsTheNumbersOfTheSiteIntoTheEmergencyBlock() throws Exception {
		Element block = open().html().selectFirst(".sos.now");
		assertThat(block.select("a").eachAttr("href")).containsExactly("tel:999", "tel:02079460199");
		assertThat(block.text()).contains("Do not drive yourself", "020 7946 0199");
	}

	@Test
	void stopsAskingForTheWoundAfterThreeWeeks() throws Exception {
		given(this.clock.instant()).willReturn(Instant.parse("2026-03-24T19:00:00Z"));
		assertThat(open().html().select("[name=d.wound]")).isEmpty();
	}

	@Test
	void offersYesterdayOnlyBeforeNoon() throws Exception {
		assertThat(open().html().select("[name=d.yesterday]")).isEmpty();
		given(this.clock.instant()).willReturn(Instant.parse("2026-03-14T11:59:00Z"));
		assertThat(open().html().select("[name=d.yesterday]")).hasSize(1);
	}

	@Test
	void sendsTheAnswersOnceWithTheIdOfTheForm() throws Exception {
		MockHttpServletRequestBuilder request = send("d.flags", "NONE").param("d.back", "2").param("d.steps", "5,240");
		Page page = page(request, 200);
		assertThat(page.one("h1").text()).isEqualTo("Thank you. Your answers are saved.");
		assertThat(page.text()).contains("5,240 steps: 340 over your target.", "4 × 8 minutes");
		LoggedRequest sent = sent();
		QuestionnaireResponse response = FHIR.newJsonParser()
			.parseResource(QuestionnaireResponse.class, sent.getBodyAsString());
		assertThat(response.getAuthoredElement().getValueAsString()).isEqualTo("2026-03-14T19:00:00+00:00");
		assertThat(sent.getHeader("If-None-Exist")).contains(response.getIdentifier().getValue());
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "PH, Get help now", "PM, We will call you today", "PL, Thank you. Your answers are saved." })
	void showsWhatOnlyOurServerCouldFind(String priority, String heading) throws Exception {
		SERVER.stubFor(WireMock.post(urlPathEqualTo("/fhir/QuestionnaireResponse"))
			.willReturn(aResponse().withStatus(201)
				.withHeader("Location", "http://localhost/fhir/QuestionnaireResponse/7/_history/1")
				.withHeader("Content-Type", "application/fhir+json")
				.withBody(
						"""
								{"resourceType": "OperationOutcome", "issue": [{"severity": "information", "code": "informational"},
								{"severity": "warning", "code": "informational", "details": {"coding": [{
								"system": "http://hl7.org/fhir/flag-priority-code", "code": "%s"}]}}]}"""
							.formatted(priority))));
		Page page = page(send("d.flags", "NONE").param("d.back", "8").param("d.steps", "9000"), 200);
		assertThat(page.one("h1").text()).isEqualTo(heading);
		assertThat(page.text().contains("over your target")).isEqualTo(priority.equals("PL"));
		assertThat(page.text().contains("Do not drive yourself")).isEqualTo(priority.equals("PH"));
		assertThat(sent().getHeader("Prefer")).isEqualTo("return=OperationOutcome");
	}

	@Test
	void showsTheEmergencyPageWithoutPraiseOrTarget() throws Exception {
		Page page = page(send("d.flags", "SADDLE").param("d.steps", "9000"), 200);
		assertThat(page.one("h1").text()).isEqualTo("Get help now");
		assertThat(page.text()).contains("Call 999", "Do not wait for a call", "Your plan is paused")
			.doesNotContain("over your target", "Aim for", "Thank you");
	}

	@Test
	void saysThatWeCallToday() throws Exception {
		Page page = page(send("d.flags", "CALF"), 200);
		assertThat(page.one("h1").text()).isEqualTo("We will call you today");
		assertThat(page.text()).contains("020 7946 0180", "020 7946 0199", "call 999");
	}

	@Test
	void neverSaysNoDangerSignsWhenNobodyAnswered() throws Exception {
		Page page = page(send("d.back", "3"), 200);
		assertThat(page.text()).contains("One question is still open: the danger signs")
			.doesNotContainIgnoringCase("no danger sign");
		assertThat(sent().getBodyAsString()).contains("in-progress");
	}

	@Test
	void sendsWrongAnswersForTheServerToSetAside() throws Exception {
		page(send("d.flags", "SADDLE").param("d.back", "11").param("d.mood", "fine"), 200);
		assertThat(sent().getBodyAsString()).contains("\"valueInteger\":11").contains("d.mood");
	}

	@Test
	void keepsTheAnswersAndTheEmergencyBlockWhenOurServerIsDown() throws Exception {
		for (int status : List.of(500, 503, 429)) {
			SERVER.stubFor(WireMock.post(urlPathEqualTo("/fhir/QuestionnaireResponse"))
				.willReturn(aResponse().withStatus(status)));
			Page page = page(send("d.flags", "SADDLE").param("d.back", "7").param("d.steps", "many"), 503);
			assertThat(page.text()).contains("Get help now", "Your answers are not saved yet", "Send again");
			assertThat(page.one("#t-saddle").hasAttr("checked")).isTrue();
			assertThat(page.one("#back7").hasAttr("checked")).isTrue();
			assertThat(page.one("[name=d.steps]").attr("value")).isEqualTo("many");
			assertThat(page.one("[name=form]").attr("value")).isEqualTo("6f1c2b3a-0000-4000-8000-000000000001");
		}
	}

	@Test
	void saysThatSendingAgainDoesNotHelpWhenOurServerRefuses() throws Exception {
		for (int status : List.of(403, 422)) {
			SERVER.stubFor(WireMock.post(urlPathEqualTo("/fhir/QuestionnaireResponse"))
				.willReturn(aResponse().withStatus(status)));
			Page page = page(send("d.flags", "SADDLE").param("d.back", "7"), 503);
			assertThat(page.text()).contains("Get help now", "Your answers are not saved.", "Please call 020 7946 0180")
				.doesNotContain("in a moment");
			assertThat(page.one("#t-saddle").hasAttr("checked")).isTrue();
			assertThat(page.one("#back7").hasAttr("checked")).isTrue();
		}
	}

	@Test
	void asksAgainForAnAnswerThatCouldNotBeUsed() throws Exception {
		SERVER.stubFor(WireMock.post(urlPathEqualTo("/fhir/QuestionnaireResponse"))
			.willReturn(aResponse().withStatus(201)
				.withHeader("Location", "http://localhost/fhir/QuestionnaireResponse/7/_history/1")
				.withHeader("Content-Type", "application/fhir+json")
				.withBody("""
						{"resourceType": "OperationOutcome", "issue": [{"severity": "warning", "code": "value",
						"expression": ["QuestionnaireResponse.item.where(linkId='d.back')"]}]}""")));
		assertThat(page(send("d.flags", "NONE").param("d.back", "11"), 200).text()).contains(
				"Thank you. Your answers are saved.", "We could not read this: Back pain.", "Your other answers count");
		assertThat(page(send("d.flags", "SADDLE").param("d.back", "11"), 200).text()).as("nothing beside an emergency")
			.contains("Get help now")
			.doesNotContain("We could not read");
	}

	@Test
	void opensTheEmergencyBlockOnTopWhenNoTileDoes() throws Exception {
		SERVER.stubFor(
				WireMock.post(urlPathEqualTo("/fhir/QuestionnaireResponse")).willReturn(aResponse().withStatus(500)));
		assertThat(page(send("d.strength", "M"), 503).html().select(".sos.now.open")).hasSize(1);
		assertThat(page(send("d.flags", "SADDLE"), 503).html().select(".sos.now.open"))
			.as("the style sheet opens it at the tile")
			.isEmpty();
	}

	@Test
	void worksWhenNothingAnswersAtAll() throws Exception {
		given(this.rehabServer.forPatient(any()))
			.willAnswer((call) -> FHIR.newRestfulGenericClient("http://localhost:1"));
		Page page = open();
		assertThat(page.html().select("input[name=d.flags]")).hasSize(17);
		assertThat(page.html().select("[name=d.wound]")).as("asked when the day is not known").isNotEmpty();
		assertThat(page(send("d.flags", "CHEST"), 503).text()).contains("Get help now", "Send again");
	}

	@Test
	void tellsAnOldLinkInWordsWithTheEmergencyNumber() throws Exception {
		Page page = page(get("/checkin/old"), 410);
		assertThat(page.text()).contains("This link no longer works", "Call 999");
		Page sent = page(post("/checkin/old").param("d.flags", "SADDLE"), 410);
		assertThat(sent.text()).contains("Get help now", "Your answers were not saved");
	}

	@Test
	void showsNoTargetOnceAnEmergencyWasReported() throws Exception {
		json("/fhir/QuestionnaireResponse",
				"""
						{"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
						  "resourceType": "QuestionnaireResponse", "status": "completed", "item": [{"linkId": "d.flags", "answer": [
						    {"valueCoding": {"code": "SADDLE"}}]}]}}]}""");
		assertThat(open().text()).contains("Your plan is paused").doesNotContain("Your target", "Your plan: 4");
		assertThat(page(send("d.flags", "NONE").param("d.steps", "9000"), 200).text()).contains("Your plan is paused")
			.doesNotContain("over your target", "Aim for");
	}

	@Test
	void asksForMoreThanTheUsualWhereControlHasLongBeenAProblem() throws Exception {
		String tile = "label[for=t-bladder]";
		assertThat(open().one(tile).text()).doesNotContain("usual");
		SERVER.stubFor(WireMock.get(urlPathEqualTo("/fhir/QuestionnaireResponse"))
			.withQueryParam("questionnaire", containing(SpineRehab.DISCHARGE_BASELINE))
			.willReturn(aResponse().withHeader("Content-Type", "application/fhir+json")
				.withBody(
						"""
								{"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
								  "resourceType": "QuestionnaireResponse", "status": "completed", "item": [{"linkId": "b.control", "item": [
								    {"linkId": "b.bowel", "answer": [{"valueCoding": {"code": "long-standing"}}]}]}]}}]}""")));
		assertThat(open().one(tile).text()).as("N15").endsWith("lost bowel control, new or worse than your usual");
		assertThat(page(send("d.flags", "BLADDER_BOWEL"), 200).one("h1").text()).isEqualTo("Get help now");
	}

	@Test
	void isNotFramedAndNotKept() throws Exception {
		MockHttpServletResponse response = this.mvc.perform(get("/checkin/good")).andReturn().getResponse();
		assertThat(response.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
		assertThat(response.getHeader("Cache-Control")).contains("no-store");
		assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
	}

	private static MockHttpServletRequestBuilder send(String linkId, String value) {
		return post("/checkin/good").contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("form", "6f1c2b3a-0000-4000-8000-000000000001")
			.param(linkId, value);
	}

	private Page open() throws Exception {
		return page(get("/checkin/good"), 200);
	}

	private Page page(MockHttpServletRequestBuilder request, int status) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(request).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return Page.of(response.getContentAsString());
	}

	private static LoggedRequest sent() {
		List<LoggedRequest> sent = SERVER.findAll(postRequestedFor(urlPathEqualTo("/fhir/QuestionnaireResponse")));
		assertThat(sent).hasSize(1);
		return sent.get(0);
	}

	private static void json(String path, String body) {
		SERVER.stubFor(WireMock.get(urlPathEqualTo(path))
			.willReturn(aResponse().withHeader("Content-Type", "application/fhir+json").withBody(body)));
	}

	private static IGenericClient client() {
		FHIR.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
		return FHIR.newRestfulGenericClient(SERVER.baseUrl() + "/fhir");
	}

	private static String plan(String status) {
		return """
				{"resourceType": "Bundle", "type": "searchset", "entry": [
				 {"resource": {"resourceType": "CarePlan", "id": "1", "status": "%s", "title": "Rehab plan",
				  "created": "2026-03-03", "period": {"start": "%s"},
				  "activity": [{"reference": {"reference": "ServiceRequest/2"}}]}},
				 {"resource": {"resourceType": "ServiceRequest", "id": "2",
				  "category": [{"coding": [{"system": "https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes",
				    "code": "walking"}]}],
				  "extension": [
				   {"url": "https://w3id.org/spine-rehab/fhir/StructureDefinition/post-op-days",
				    "valueRange": {"low": {"value": 8}, "high": {"value": 14}}},
				   {"url": "https://w3id.org/spine-rehab/fhir/StructureDefinition/exercise-dose", "extension": [
				    {"url": "steps", "valuePositiveInt": 4900}, {"url": "text", "valueString": "4 × 8 min"}]}],
				  "occurrenceTiming": {"repeat": {"frequency": 4, "period": 1, "periodUnit": "d", "duration": 8,
				    "durationUnit": "min"}}}}]}""".formatted(status, LocalDate.of(2026, 3, 2));
	}

}
