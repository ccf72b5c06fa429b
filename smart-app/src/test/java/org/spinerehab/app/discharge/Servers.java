package org.spinerehab.app.discharge;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.app.connection.BoundClients;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.profiles.SpineRehab;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hospital's EHR and our own server, played by WireMock: {@code /ehr} and
 * {@code /fhir}.
 */
final class Servers {

	static final String TRANSACTION = "transaction";

	static final String WRITTEN = "written";

	static final String EHR_TOKEN = "token-of-the-ehr";

	static final String REHAB_TOKEN = "token-for-our-server";

	private final WireMockServer mock = new WireMockServer(
			WireMockConfiguration.options().dynamicPort().containerThreads(40).jettyAcceptors(2));

	Servers() {
		this.mock.start();
	}

	WireMockServer mock() {
		return this.mock;
	}

	void stop() {
		this.mock.stop();
	}

	/** The EHR somewhere else, with the same token. */
	static IGenericClient ehrAt(String base) {
		return client(base, EHR_TOKEN);
	}

	IGenericClient ehr() {
		return ehrAt(this.mock.baseUrl() + "/ehr");
	}

	IGenericClient rehab() {
		return client(this.mock.baseUrl() + "/fhir", REHAB_TOKEN);
	}

	/** Everything works and no plan is there yet. */
	void reset() {
		this.mock.resetAll();
		chart("Primary lumbar microdiscectomy", "178625001", "Microdiscectomy L4–5, left");
		template();
		emptyRecord();
		this.mock.stubFor(post(urlPathEqualTo("/fhir")).inScenario(TRANSACTION)
			.willReturn(fhir(201, transactionResponse()).withStatus(200))
			.willSetStateTo(WRITTEN));
		this.mock.stubFor(search("/fhir/CarePlan").inScenario(TRANSACTION)
			.whenScenarioStateIs(WRITTEN)
			.willReturn(fhir(200, bundle(storedPlan()))));
		this.mock.stubFor(post(urlPathEqualTo("/ehr/DocumentReference"))
			.willReturn(aResponse().withStatus(201).withHeader("Location", "DocumentReference/d-1")));
	}

	void chart(String display, String code, String text) {
		this.mock.stubFor(search("/ehr/Procedure").willReturn(fhir(200,
				"""
						{"resourceType":"Bundle","type":"searchset","entry":[
						{"resource":{"resourceType":"Procedure","id":"p-old","status":"completed","code":{"text":"Appendectomy"},
						"subject":{"reference":"Patient/e4471-0923"},"performedDateTime":"2014-05-01"}},
						{"resource":{"resourceType":"Procedure","id":"p-8","status":"completed","code":{"coding":[
						{"system":"http://snomed.info/sct","code":"%s","display":"%s"}],"text":"%s"},
						"subject":{"reference":"Patient/e4471-0923"},"performedDateTime":"2026-03-02T10:15:00+00:00",
						"reasonReference":[{"reference":"Condition/c-8"}]}}]}"""
					.formatted(code, display, text))));
		this.mock.stubFor(search("/ehr/Encounter/enc-8").willReturn(fhir(200, """
				{"resourceType":"Encounter","id":"enc-8","status":"in-progress","class":{
				"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},
				"subject":{"reference":"Patient/e4471-0923"},"period":{"start":"2026-03-02T06:40:00+00:00"}}""")));
		this.mock.stubFor(search("/ehr/Condition").willReturn(fhir(200, """
				{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Condition","id":"c-8",
				"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical",
				"code":"active"}]},"code":{"text":"Disc herniation L4–5 with leg pain, left"},
				"subject":{"reference":"Patient/e4471-0923"},"recordedDate":"2026-02-11"}}]}""")));
		this.mock.stubFor(search("/ehr/Observation").willReturn(fhir(200,
				"""
						{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Observation",
						"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"39156-5"}]},
						"subject":{"reference":"Patient/e4471-0923"},"effectiveDateTime":"2026-02-18",
						"valueQuantity":{"value":26.0,"unit":"kg/m2","system":"http://unitsofmeasure.org","code":"kg/m2"}}}]}""")));
	}

	void template() {
		this.mock.stubFor(search("/fhir/PlanDefinition").willReturn(fhir(200, emptyBundle())));
		this.mock.stubFor(search("/fhir/PlanDefinition").withQueryParam("context", containing("178625001"))
			.willReturn(fhir(200, bundle(definition("microdiscectomy-rehab")))));
		this.mock.stubFor(post(urlPathEqualTo("/fhir/PlanDefinition/microdiscectomy-rehab/$apply"))
			.willReturn(fhir(200, Samples.applied())));
		this.mock.stubFor(post(urlPathEqualTo("/fhir/PlanDefinition/microdiscectomy-rehab/$apply"))
			.withRequestBody(containing("preop-steps"))
			.willReturn(fhir(200, Samples.appliedWithSteps())));
	}

	/** Our server lists all its templates; their names are in their use context. */
	void templatesByName() {
		this.mock.stubFor(search("/fhir/PlanDefinition").withQueryParam("context-type", containing("focus"))
			.willReturn(fhir(200, bundle(definition("microdiscectomy-rehab"), definition("laminectomy-rehab"),
					definition("lumbar-fusion-rehab")))));
		this.mock.stubFor(post(urlPathEqualTo("/fhir/PlanDefinition/lumbar-fusion-rehab/$apply"))
			.willReturn(fhir(200, Samples.applied())));
	}

	/** Our server knows of no plan. */
	void emptyRecord() {
		this.mock.stubFor(search("/fhir/CarePlan").willReturn(fhir(200, emptyBundle())));
		this.mock.stubFor(search("/fhir/Procedure").willReturn(fhir(200, emptyBundle())));
	}

	static MappingBuilder search(String path) {
		return get(urlPathEqualTo(path));
	}

	static ResponseDefinitionBuilder fhir(int status, String body) {
		return aResponse().withStatus(status)
			.withHeader("Content-Type", "application/fhir+json;charset=utf-8")
			.withBody(body);
	}

	/**
	 * As our server refuses: place, rule and remedy for programs, the rule for people.
	 */
	static String outcome(String expression, String rule) {
		return """
				{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invariant",
				"diagnostics":"%s: %s Change the value. The rules are in GET [base]/StructureDefinition?url=x.",
				"details":{"text":"%s"},"expression":["%s"]}]}""".formatted(expression, rule, rule, expression);
	}

	/**
	 * Design.md D10: neither server ever sees the other's token, wherever it could stand.
	 */
	void assertTokensNeverMixed() {
		for (LoggedRequest request : this.mock.findAll(anyRequestedFor(anyUrl()))) {
			boolean ehr = request.getUrl().startsWith("/ehr");
			assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + (ehr ? EHR_TOKEN : REHAB_TOKEN));
			assertThat(request.toString()).doesNotContain(ehr ? REHAB_TOKEN : EHR_TOKEN);
			assertThat(request.getBodyAsString()).doesNotContain(EHR_TOKEN, REHAB_TOKEN);
		}
	}

	static String emptyBundle() {
		return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}";
	}

	static String bundle(Resource... resources) {
		Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET);
		for (Resource resource : resources) {
			bundle.addEntry().setResource(resource);
		}
		return Samples.FHIR.newJsonParser().encodeResourceToString(bundle);
	}

	/** The plan as our server would hold it, signed without a change. */
	static CarePlan storedPlan() {
		CarePlan plan = new CarePlan();
		plan.setId("CarePlan/900/_history/1");
		plan.addIdentifier().setSystem(SpineRehab.PLAN_IDS).setValue(Samples.PLAN_ID.toString());
		plan.setStatus(CarePlan.CarePlanStatus.ACTIVE)
			.setCreatedElement(new DateTimeType("2026-03-03T09:36:00+00:00"))
			.setTitle("Rehabilitation after lumbar microdiscectomy");
		plan.getPeriod().setStartElement(new DateTimeType("2026-03-02"));
		plan.getAuthor().setReference("Practitioner/11").setDisplay("Dr H. Okafor");
		plan.getText().setDivAsString("<div>Another plan</div>");
		return plan;
	}

	/** Our server holds the sample plan as it was signed. */
	void signedPlan() {
		Bundle sent = new PlanBundle(Samples.proposal(), new EditedPlan(Samples.proposed(), Edits.NONE),
				Samples.signer())
			.build();
		Resource[] stored = sent.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter((resource) -> !(resource instanceof Procedure))
			.toArray(Resource[]::new);
		for (int i = 0; i < stored.length; i++) {
			stored[i].setId(stored[i].fhirType() + "/" + (1000 + i));
		}
		this.mock.stubFor(search("/fhir/CarePlan").willReturn(fhir(200, bundle(stored))));
	}

	static String document(String text) {
		DocumentReference document = new DocumentReference();
		document.setId("DocumentReference/d-7");
		document.addContent()
			.getAttachment()
			.setContentType("text/plain")
			.setDataElement(new org.hl7.fhir.r4.model.Base64BinaryType(
					Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
		return bundle(document);
	}

	private static PlanDefinition definition(String template) {
		return Samples.FHIR.newJsonParser()
			.parseResource(PlanDefinition.class,
					Samples.text(SpineRehab.RESOURCE_FOLDER + "PlanDefinition-" + template + ".json"));
	}

	static String transactionResponse() {
		return """
				{"resourceType":"Bundle","type":"transaction-response","entry":[
				{"response":{"status":"201 Created","location":"Encounter/880/_history/1"}},
				{"response":{"status":"201 Created","location":"CarePlan/900/_history/1"}}]}""";
	}

	/** A client as the app makes them, with short timeouts. */
	private static IGenericClient client(String base, String token) {
		return new BoundClients(URI.create(base),
				new Connection.Timeouts(Duration.ofMillis(500), Duration.ofMillis(1500)))
			.with(token);
	}

}
