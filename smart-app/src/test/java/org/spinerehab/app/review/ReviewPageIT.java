package org.spinerehab.app.review;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import jakarta.servlet.http.Cookie;
import org.hl7.fhir.r4.model.CodeSystem;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinerehab.app.AppTest;
import org.spinerehab.app.TestLaunches;
import org.spinerehab.app.band.Published;
import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Page;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@AppTest
class ReviewPageIT {

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	@RegisterExtension
	static final WireMockExtension SERVER = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestLaunches launches;

	@MockitoBean
	private RehabServer rehabServer;

	@MockitoBean
	private PatientLinks links;

	@MockitoBean
	private Clock clock;

	private final StubRecord record = new StubRecord(SERVER);

	@BeforeEach
	void sixWeeksAfterSurgery() {
		given(this.clock.instant()).willReturn(Instant.parse("2026-04-14T09:20:00Z"));
		given(this.clock.getZone()).willReturn(ZoneId.of("UTC"));
		given(this.rehabServer.forLaunch(any())).willAnswer((call) -> this.record.client());
		given(this.rehabServer.forLaunch(any(), eq("202"))).willAnswer((call) -> this.record.client());
		given(this.rehabServer.forWorklist(any())).willAnswer((call) -> this.record.client());
		given(this.links.create(any())).willReturn(URI.create("http://127.0.0.1:8081/checkin/abc123"));
		this.record.sixWeeksAfterSurgery();
	}

	@Test
	void showsFourFacts() throws Exception {
		Page page = open(TestLaunches.nurse(), "/review");
		assertThat(page.html().select(".facts.four dd").eachText()).containsExactly(
				"Microdiscectomy, L4–5, right 2 Mar 2026, Dr H. Okafor", "Day 43, week 7 Progression phase",
				"Leg 4, back 2, strength same No danger sign ticked", "Smoker No other problem on record");
		assertThat(page.text()).contains("Nothing open. Last check-in yesterday 20:00.");
	}

	@Test
	void drawsFourChartsOnOneAxisEachWithWordsAndATable() throws Exception {
		Page page = open(TestLaunches.nurse(), "/review");
		assertThat(page.html().select("figure.multiple h3").eachText()).containsExactly("Steps a day",
				"Walking minutes a day", "Leg pain", "Back pain");
		for (Element figure : page.html().select("figure.multiple")) {
			assertThat(figure.select("svg[role=img]").attr("viewBox")).startsWith("0 0 760 ");
			assertThat(figure.select("figcaption").text()).containsAnyOf("Higher is better.", "Lower is better.");
			assertThat(figure.select("details summary").text()).startsWith("Same numbers as a table");
		}
		Element steps = page.html().selectFirst("figure.multiple");
		assertThat(steps.text()).contains("3,400 day 42", "Fell by 43 % between weeks 3 and 4.");
		assertThat(steps.select("circle.dot")).hasSize(41);
		assertThat(steps.select("tbody tr")).hasSize(6);
		assertThat(page.html().select("figure.multiple").get(1).text()).contains("Nothing reported yet");
	}

	@Test
	void drawsWhatIsExpectedBehindTheOwnValuesAndSaysWhereTheyLie() throws Exception {
		at("10:20");
		Page page = open(TestLaunches.nurse(), "/review");
		Elements charts = page.html().select("figure.multiple");
		assertThat(charts.select("svg[role=img]").eachAttr("class")).hasSize(4);
		assertThat(charts.stream().map((chart) -> chart.select("path.band").size())).containsExactly(1, 0, 1, 1);
		assertThat(charts.get(0).text()).contains("Below the expected range of day 42: 3,790 to 6,360.")
			.contains("Expected at week’s end");
		assertThat(charts.get(1).text()).contains("No area is drawn: the published range, 43 to 101 on day 43, counts "
				+ "all stepping; this counts planned walks.");
		assertThat(charts.get(2).select("svg").attr("aria-label"))
			.endsWith("Inside the expected range of day 42: 0.5 to 4.6.");
		assertThat(charts.get(2).select("tbody tr").last().text()).endsWith("2.6 (0.5–4.6) 2.6 (0.5–4.6)");
		assertThat(charts.get(3).text()).contains("Inside the expected range of day 42: 1.1 to 4.5.");
		assertThat(page.one("[aria-labelledby=h-curves] header").text())
			.contains("half of people are here, moved 2 weeks later: BMI 30 or more", "edge estimated");
		assertThat(page.text()).contains("The patient’s own direction matters more.");
	}

	/** 3.3: a plan that was drawn without them, a record that has them since. */
	@Test
	void takesTheStepsBeforeSurgeryFromTheRecordIfThePlanHasNone() throws Exception {
		at("10:20");
		this.record.search("CarePlan", StubRecord.plan().replace("stepsBeforeSurgery", "other"));
		assertThat(open(TestLaunches.nurse(), "/review").html().selectFirst("figure.multiple").text())
			.contains("General range: the steps before surgery are not known.");
		this.record.answer("steps-before-surgery", "2026-03-01", 9000);
		this.record.answer("steps-before-surgery", "2026-03-03", 5000);
		this.record.answer("steps-before-surgery", "2026-03-02", 8000);
		assertThat(open(TestLaunches.nurse(), "/review").html().selectFirst("figure.multiple").text())
			.contains("Inside the expected range of day 42: 3,160 to 5,300.");
	}

	@Test
	void drawsAnotherBandOnceOneStoredNumberIsChanged() throws Exception {
		at("11:20");
		String before = legPain(open(TestLaunches.nurse(), "/review"));
		assertThat(before).contains("Inside the expected range of day 42: 0.5 to 4.6.");
		CodeSystem changed = Published.changed(Published.table("recovery-band"), "leg-pain-m-w4", "high", "2.6");
		this.record.numbers(Published.changed(changed, "leg-pain-m-w6", "high", "2.8"));
		at("11:24");
		assertThat(legPain(open(TestLaunches.nurse(), "/review"))).isEqualTo(before);
		at("11:25");
		assertThat(legPain(open(TestLaunches.nurse(), "/review")))
			.contains("Above the expected range of day 42: 0.5 to 2.7.");
		this.record.numbers(Published.table("recovery-band"), Published.overlay("leg-pain-m-w6", "high", "8"));
		at("11:30");
		assertThat(legPain(open(TestLaunches.nurse(), "/review")))
			.contains("Inside the expected range of day 42: 0.5 to 6.5.");
	}

	@Test
	void drawsTheChartsWithoutBandsWhenTheNumbersCannotBeRead() throws Exception {
		at("12:20");
		SERVER.stubFor(WireMock.get(urlPathEqualTo("/fhir/CodeSystem")).willReturn(aResponse().withStatus(500)));
		Page page = open(TestLaunches.nurse(), "/review");
		assertThat(page.text()).contains("The expected range could not be read from the server just now.");
		assertThat(page.html().select("figure.multiple polyline.own")).hasSize(3);
		assertThat(page.html().select("path.band, path.edge")).isEmpty();
		assertThat(page.text()).doesNotContain("half of people", "Expected at week’s end");
	}

	@Test
	void saysWhichChartHasNoPublishedNumbers() throws Exception {
		at("13:20");
		CodeSystem table = Published.table("recovery-band");
		table.getConcept().removeIf((concept) -> concept.getCode().startsWith("leg-pain-m"));
		this.record.numbers(table);
		Page page = open(TestLaunches.nurse(), "/review");
		assertThat(legPain(page)).contains("The server has no expected range for this measure after this operation.")
			.doesNotContain("Expected at week’s end");
		assertThat(page.html().select("figure.multiple path.band")).hasSize(2);
	}

	private void at(String time) {
		given(this.clock.instant()).willReturn(Instant.parse("2026-04-14T" + time + ":00Z"));
	}

	private static String legPain(Page page) {
		return page.html().select("figure.multiple").get(2).text();
	}

	@Test
	void showsTheWorstSignalFirstAndPausesThePlan() throws Exception {
		this.record.signals();
		Page page = open(TestLaunches.nurse(), "/review");
		assertThat(page.html().select("[aria-labelledby=h-worse] .tag").eachText()).containsExactly("Emergency",
				"Urgent");
		assertThat(page.html().select("[aria-labelledby=h-worse] tbody tr").get(0).text())
			.contains("Ticked: numb between legs", "day 43, 14 Apr", "today 08:26", "late", "Nobody yet");
		assertThat(page.one(".head p").text()).isEqualTo("Emergency: Numb between legs, since today 08:11.");
		assertThat(page.text()).contains("Plan is paused: an emergency signal is open", "The patient sees no targets");
		assertThat(page.html().select("figure.multiple .sig-e")).as("on every chart").hasSize(4);
	}

	@Test
	void showsThePlanAsItStandsToday() throws Exception {
		Page page = open(TestLaunches.nurse(), "/review");
		assertThat(page.one("[aria-labelledby=h-plan]").text()).contains("2 × 26 minutes", "6,300 a day",
				"Signed 3 Mar 2026 by Dr H. Okafor", "Exercises now: 1", "Limits now: 0", "Goals: 1");
	}

	@Test
	void saysInWordsThatNothingIsThere() throws Exception {
		for (String type : List.of("Procedure", "CarePlan", "Condition", "QuestionnaireResponse", "Observation")) {
			this.record.search(type);
		}
		Page page = open(TestLaunches.nurse(), "/review");
		assertThat(page.text()).contains("No plan is signed yet. No check-in yet.",
				"The day of surgery is not on record", "Nothing reported since the day before yesterday",
				"Nothing to draw", "Nothing on record yet");
		assertThat(page.html().select("figure.multiple")).isEmpty();
	}

	@Test
	void opensAnotherPatientOnlyFromTheWorklist() throws Exception {
		SERVER.stubFor(
				WireMock.get(urlPathEqualTo("/fhir/Patient/202")).willReturn(StubRecord.json(StubRecord.patient())));
		Page page = open(TestLaunches.worklist(), "/patients/202/review");
		assertThat(page.one("header.banner").text()).contains("Daniel Reyes", "Born 8 Nov 1980 (45)", "Male",
				"MRN 4471-0655");
		assertThat(page.html().select("a:contains(All signals)")).hasSize(1);
		MockHttpServletResponse refused = answer(TestLaunches.nurse(), get("/patients/202/review"));
		assertThat(refused.getStatus()).isEqualTo(403);
		assertThat(refused.getContentAsString()).contains("This page belongs to another patient", "Anna Berg")
			.doesNotContain("Daniel");
		then(this.rehabServer).should(never()).forLaunch(any(), eq("101"));
	}

	@Test
	void listsSignalsOfAllPatientsWorstFirst() throws Exception {
		this.record.signals();
		Page page = open(TestLaunches.worklist(), "/signals");
		assertThat(page.html().select("tbody tr").eachAttr("class")).containsExactly("e", "u");
		Element worst = page.html().selectFirst("tbody tr");
		assertThat(worst.text()).contains("Emergency", "Daniel Reyes", "45, MRN 4471-0655", "Ticked: numb between legs",
				"today 08:11", "late", "Nobody yet");
		assertThat(worst.select("a").attr("href")).endsWith("/patients/202/review");
		assertThat(page.html().select(".counts b").eachText()).containsExactly("1", "1", "0");
		assertThat(page.html().select(".counts").text()).as("nobody looks for silence yet").doesNotContain("Silent");
		assertThat(page.one("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
	}

	@Test
	void saysInWordsThatNoSignalIsOpen() throws Exception {
		assertThat(open(TestLaunches.worklist(), "/signals").one(".empty").text()).startsWith("Nothing open.");
	}

	@Test
	void keepsTheListFromALaunchForOnePatient() throws Exception {
		MockHttpServletResponse refused = answer(TestLaunches.nurse(), get("/signals"));
		assertThat(refused.getStatus()).isEqualTo(403);
		then(this.rehabServer).should(never()).forWorklist(any());
	}

	@Test
	void makesAPersonalLinkToPrint() throws Exception {
		MockHttpServletResponse made = answer(TestLaunches.nurse(),
				post("/patients/101/link").with(SecurityMockMvcRequestPostProcessors.csrf()));
		Page page = Page.of(made.getContentAsString());
		assertThat(page.one(".address").text()).isEqualTo("http://127.0.0.1:8081/checkin/abc123");
		assertThat(page.text()).contains("For Anna Berg", "Emergency: call 999", "Nobody reads the check-in");
		then(this.links).should(never()).revoke(any());
		answer(TestLaunches.nurse(), post("/patients/101/link").param("endEarlier", "true")
			.with(SecurityMockMvcRequestPostProcessors.csrf()));
		then(this.links).should().revoke("101");
	}

	@Test
	void makesNoLinkForAForgedRequest() throws Exception {
		assertThat(answer(TestLaunches.nurse(), post("/patients/101/link")).getStatus()).isEqualTo(403);
		then(this.links).should(never()).create(any());
	}

	@Test
	void saysThatTheRehabRecordDoesNotAnswer() throws Exception {
		SERVER.stubFor(WireMock.get(urlPathEqualTo("/fhir/Observation")).willReturn(aResponse().withStatus(500)));
		MockHttpServletResponse answer = answer(TestLaunches.nurse(), get("/review"));
		assertThat(answer.getStatus()).isEqualTo(502);
		assertThat(answer.getContentAsString()).contains("The rehab record answered with an error");
		given(this.rehabServer.forLaunch(any()))
			.willAnswer((call) -> FHIR.newRestfulGenericClient("http://localhost:1"));
		assertThat(answer(TestLaunches.nurse(), get("/review")).getStatus()).isEqualTo(503);
	}

	private Page open(LaunchContext launch, String path) throws Exception {
		MockHttpServletResponse response = answer(launch, get(path));
		assertThat(response.getStatus()).isEqualTo(200);
		return Page.of(response.getContentAsString());
	}

	private MockHttpServletResponse answer(LaunchContext launch, MockHttpServletRequestBuilder request)
			throws Exception {
		Cookie browser = this.launches.browser();
		this.launches.open(launch, browser);
		request.uri(URI.create("/l/" + launch.id() + request.buildRequest(new MockServletContext()).getRequestURI()));
		return this.mvc.perform(request.cookie(browser)).andReturn().getResponse();
	}

}
