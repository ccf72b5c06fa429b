package org.spinerehab.server.template;

import java.util.List;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each published template can be applied, and says what its clinical tables say
 * (clinical.md 2.2, 2.3, 2.7, 2.8; step targets of V2 and V6).
 */
@ServerTest
class ApplyTemplatesIT {

	private static final String MICRODISCECTOMY = "microdiscectomy-rehab";

	private static final String LAMINECTOMY = "laminectomy-rehab";

	private static final String FUSION = "lumbar-fusion-rehab";

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private String patient;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
		this.patient = this.server.store(PublishedExamples.patient());
	}

	@ParameterizedTest
	@ValueSource(strings = { MICRODISCECTOMY, LAMINECTOMY, FUSION })
	void draftIsValidAndWrittenAsATransaction(String template) {
		CarePlan draft = apply(template, 4000);
		assertThat(draft.getInstantiatesCanonical().get(0).getValue())
			.isEqualTo(SpineRehab.CANONICAL + "/PlanDefinition/" + template + "|" + SpineRehab.PACKAGE_VERSION);
		assertThat(this.client.create().resource(draft.copy()).execute().getCreated()).isTrue();
		Bundle written = this.client.transaction().withBundle(ApplyIT.transaction(draft)).execute();
		assertThat(written.getEntry()).hasSize(draft.getContained().size() + 1)
			.allSatisfy((entry) -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
	}

	@ParameterizedTest
	@ValueSource(strings = { MICRODISCECTOMY, LAMINECTOMY, FUSION })
	void everyItemSaysWhatToDoAndHoldsNoBlank(String template) {
		assertThat(apply(template, 4000).getContained()).filteredOn(ServiceRequest.class::isInstance)
			.map(ServiceRequest.class::cast)
			.allSatisfy((request) -> {
				assertThat(request.getPatientInstruction()).as(request.getId()).isNotBlank().doesNotContain("{");
				assertThat(request.getCode().getText()).as(request.getId()).isNotBlank();
			});
	}

	@Test
	void drawsTheWalkingTableOfALaminectomy() {
		CarePlan draft = apply(LAMINECTOMY, 4500);
		assertThat(List.of("walk-w1", "walk-w2", "walk-w3", "walk-w4", "walk-w5", "walk-w6", "walk-w7", "walk-w9"))
			.extracting((key) -> ApplyIT.walking(draft, key))
			.containsExactly("4 × 4, 1350", "4 × 6, 2500", "3 × 10, 2950", "3 × 12, 3400", "3 × 15, 3600",
					"3 × 16, 4050", "2 × 25, 4300", "2 × 30, 4500");
		assertThat(ApplyIT.request(draft, "walk-w13").getPatientInstruction())
			.isEqualTo("Take 2 walks of 20 minutes on at least 5 days a week.");
	}

	@Test
	void drawsTheWalkingTableOfAFusion() {
		CarePlan draft = apply(FUSION, 4000);
		assertThat(List.of("walk-w1", "walk-w2", "walk-w3", "walk-w4", "walk-w5", "walk-w6", "walk-w7", "walk-w9"))
			.extracting((key) -> ApplyIT.walking(draft, key))
			.containsExactly("5 × 3, 1000", "5 × 5, 2000", "4 × 7, 2400", "4 × 9, 2600", "3 × 13, 2800", "3 × 15, 3000",
					"2 × 25, 3200", "2 × 30, 3600");
		assertThat(ApplyIT.walking(apply(FUSION, null), "walk-w6")).isEqualTo("3 × 15, 2800");
	}

	@Test
	void aFusionIsPlannedForTwoYears() {
		CarePlan draft = apply(FUSION, 4000);
		assertThat(draft.getPeriod().getEndElement().getValueAsString()).isEqualTo("2028-03-01");
		assertThat(ApplyIT.request(draft, "walk-w53")
			.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION)
			.hasExtension("steps")).isFalse();
		assertThat(ApplyIT.goal(draft, "goal-block").getTargetFirstRep().getDueDateType().getValueAsString())
			.isEqualTo("2026-03-30");
	}

	@Test
	void exercisesFollowTheOperation() {
		assertThat(ApplyIT.dose(ApplyIT.request(apply(FUSION, 4000), "ex-05"), "text"))
			.hasToString("8 with a light effort, hold 5 seconds, 2 × a day");
		assertThat(ApplyIT.dose(ApplyIT.request(apply(LAMINECTOMY, 4000), "ex-16"), "text"))
			.hasToString("3 × 10 seconds each side, both hands on the counter, once a day");
		Timing.TimingRepeatComponent late = ApplyIT.request(apply(FUSION, 4000), "ex-14")
			.getOccurrenceTiming()
			.getRepeat();
		assertThat(late.getFrequency()).as("times of the library").isEqualTo(1);
		assertThat(late.getBoundsPeriod().getStartElement().getValueAsString()).as("week 4").isEqualTo("2026-03-24");
	}

	@Test
	void sheetsComeFromTheirDefinition() {
		ServiceRequest sheet = ApplyIT.request(apply(FUSION, 4000), "edu-fusion-medicine");
		assertThat(sheet.getPatientInstruction()).startsWith("Ask your surgeon first");
		assertThat(sheet.getInstantiatesCanonical().get(0).getValue()).contains("/edu-fusion-medicine|");
	}

	@Test
	void takesTheDayOfAFusionThatTheChartNamesInWords() {
		operation(new CodeableConcept().setText("Lumbar fusion L4–5"), "2026-03-02");
		operation(new CodeableConcept().setText("Appendectomy"), "2026-03-20");
		CarePlan draft = draw(FUSION, new Parameters().addParameter("subject", new StringType(this.patient)));
		assertThat(draft.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-03-02");
	}

	@Test
	void takesTheDayOfTheLaminectomyAmongOtherOperations() {
		operation(snomed("387731002"), "2026-03-02");
		operation(snomed("178625001"), "2026-03-20");
		CarePlan draft = draw(LAMINECTOMY, new Parameters().addParameter("subject", new StringType(this.patient)));
		assertThat(draft.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-03-02");
	}

	private void operation(CodeableConcept code, String day) {
		Procedure procedure = new Procedure();
		procedure.setStatus(Procedure.ProcedureStatus.COMPLETED).setSubject(new Reference(this.patient));
		procedure.setCode(code).setPerformed(new DateTimeType(day));
		this.client.create().resource(procedure).execute();
	}

	private static CodeableConcept snomed(String code) {
		return new CodeableConcept(new Coding("http://snomed.info/sct", code, null));
	}

	private CarePlan apply(String template, Integer steps) {
		Parameters facts = new Parameters();
		facts.addParameter("surgery-date", new DateType("2026-03-02"));
		if (steps != null) {
			facts.addParameter("preop-steps", new IntegerType(steps));
		}
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", new StringType(this.patient));
		parameters.addParameter().setName("parameters").setResource(facts);
		return draw(template, parameters);
	}

	private CarePlan draw(String template, Parameters parameters) {
		return this.client.operation()
			.onInstance(new IdType("PlanDefinition", template))
			.named("$apply")
			.withParameters(parameters)
			.returnResourceType(CarePlan.class)
			.execute();
	}

}
