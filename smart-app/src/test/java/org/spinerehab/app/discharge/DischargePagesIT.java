package org.spinerehab.app.discharge;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.Role;
import org.spinerehab.profiles.SpineRehab;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class DischargePagesIT extends DischargeStory {

	@Test
	void showsTheFactsOfTheChartWithSourceAndDate() throws Exception {
		Document page = keep("draft", page("discharge"));
		assertThat(facts(page)).contains("Microdiscectomy L4–5, left Procedure, 2 Mar 2026",
				"1, immediate phase Counted from the procedure", "29 Patient, born 14 Jun 1996",
				"26.0 Observation, 18 Feb 2026", "Disc herniation L4–5 with leg pain, left Condition, 11 Feb 2026",
				"Not on problem list Conditions, 3 Mar 2026");
		assertThat(page.title()).isEqualTo("Rehab plan, draft – Anna Berg");
		assertThat(page.select(".banner").text()).contains("Anna Berg", "MRN 4471-0923", "post-op day 1");
	}

	@Test
	void usesTheTemplatesOwnStepsUntilTheOnesBeforeSurgeryAreKnown() throws Exception {
		Document page = page("discharge");
		assertThat(value(page, "walk-w1_steps")).isEqualTo("500");
		assertThat(page.select("#why-steps").text()).contains("30 % of own steps, else 500",
				"Steps before surgery not known: the template’s own number");
		send(page, Map.of("preopSteps", "8,200"));
		page = page("discharge");
		assertThat(value(page, "walk-w1_steps")).isEqualTo("2,450");
		assertThat(page.select("#why-steps").text()).contains("30 % of the own 8,200 steps before surgery");
		assertThat(page.select("#curve svg").attr("aria-label")).isEqualTo(
				"Step target by week, from 2,450 in week 1 to 9,000 in the last column. Before surgery: 8,200 a day.");
	}

	@Test
	void leadsFromTheDraftToTheResult() throws Exception {
		send(page("discharge"), Map.of("preopSteps", "8200"));
		send(page("discharge"),
				Map.of("v.walk-w1.steps", "2000", "r.walk-w1.steps", "Fourth floor, no lift", "v.ex-01.keep",
						"(not ticked)", "r.ex-01", "Dizzy when breathing deeply", "v.limit-sitting.amount", "30",
						"r.limit-sitting", "Long train ride home", "ownGoal",
						"Fly to Lisbon and dance at my sister’s wedding", "ownGoalDue", "2026-04-18"));
		Document draft = keep("edited", page("discharge"));
		assertThat(draft.select("#summary").text()).endsWith("Three things changed by you, three facts not known.");
		assertThat(send(draft, Map.of("action", "preview")).andReturn().getResponse().getRedirectedUrl())
			.endsWith("/preview");
		Document preview = keep("preview", page("discharge/preview"));
		assertThat(preview.text()).contains("2,000 steps a day (you changed 2,450)", "“Fourth floor, no lift”",
				"Smokes, lives alone and confidence in moving.", "Fly to Lisbon");
		assertThat(preview.select("section[aria-label=Exercises]").text()).doesNotContain("Belly breathing");
		assertThat(preview.select("button.primary").text()).isEqualTo("Sign for Anna Berg");
		sign(preview).andExpect(status().is3xxRedirection());
		Document result = keep("result", page("discharge/result"));
		assertThat(result.select("h1").text()).isEqualTo("Plan 1 is in force for Anna Berg");
		assertThat(result.text()).contains("Signed by Dr H. Okafor, 3 March 2026, 09:36",
				"Plan 1, 10 walking rows, 32 exercises, 7 limits",
				"Everything is in the rehab record and in the hospital");
		assertThat(result.select("a.link").text()).startsWith("http://127.0.0.1:8081/checkin/");
	}

	@Test
	void saysWhatToFixAndWhere() throws Exception {
		send(page("discharge"), Map.of("v.walk-w1.steps", "2000", "v.ex-07.keep", "(not ticked)",
				"v.limit-lifting-1.amount", "45", "action", "preview"));
		Document page = keep("problems", page("discharge"));
		assertThat(page.select(".error-summary h2").text()).isEqualTo("Not ready to sign: 3 things to fix");
		assertThat(page.select(".error-summary a").eachText()).containsExactly(
				"Week 1 steps: give a reason for the change", "Heel slide: give a reason for the change",
				"Lifting, weeks 1 and 2: enter 0 to 20 kg");
		for (Element link : page.select(".error-summary a")) {
			Element field = page.getElementById(link.attr("href").substring(1));
			assertThat(field).as(link.attr("href")).isNotNull();
			assertThat(field.attr("aria-invalid")).isEqualTo("true");
		}
		assertThat(value(page, "limit-lifting-1_amount")).as("what was typed stays").isEqualTo("45");
		open("discharge/preview").andExpect(status().is3xxRedirection());
	}

	@Test
	void showsWhatTheDraftIsTailoredToAndWhatItDoes() throws Exception {
		CarePlan tailored = Samples.draft();
		Extension summary = tailored.addExtension().setUrl(SpineRehab.TAILORING_EXTENSION);
		summary.addExtension("multiplier", new DecimalType("0.8500"));
		summary.addExtension("bandShift", new UnsignedIntType(2));
		summary.addExtension("notKnown", new Coding(SpineRehab.TAILORING_FACTORS, "weakness", "Leg weakness"));
		Extension factor = tailored.addExtension().setUrl(SpineRehab.TAILORED_BY_EXTENSION);
		factor.addExtension("factor", new Coding(SpineRehab.TAILORING_FACTORS, "bmi-obese", "Obesity"));
		factor.addExtension("fact", new StringType("BMI 33.4, 2026-02-18"));
		factor.addExtension("multiplier", new DecimalType("0.85"));
		factor.addExtension("bandShift", new PositiveIntType(2));
		factor.addExtension("effect", new StringType("More and shorter walks."));
		servers.mock()
			.stubFor(post(urlPathMatching(".*apply"))
				.willReturn(Servers.fhir(200, Samples.FHIR.newJsonParser().encodeResourceToString(tailored))));
		Document page = keep("tailored", page("discharge"));
		assertThat(page.select("table.why").text())
			.contains("Obesity as published minutes × 0.85, recovery 2 wk later BMI 33.4, 2026-02-18. "
					+ "More and shorter walks.")
			.contains("Walking minutes 20 a day 20 a day Week 1: minutes of a walk × 0.85")
			.contains("Not known – counted as absent Leg weakness");
	}

	@Test
	void drawsWithTheFactsOfTheChartAndTheAnswers() throws Exception {
		send(page("discharge"), Map.of("smokes", "yes", "confidence", "3"));
		servers.mock().verify(1, apply("\"bmi\"", "26.0").withRequestBody(notContaining("smoker")));
		servers.mock().verify(1, apply("\"smoker\"", "\"confidence\"").withRequestBody(containing("\"levels\"")));
		send(page("discharge"), Map.of("ownGoal", "Dance again"));
		servers.mock().verify(2, postRequestedFor(urlPathMatching(".*apply")));
	}

	private static RequestPatternBuilder apply(String... parts) {
		RequestPatternBuilder request = postRequestedFor(urlPathMatching(".*apply"));
		for (String part : parts) {
			request = request.withRequestBody(containing(part));
		}
		return request;
	}

	@Test
	void takesAChangeBack() throws Exception {
		send(page("discharge"), Map.of("v.walk-w1.steps", "700", "r.walk-w1.steps", "Stairs"));
		Document page = page("discharge");
		assertThat(page.select("#why-r_walk-w1_steps").text()).contains("Week 1 steps, 500 → 700");
		send(page, Map.of("undo", "walk-w1.steps"));
		assertThat(value(page("discharge"), "walk-w1_steps")).isEqualTo("500");
	}

	@Test
	void keepsTheDraftWhenTheLaunchIsOver() throws Exception {
		send(page("discharge"), Map.of("v.walk-w1.steps", "700", "r.walk-w1.steps", "Stairs"));
		this.jdbc.sql("UPDATE launch SET expires_at = now() WHERE id = ?").param(this.launch.id()).update();
		open("discharge").andExpect(status().isGone());
		this.launch = relaunch(Samples.OKAFOR);
		Document page = page("discharge");
		assertThat(value(page, "walk-w1_steps")).isEqualTo("700");
		assertThat(page.getElementById("r_walk-w1_steps").val()).isEqualTo("Stairs");
		servers.mock().verify(2, getRequestedFor(urlPathEqualTo("/ehr/Procedure")));
		servers.mock().verify(1, postRequestedFor(urlPathMatching(".*apply")));
	}

	@Test
	void forgetsADraftAfterSevenDays() throws Exception {
		send(page("discharge"), Map.of("v.walk-w1.steps", "700", "r.walk-w1.steps", "Stairs"));
		this.jdbc.sql("UPDATE discharge_draft SET expires_at = now()").update();
		assertThat(value(page("discharge"), "walk-w1_steps")).isEqualTo("500");
	}

	@Test
	void keepsADraftSealed() throws Exception {
		page("discharge");
		byte[] stored = this.jdbc.sql("SELECT content FROM discharge_draft").query(byte[].class).single();
		assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Microdiscectomy",
				"CarePlan");
	}

	@Test
	void doesNotShowASurgeonTheDraftOfAnother() throws Exception {
		send(page("discharge"), Map.of("v.walk-w1.steps", "700", "r.walk-w1.steps", "Stairs"));
		this.launch = relaunch(new Clinician("prac-chen", "13", "Dr M. Chen", Role.SURGEON));
		assertThat(value(page("discharge"), "walk-w1_steps")).isEqualTo("500");
	}

	@Test
	void saysThatThereIsNoTemplateForAnOperation() throws Exception {
		servers.chart("Appendectomy", "LOCAL-1", "Appendectomy");
		servers.templatesByName();
		Document page = keep("blank", page("discharge"));
		assertThat(page.select("h1").text()).isEqualTo("No draft for this operation");
		assertThat(page.text()).contains("No template for this operation yet.", "Appendectomy");
		assertThat(page.select("button").eachText()).containsExactly("Read the chart again");
	}

	@Test
	void findsTheTemplateByTheNameOfAnOperationWithoutAKnownCode() throws Exception {
		servers.chart("Arthrodesis", "LOCAL-7", "Lumbar fusion L4–5");
		servers.templatesByName();
		assertThat(value(page("discharge"), "walk-w1_steps")).isEqualTo("500");
		servers.mock().verify(postRequestedFor(urlPathMatching("/fhir/PlanDefinition/lumbar-fusion-rehab/.apply")));
	}

	@Test
	void asksTheChartOnlyForWhatTheEhrGranted() throws Exception {
		granted(Set.of("launch", "User/Procedure.Read", "user/Observation.rs"));
		this.launch = relaunch(Samples.OKAFOR);
		Document page = page("discharge");
		assertThat(page.text()).contains("Problem list: the EHR does not share it with this app",
				"Hospital stay: the EHR does not share it with this app");
		assertThat(value(page, "walk-w1_steps")).isEqualTo("500");
		servers.mock().verify(0, getRequestedFor(urlPathEqualTo("/ehr/Condition")));
	}

	@Test
	void worksWithAChartThatIsOnlyHalfReadable() throws Exception {
		servers.mock().stubFor(Servers.search("/ehr/Observation").willReturn(aResponse().withStatus(403)));
		servers.mock().stubFor(Servers.search("/ehr/Condition").willReturn(aResponse().withFixedDelay(2500)));
		Document page = keep("half-read", page("discharge"));
		assertThat(page.text()).contains("Problem list: the EHR did not answer",
				"BMI: not asked, the EHR did not answer before");
		assertThat(page.text()).doesNotContain("Not on problem list");
		assertThat(value(page, "walk-w1_steps")).isEqualTo("500");
		servers.chart("Primary lumbar microdiscectomy", "178625001", "Microdiscectomy L4–5, left");
		send(page, Map.of("action", "chart"));
		assertThat(facts(page("discharge"))).contains("26.0 Observation, 18 Feb 2026");
	}

	@Test
	void keepsOnlyWhatIsAboutThePatientOfTheLaunch() throws Exception {
		servers.mock().stubFor(Servers.search("/ehr/Condition").willReturn(Servers.fhir(200, """
				{"resourceType":"Bundle","type":"searchset","entry":[
				{"resource":{"resourceType":"Condition","id":"c-1","code":{"text":"Type 2 diabetes"},
				"subject":{"reference":"Patient/somebody-else"}}},
				{"resource":{"resourceType":"Condition","id":"c-2","code":{"text":"Smoker"},
				"subject":{"reference":"Patient/e4471-0923"},"recordedDate":"2026-01-31"}},
				{"resource":{"resourceType":"Condition","id":"c-3","code":{"text":"Hay fever"},
				"subject":{"reference":"Patient/e4471-0923"}}}]}""")));
		Document page = page("discharge");
		assertThat(facts(page)).contains("Not on problem list Conditions, 3 Mar 2026", "Smoker Condition, 31 Jan 2026",
				"Hay fever Conditions, 3 Mar 2026");
		assertThat(page.text()).doesNotContain("Operated for");
		assertThat(page.select("input[name=smokes]")).as("the chart says it").isEmpty();
		assertThat(page("discharge/preview").text()).contains("Smokes: yes",
				"Steps before surgery, lives alone and confidence in moving.");
	}

	@Test
	void saysThatTheChartIsSilentAndTriesAgainWhenAsked() throws Exception {
		servers.mock().stubFor(Servers.search("/ehr/Procedure").willReturn(aResponse().withFixedDelay(2500)));
		Document page = page("discharge");
		assertThat(page.text()).contains("No operation found in the chart.", "Wait a moment, then read it again.",
				"Operation: the EHR did not answer");
		servers.chart("Primary lumbar microdiscectomy", "178625001", "Microdiscectomy L4–5, left");
		send(page, Map.of("action", "chart"));
		assertThat(value(page("discharge"), "walk-w1_steps")).isEqualTo("500");
	}

	@Test
	void savesWhatWasTypedWhenTheTargetsCanNotBeDrawnAnew() throws Exception {
		Document page = page("discharge");
		servers.mock().stubFor(post(urlPathMatching(".*apply")).willReturn(aResponse().withStatus(500)));
		send(page, Map.of("preopSteps", "8200", "v.walk-w2.steps", "800", "r.walk-w2.steps", "Stairs"));
		page = page("discharge");
		assertThat(page.select("#preopSteps").val()).isEqualTo("8200");
		assertThat(value(page, "walk-w2_steps")).isEqualTo("800");
		assertThat(page.text()).contains("The targets do not use these steps yet.");
	}

	@Test
	void asksTheServerForThePlanOfAPatientWhoHasOne() throws Exception {
		servers.mock()
			.stubFor(Servers.search("/fhir/CarePlan")
				.willReturn(Servers.fhir(200, Servers.bundle(Servers.storedPlan()))));
		assertThat(open("discharge").andReturn().getResponse().getRedirectedUrl()).endsWith("/discharge/result");
		assertThat(page("discharge/result").text()).contains("Plan 1 is in force for Anna Berg", "Make a link");
	}

	@Test
	void isForSurgeonsOnly() throws Exception {
		this.launch = relaunch(new Clinician("prac-hale", "12", "Ruth Hale", Role.NURSE));
		for (String page : List.of("discharge", "discharge/preview", "discharge/result", "discharge/handout")) {
			open(page).andExpect(status().isForbidden());
		}
	}

	@Test
	void labelsEveryFieldAndCaptionsEveryTable() throws Exception {
		for (Document page : List.of(page("discharge"), page("discharge/preview"))) {
			Set<String> labelled = Set.copyOf(page.select("label[for]").eachAttr("for"));
			assertThat(page.select("input:not([type=hidden]), textarea, select"))
				.allMatch((field) -> field.hasAttr("aria-label") || labelled.contains(field.id())
						|| field.closest("label") != null);
			assertThat(page.select("table")).allMatch((table) -> table.selectFirst("caption") != null);
			assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
			assertThat(page.select("h1")).hasSize(1);
			assertThat(page.select("[style], script:not([src])")).isEmpty();
			assertThat(page.select("[aria-describedby]"))
				.allMatch((field) -> List.of(field.attr("aria-describedby").split(" "))
					.stream()
					.allMatch((id) -> page.getElementById(id) != null));
		}
	}

	@Test
	void printsAPageForThePatient() throws Exception {
		page("discharge");
		sign(page("discharge/preview"));
		servers.signedPlan();
		Document page = keep("handout", page("discharge/handout"));
		assertThat(page.text()).contains("Anna Berg: your plan at home", "Danger signs: call 999", "4 × 5 min",
				"Your exercises until 16 March", "http://127.0.0.1:8081/checkin/");
		servers.mock()
			.verify(getRequestedFor(urlPathEqualTo("/fhir/CarePlan"))
				.withQueryParam("_include", equalTo("CarePlan:goal"))
				.withQueryParam("_count", equalTo("500")));
	}

	private static List<String> facts(Document page) {
		return page.select("dl.facts dd")
			.stream()
			.map((fact) -> fact.ownText() + " " + fact.select("small").text())
			.toList();
	}

	private static String value(Document page, String id) {
		return page.getElementById(id).val();
	}

}
