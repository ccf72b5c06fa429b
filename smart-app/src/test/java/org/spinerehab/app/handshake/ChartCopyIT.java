package org.spinerehab.app.handshake;

import java.text.ParseException;
import java.util.List;
import java.util.Map;

import ca.uhn.fhir.context.FhirContext;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.handshake.BrowserFactory.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@HandshakeTest
class ChartCopyIT {

	private static final String ANNA = "e4471-0923";

	@Autowired
	private BrowserFactory browsers;

	@Autowired
	private FhirContext fhir;

	@BeforeEach
	void fillTheChart() {
		Stubs.reset();
		Stubs.NORTHFIELD.has("Encounter", "enc-1", """
				{"resourceType":"Encounter","id":"enc-1","status":"in-progress","class":{"code":"IMP"},
				"subject":{"reference":"Patient/e4471-0923"},"participant":[{"individual":{"display":"X"}}]}""");
		has("Procedure", procedure("op-1", ANNA, "enc-1"), procedure("op-old", ANNA, "enc-0"),
				procedure("op-of-daniel", "e4471-0655", "enc-1"));
		has("Condition", """
				{"resourceType":"Condition","id":"dx-1","code":{"text":"Disc herniation L4-5"},
				"subject":{"reference":"%s/Patient/e4471-0923"},"note":[{"text":"secret"}]}"""
			.formatted(Stubs.NORTHFIELD.base()));
		has("Observation", """
				{"resourceType":"Observation","id":"bmi-1","status":"final","meta":{"profile":["http://x/y"]},
				"code":{"coding":[{"system":"http://loinc.org","code":"39156-5"}]},
				"subject":{"reference":"Patient/e4471-0923"},"valueQuantity":{"value":24.1,"unit":"kg/m2"}}""");
	}

	@AfterEach
	void neverMixesTheTwoTokens() {
		Stubs.assertTokensNeverMixed();
	}

	@Test
	void findsOurPatientByEhrIdAndCopiesNoMoreThanItNeeds() throws Exception {
		arrive("prac-okafor");
		LoggedRequest request = Stubs.REHAB.server.findAll(postRequestedFor(urlEqualTo("/fhir/Patient"))).get(0);
		assertThat(request.getHeader("If-None-Exist")).contains("identifier=")
			.contains("e4471-0923")
			.doesNotContain("Berg", "1984");
		Patient copy = parse(Patient.class, request);
		assertThat(copy.getIdentifier())
			.extracting((identifier) -> identifier.getSystem() + "|" + identifier.getValue())
			.containsExactly(Stubs.NORTHFIELD.base() + "/Patient|e4471-0923",
					"http://northfield.example/mrn|4471-0923");
		assertThat(copy.hasTelecom()).isFalse();
		assertThat(copy.getNameFirstRep().getFamily()).isEqualTo("Berg");
		JWTClaimsSet link = claims(request);
		assertThat(link.getStringClaim("purpose")).isEqualTo("link");
		assertThat(link.getClaim("patient")).isNull();
	}

	@Test
	void copiesTheChartOfThisPatientInOneTransaction() throws Exception {
		arrive("prac-okafor");
		LoggedRequest request = transactions().get(0);
		Bundle bundle = parse(Bundle.class, request);
		assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
		assertThat(bundle.getEntry()).extracting((entry) -> entry.getRequest().getIfNoneExist())
			.containsExactly(ifNoneExist("Encounter", "enc-1"), ifNoneExist("Procedure", "op-1"),
					ifNoneExist("Procedure", "op-old"), ifNoneExist("Condition", "dx-1"));
		BundleEntryComponent stay = bundle.getEntryFirstRep();
		Procedure operation = (Procedure) bundle.getEntry().get(1).getResource();
		assertThat(operation.getSubject().getReference()).isEqualTo("Patient/101");
		assertThat(operation.getEncounter().getReference()).isEqualTo(stay.getFullUrl());
		assertThat(operation.getPerformedDateTimeType().getValueAsString()).isEqualTo("2026-11-20");
		assertThat(((Procedure) bundle.getEntry().get(2).getResource()).hasEncounter()).isFalse();
		assertThat(((Condition) bundle.getEntry().get(3).getResource()).hasNote()).isFalse();
		assertThat(claims(request).getStringClaim("patient")).isEqualTo("101");
		Observation bmi = parse(Observation.class,
				Stubs.REHAB.server.findAll(postRequestedFor(urlEqualTo("/fhir/Observation"))).get(0));
		assertThat(bmi.getMeta().hasProfile()).isFalse();
		assertThat(bmi.getIdentifierFirstRep().getValue()).isEqualTo("bmi-1");
	}

	@Test
	void opensTheChartAlsoWhenOurServerDoesNotTakeTheBmi() {
		Stubs.REHAB.server.stubFor(post("/fhir/Observation").willReturn(aResponse().withStatus(422)));
		assertThat(arrive("prac-okafor").getStatus()).isEqualTo(302);
	}

	@Test
	void opensNothingWhenOurServerRefusesTheOperation() {
		Stubs.REHAB.server.stubFor(post("/fhir").willReturn(aResponse().withStatus(422)));
		assertThat(arrive("prac-okafor").getStatus()).isEqualTo(503);
	}

	@Test
	void opensTheChartAlsoWhenTheEhrKeepsDiagnosesToItself() {
		Stubs.NORTHFIELD.server
			.stubFor(get(urlPathEqualTo("/ehr/fhir/Condition")).willReturn(aResponse().withStatus(403)));
		assertThat(arrive("prac-okafor").getStatus()).isEqualTo(302);
		assertThat(transactions().get(0).getBodyAsString()).doesNotContain("Condition").contains("op-1");
	}

	@Test
	void refusesTheStayOfAnotherPatient() {
		Stubs.NORTHFIELD.has("Encounter", "enc-1", """
				{"resourceType":"Encounter","id":"enc-1","status":"in-progress","class":{"code":"IMP"},
				"subject":{"reference":"Patient/e4471-0655"}}""");
		assertThat(arrive("prac-okafor").getStatus()).isEqualTo(403);
		assertThat(transactions()).isEmpty();
	}

	@Test
	void readsFurtherPagesAndCountsNothingTwice() throws Exception {
		String next = Stubs.NORTHFIELD.base() + "/Procedure?page=2";
		Stubs.NORTHFIELD.server.stubFor(get(urlPathEqualTo("/ehr/fhir/Procedure")).willReturn(StubEhr
			.fhir("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\",\"url\":\""
					+ next + "\"}],\"entry\":[{\"resource\":" + procedure("op-1", ANNA, "enc-1") + "}]}")));
		Stubs.NORTHFIELD.server.stubFor(get(urlPathEqualTo("/ehr/fhir/Procedure")).withQueryParam("page", equalTo("2"))
			.willReturn(
					StubEhr.fhir(StubEhr.bundle(procedure("op-1", ANNA, "enc-1"), procedure("op-2", ANNA, "enc-1")))));
		arrive("prac-okafor");
		assertThat(parse(Bundle.class, transactions().get(0)).getEntry())
			.extracting((entry) -> entry.getRequest().getIfNoneExist())
			.contains(ifNoneExist("Procedure", "op-1"), ifNoneExist("Procedure", "op-2"))
			.hasSize(4);
	}

	@Test
	void copiesNothingForANurse() {
		assertThat(arrive("prac-hale").getStatus()).isEqualTo(302);
		assertThat(transactions()).isEmpty();
		assertThat(Stubs.NORTHFIELD.server.findAll(getRequestedFor(urlPathEqualTo("/ehr/fhir/Procedure")))).isEmpty();
	}

	private MockHttpServletResponse arrive(String practitionerId) {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		Map<String, Object> answer = Stubs.NORTHFIELD.answer(ANNA, practitionerId, authorization.get("nonce"));
		answer.put("encounter", "enc-1");
		Stubs.NORTHFIELD.gives("c", answer);
		return browser.callback(authorization, "c");
	}

	private static List<LoggedRequest> transactions() {
		return Stubs.REHAB.server.findAll(postRequestedFor(urlEqualTo("/fhir")));
	}

	private static void has(String type, String... resources) {
		Stubs.NORTHFIELD.server
			.stubFor(get(urlPathEqualTo("/ehr/fhir/" + type)).willReturn(StubEhr.fhir(StubEhr.bundle(resources))));
	}

	private static String procedure(String id, String patientId, String encounterId) {
		return """
				{"resourceType":"Procedure","id":"%s","status":"completed","code":{"text":"Microdiscectomy L4-5"},
				"subject":{"reference":"Patient/%s"},"encounter":{"reference":"Encounter/%s"},
				"performedDateTime":"2026-11-20"}""".formatted(id, patientId, encounterId);
	}

	private static String ifNoneExist(String type, String id) {
		return "identifier=" + Stubs.NORTHFIELD.base() + "/" + type + "|" + id;
	}

	private <T extends Resource> T parse(Class<T> type, LoggedRequest request) {
		return this.fhir.newJsonParser().parseResource(type, request.getBodyAsString());
	}

	private static JWTClaimsSet claims(LoggedRequest request) throws ParseException {
		return SignedJWT.parse(request.getHeader("Authorization").substring("Bearer ".length())).getJWTClaimsSet();
	}

}
