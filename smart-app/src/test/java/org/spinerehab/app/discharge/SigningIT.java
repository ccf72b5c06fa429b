package org.spinerehab.app.discharge;

import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.AtOnce;

import org.springframework.test.web.servlet.ResultActions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What may go wrong while a plan is signed, and that it is written once or not at all.
 */
class SigningIT extends DischargeStory {

	@Test
	void writesOnePlanForEightParallelSignatures() throws Exception {
		servers.mock()
			.stubFor(post(urlPathEqualTo("/fhir")).inScenario(Servers.TRANSACTION)
				.willReturn(Servers.fhir(200, Servers.transactionResponse()).withFixedDelay(300))
				.willSetStateTo(Servers.WRITTEN));
		Document preview = preview();
		assertThat(AtOnce.times(8, () -> sign(preview).andReturn().getResponse().getRedirectedUrl())).hasSize(8)
			.containsOnly("/l/" + this.launch.id() + "/discharge/result");
		servers.mock().verify(1, plans());
		servers.mock().verify(1, postRequestedFor(urlPathEqualTo("/ehr/DocumentReference")));
		assertThat(rows("plan_signing")).isEqualTo(1);
		assertThat(rows("discharge_draft")).isZero();
	}

	@Test
	void refusesToWriteForAnotherPatient() throws Exception {
		Document preview = preview();
		send(preview, Map.of("checked", "yes", "patient", "102")).andExpect(status().isPreconditionFailed());
		Document draft = page("discharge");
		Document page = parse(send(draft, Map.of("patient", "102", "v.walk-w1.steps", "700"))
			.andExpect(status().isPreconditionFailed()));
		assertThat(page.text()).contains("This form belongs to another patient", "Nothing was written for anybody");
		servers.mock().verify(0, plans());
		assertThat(page("discharge").select("#walk-w1_steps").val()).isEqualTo("500");
	}

	@Test
	void saysInWordsWhyTheRecordRefusedAndKeepsTheDraft() throws Exception {
		int heelSlide = 30;
		transaction(Servers.fhir(422, Servers.outcome("Bundle.entry[" + heelSlide + "].resource",
				"A walk or an exercise needs a timing and an exercise-dose extension.")));
		Document page = keep("refused", parse(sign(preview()).andExpect(status().isUnprocessableEntity())));
		assertThat(page.select("[role=alert]").text()).contains("the rehab record refused it",
				": A walk or an exercise needs a timing", "Your draft is kept until 10 Mar 2026");
		assertThat(page.select("[role=alert] li").text()).doesNotContain("entry[", "Bundle", "GET [base]");
		assertThat(rows("discharge_draft")).isEqualTo(1);
		assertThat(rows("document_ledger")).isZero();
		servers.mock().verify(0, postRequestedFor(urlPathEqualTo("/ehr/DocumentReference")));
	}

	@Test
	void findsThePlanThatWasWrittenWithoutAnAnswer() throws Exception {
		transaction(aResponse().withFault(Fault.EMPTY_RESPONSE));
		servers.mock()
			.stubFor(Servers.search("/fhir/CarePlan")
				.withQueryParam("identifier", containing("/sid/plan|"))
				.inScenario(Servers.TRANSACTION)
				.whenScenarioStateIs(Servers.WRITTEN)
				.willReturn(Servers.fhir(200, Servers.bundle(Servers.storedPlan()))));
		assertThat(sign(preview()).andReturn().getResponse().getRedirectedUrl()).contains("/discharge/result");
		servers.mock().verify(1, plans());
	}

	@Test
	void promisesNothingWhenTheRecordFallsSilent() throws Exception {
		transaction(aResponse().withStatus(201).withFixedDelay(2500));
		emptyAfterwards();
		Document page = keep("unconfirmed", parse(sign(preview()).andExpect(status().isServiceUnavailable())));
		assertThat(page.select("[role=alert]").text()).contains("Not confirmed", "a plan is written once");
		assertThat(rows("discharge_draft")).isEqualTo(1);
		assertThat(rows("document_ledger")).isZero();
	}

	@Test
	void signsOnTheSecondTryWhatTheFirstDidNotWrite() throws Exception {
		transaction(aResponse().withStatus(500));
		emptyAfterwards();
		sign(preview()).andExpect(status().isServiceUnavailable());
		servers.reset();
		assertThat(sign(page("discharge/preview")).andReturn().getResponse().getRedirectedUrl()).endsWith("/result");
	}

	@Test
	void showsThatAnEarlierSignatureHadWrittenAnotherPlan() throws Exception {
		Document preview = preview();
		servers.mock()
			.stubFor(Servers.search("/fhir/CarePlan")
				.willReturn(Servers.fhir(200, Servers.bundle(Servers.storedPlan()))));
		assertThat(sign(preview).andReturn().getResponse().getRedirectedUrl()).endsWith("/result?earlier=true");
		servers.mock().verify(0, plans());
		assertThat(page("discharge/result?earlier=true").select("[role=alert]").text())
			.contains("An earlier signature had already written this plan");
	}

	@Test
	void savesThePlanBeforeAnEhrThatIsDown() throws Exception {
		org.mockito.BDDMockito.given(this.ehrClient.forLaunch(org.mockito.ArgumentMatchers.any()))
			.willReturn(servers.ehr(), Servers.ehrAt("http://localhost:1/ehr"));
		sign(preview());
		Document page = keep("ehr-down", page("discharge/result"));
		assertThat(page.select(".note").text()).contains("Everything is in the rehab record.",
				"One thing in the hospital record needs a look.");
		assertThat(page.select("tr:contains(Document)").text()).contains("Not yet in the EHR", "could not be reached");
		org.mockito.BDDMockito.given(this.ehrClient.forLaunch(org.mockito.ArgumentMatchers.any()))
			.willReturn(servers.ehr());
		this.mvc.perform(form(page, "Try now"));
		assertThat(page("discharge/result").select("tr:contains(Document)").text()).contains("Written");
	}

	@Test
	void letsThePersonDecideWhenTheEhrClosedAfterThePost() throws Exception {
		servers.mock()
			.stubFor(post(urlPathEqualTo("/ehr/DocumentReference"))
				.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		servers.mock()
			.stubFor(Servers.search("/ehr/DocumentReference").willReturn(Servers.fhir(200, Servers.emptyBundle())));
		sign(preview());
		Document page = keep("unknown", page("discharge/result"));
		assertThat(page.select("tr:contains(Document)").text()).contains("Not confirmed", "did not find it");
		Document text = page(page.select("a:contains(Copy text)").attr("href").replaceFirst("/l/[^/]+/", ""));
		assertThat(text.select("textarea").text()).startsWith("REHABILITATION PLAN AFTER SPINE SURGERY");
		this.mvc.perform(form(page, "It is there"));
		assertThat(page("discharge/result").select("tr:contains(Document)").text()).contains("Written");
		servers.mock().verify(1, postRequestedFor(urlPathEqualTo("/ehr/DocumentReference")));
	}

	@Test
	void showsTheEhrsOwnWordsWhenItRefuses() throws Exception {
		servers.mock()
			.stubFor(post(urlPathEqualTo("/ehr/DocumentReference"))
				.willReturn(Servers.fhir(422, Servers.outcome("type", "Note type is not built here"))));
		sign(preview());
		Document page = keep("ehr-refused", page("discharge/result"));
		assertThat(page.select("tr:contains(Document)").text()).contains("Refused",
				"“Note type is not built here” (422)", "copy the text into the letter");
	}

	@Test
	void doesNotSignADraftThatChangedSinceThePreview() throws Exception {
		Document preview = preview();
		send(page("discharge"), Map.of("v.walk-w1.steps", "700", "r.walk-w1.steps", "Stairs"));
		sign(preview).andExpect(status().isConflict());
		servers.mock().verify(0, plans());
	}

	@Test
	void wantsNameAndBirthDateChecked() throws Exception {
		ResultActions answer = send(preview(), Map.of());
		answer.andExpect(status().isUnprocessableEntity());
		assertThat(parse(answer).select("[role=alert] a").attr("href")).isEqualTo("#checked");
		servers.mock().verify(0, plans());
	}

	@Test
	void sendsTheTransactionWithTheRightsOfTheLaunch() throws Exception {
		sign(preview());
		servers.mock()
			.verify(1, plans().withHeader("Authorization", equalTo("Bearer " + Servers.REHAB_TOKEN))
				.withRequestBody(
						containing("\"ifNoneExist\":\"identifier=https://w3id.org/spine-rehab/fhir/sid/plan|")));
	}

	private Document preview() throws Exception {
		page("discharge");
		return page("discharge/preview");
	}

	private void transaction(ResponseDefinitionBuilder answer) {
		servers.mock()
			.stubFor(post(urlPathEqualTo("/fhir")).inScenario(Servers.TRANSACTION)
				.willReturn(answer)
				.willSetStateTo(Servers.WRITTEN));
	}

	private void emptyAfterwards() {
		servers.mock()
			.stubFor(Servers.search("/fhir/CarePlan")
				.inScenario(Servers.TRANSACTION)
				.whenScenarioStateIs(Servers.WRITTEN)
				.willReturn(Servers.fhir(200, Servers.emptyBundle())));
	}

	private int rows(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

	private static RequestPatternBuilder plans() {
		return postRequestedFor(urlPathEqualTo("/fhir"));
	}

}
