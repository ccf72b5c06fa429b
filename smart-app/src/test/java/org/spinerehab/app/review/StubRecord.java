package org.spinerehab.app.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.app.band.Published;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * Our server as WireMock plays it: vignette V4, six weeks after surgery.
 */
final class StubRecord {

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	private static final String CODES = "https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes";

	private final WireMockExtension server;

	private final List<String> observations = new ArrayList<>();

	StubRecord(WireMockExtension server) {
		this.server = server;
	}

	void sixWeeksAfterSurgery() {
		search("Procedure", resource("""
				"resourceType": "Procedure", "id": "p1", "status": "completed", "code": {"text": "Microdiscectomy"},
				"bodySite": [{"text": "L4–5, right"}], "performedDateTime": "2026-03-02",
				"performer": [{"actor": {"display": "Dr H. Okafor"}}]"""));
		search("CarePlan", plan());
		search("PlanDefinition", resource(Published.template("microdiscectomy-rehab")));
		numbers(Published.table("recovery-band"));
		search("Condition", resource("""
				"resourceType": "Condition", "id": "c1", "code": {"text": "Smoker"}"""));
		search("QuestionnaireResponse", resource("""
				"resourceType": "QuestionnaireResponse", "id": "q1", "authored": "2026-04-13T20:00:00+01:00" """));
		search("Flag");
		search("Task");
		diary("back-pain-nrs", Diaries.V4_BACK);
		diary("leg-pain-nrs", Diaries.V4_LEG);
		diary("41950-7", Diaries.V4_STEPS);
		observe("""
				"code": {"coding": [{"system": "https://w3id.org/spine-rehab/fhir/CodeSystem/red-flag", "code": "SADDLE",
				"display": "Numb between legs"}]}, "effectiveDateTime": "2026-04-13", "valueBoolean": false""");
		observe("""
				"code": {"coding": [{"system": "%s", "code": "leg-strength-change"}]}, "effectiveDateTime": "2026-04-13",
				"valueCodeableConcept": {"coding": [{
				"system": "https://w3id.org/spine-rehab/fhir/CodeSystem/leg-strength-change", "code": "S"}]}"""
			.formatted(CODES));
		publishObservations();
	}

	/** All of them to whoever asks, but no body mass index. */
	private void publishObservations() {
		search("Observation", this.observations.toArray(String[]::new));
		this.server.stubFor(WireMock.get(urlPathEqualTo("/fhir/Observation"))
			.withQueryParam("code", WireMock.equalTo("http://loinc.org|39156-5"))
			.willReturn(json("{\"resourceType\": \"Bundle\", \"type\": \"searchset\"}")));
	}

	void numbers(CodeSystem table, CodeSystem... overlays) {
		search("CodeSystem", resource(table), resource(Published.table("tailoring-factor")));
		this.server.stubFor(WireMock.get(urlPathEqualTo("/fhir/CodeSystem"))
			.withQueryParam("content-mode", WireMock.equalTo("supplement"))
			.willReturn(bundle(Stream.of(overlays).map(StubRecord::resource).toArray(String[]::new))));
	}

	private static String resource(Resource resource) {
		return "{\"resource\": " + FHIR.newJsonParser().encodeResourceToString(resource) + "}";
	}

	void signals() {
		String flags = flag("1", "U-PAIN", "Marked rise of pain", "PM", "2026-03-27T20:01:00Z") + ","
				+ flag("2", "E-SADDLE", "Numbness in the saddle area", "PH", "2026-04-14T07:11:00Z");
		String tasks = task("1", "Leg pain went from 2 to 6 of 10.", "2026-04-14T15:00:00Z") + ","
				+ task("2", "Ticked: numb between legs.", "2026-04-14T07:26:00Z");
		search("Flag", flags);
		search("Task", tasks, flags, "{\"resource\": " + patient() + "}");
	}

	private static String flag(String id, String rule, String words, String priority, String since) {
		return resource("""
				"resourceType": "Flag", "id": "f%s", "status": "active", "code": {"text": "%s", "coding": [
				{"system": "https://w3id.org/spine-rehab/fhir/CodeSystem/triage-rule", "code": "%s"}]},
				"subject": {"reference": "Patient/202"}, "period": {"start": "%s"} """.formatted(id, words, rule,
				since));
	}

	private static String task(String id, String sentence, String due) {
		return resource("""
				"resourceType": "Task", "id": "t%s", "status": "requested", "intent": "order", "description": "%s",
				"focus": {"reference": "Flag/f%s"}, "for": {"reference": "Patient/202"},
				"restriction": {"period": {"end": "%s"}} """.formatted(id, sentence, id, due));
	}

	static String patient() {
		return """
				{"resourceType": "Patient", "id": "202", "name": [{"given": ["Daniel"], "family": "Reyes"}],
				"gender": "male", "birthDate": "1980-11-08",
				"identifier": [{"system": "http://northfield.example/mrn", "value": "4471-0655"}]}""";
	}

	static String plan() {
		return resource(
				"""
						"resourceType": "CarePlan", "id": "cp1", "status": "active", "title": "Rehab plan", "created": "2026-03-03",
						"author": {"display": "Dr H. Okafor"}, "period": {"start": "2026-03-02"},
						"instantiatesCanonical": ["https://w3id.org/spine-rehab/fhir/PlanDefinition/microdiscectomy-rehab|0.1.0"],
						"extension": [{"url": "https://w3id.org/spine-rehab/fhir/StructureDefinition/tailoring", "extension": [
						{"url": "multiplier", "valueDecimal": 0.85}, {"url": "bandShift", "valueUnsignedInt": 2},
						{"url": "stepsBeforeSurgery", "valuePositiveInt": 6000}]},
						{"url": "https://w3id.org/spine-rehab/fhir/StructureDefinition/tailored-by", "extension": [
						{"url": "factor", "valueCoding": {"code": "bmi-obese", "display": "BMI 30 or more"}},
						{"url": "bandShift", "valuePositiveInt": 2}]}],
						"goal": [{"reference": "Goal/g1"}],
						"activity": [{"reference": {"reference": "ServiceRequest/w7"}},
						{"reference": {"reference": "ServiceRequest/e1"}}]""")
				+ "," + resource("""
						"resourceType": "Goal", "id": "g1", "description": {"text": "At least 3,500 steps a day."},
						"target": [{"dueDate": "2026-04-13"}]""") + "," + resource("""
						"resourceType": "ServiceRequest", "id": "w7",
						"category": [{"coding": [{"system": "%s", "code": "walking"}]}],
						"extension": [{"url": "https://w3id.org/spine-rehab/fhir/StructureDefinition/post-op-days",
						"valueRange": {"low": {"value": 43}, "high": {"value": 56}}},
						{"url": "https://w3id.org/spine-rehab/fhir/StructureDefinition/exercise-dose", "extension": [
						{"url": "steps", "valuePositiveInt": 6300}]}],
						"occurrenceTiming": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d", "duration": 26,
						"durationUnit": "min"}}""".formatted(CODES)) + "," + resource("""
						"resourceType": "ServiceRequest", "id": "e1", "code": {"text": "Heel slide"},
						"category": [{"coding": [{"system": "%s", "code": "exercise"}]}]""".formatted(CODES));
	}

	/** One more answer of the discharge baseline. */
	void answer(String code, String day, int value) {
		observe("""
				"code": {"coding": [{"system": "%s", "code": "%s"}]}, "effectiveDateTime": "%s",
				"valueQuantity": {"value": %s}""".formatted(CODES, code, day, value));
		publishObservations();
	}

	private void diary(String code, String days) {
		String coding = code.contains("pain")
				? "{\"system\": \"http://loinc.org\", \"code\": \"72514-3\"}, {\"system\": \"" + CODES
						+ "\", \"code\": \"" + code + "\"}"
				: "{\"system\": \"http://loinc.org\", \"code\": \"" + code + "\"}";
		Diaries.series(Measure.STEPS, days)
			.values()
			.forEach((day, value) -> observe("""
					"code": {"coding": [%s]}, "effectiveDateTime": "%s", "valueQuantity": {"value": %s}"""
				.formatted(coding, LocalDate.of(2026, 3, 2).plusDays(day), value)));
	}

	void observe(String content) {
		this.observations.add(resource("\"resourceType\": \"Observation\", \"id\": \"o" + this.observations.size()
				+ "\", \"status\": \"final\", " + content));
	}

	private static String resource(String content) {
		return "{\"resource\": {" + content + "}}";
	}

	void search(String type, String... entries) {
		this.server.stubFor(WireMock.get(urlPathEqualTo("/fhir/" + type)).willReturn(bundle(entries)));
	}

	private static ResponseDefinitionBuilder bundle(String... entries) {
		return json("{\"resourceType\": \"Bundle\", \"type\": \"searchset\", \"entry\": [" + String.join(",", entries)
				+ "]}");
	}

	static ResponseDefinitionBuilder json(String body) {
		return aResponse().withHeader("Content-Type", "application/fhir+json").withBody(body);
	}

	IGenericClient client() {
		FHIR.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
		return FHIR.newRestfulGenericClient(this.server.baseUrl() + "/fhir");
	}

}
