package org.spinerehab.server.template;

import java.util.List;
import java.util.UUID;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ServerTest
class ApplyIT {

	private static final IdType TEMPLATE = new IdType("PlanDefinition/microdiscectomy-rehab");

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private String patient;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
		this.patient = this.server.store(PublishedExamples.patient());
	}

	@Test
	void drawsTheWalkingTableAndStepTargetsOfVignetteV8() {
		CarePlan draft = apply(8200);
		assertThat(List.of("walk-w1", "walk-w2", "walk-w3", "walk-w4", "walk-w5", "walk-w6", "walk-w7", "walk-w9"))
			.extracting((key) -> walking(draft, key))
			.containsExactly("4 × 5, 2450", "4 × 8, 4900", "3 × 12, 5750", "3 × 15, 6550", "2 × 25, 7400",
					"2 × 30, 8200", "2 × 30, 8600", "2 × 30, 9000");
	}

	@Test
	void takesAbsoluteStepTargetsWhenTheStepsBeforeSurgeryAreNotKnown() {
		CarePlan draft = apply((Integer) null);
		assertThat(walking(draft, "walk-w5")).isEqualTo("2 × 25, 2750");
		assertThat(goal(draft, "goal-steps").getTargetFirstRep().getDetailQuantity().getValue()).isEqualTo("3500");
	}

	@Test
	void aimsAtTheStepsBeforeSurgeryWhereTheyAreFewer() {
		Goal goal = goal(apply(2900), "goal-steps");
		assertThat(goal.getTargetFirstRep().getDetailQuantity().getValue()).isEqualTo("2900");
		assertThat(goal.getDescription().getText()).isEqualTo("Take at least 2900 steps a day.");
	}

	@Test
	void datesEveryItemFromTheDayOfSurgery() {
		CarePlan draft = apply(8200);
		Timing.TimingRepeatComponent second = request(draft, "walk-w2").getOccurrenceTiming().getRepeat();
		assertThat(second.getBoundsPeriod().getStartElement().getValueAsString()).isEqualTo("2026-03-10");
		assertThat(second.getBoundsPeriod().getEndElement().getValueAsString()).isEqualTo("2026-03-16");
		assertThat(goal(draft, "goal-block").getTargetFirstRep().getDueDateType().getValueAsString())
			.isEqualTo("2026-03-16");
		assertThat(draft.getPeriod().getEndElement().getValueAsString()).isEqualTo("2027-03-02");
	}

	@Test
	void containsExercisesLimitsAndAdviceWithTheirGoals() {
		CarePlan draft = apply(8200);
		ServiceRequest slide = request(draft, "ex-07");
		assertThat(slide.getInstantiatesCanonical().get(0).getValue())
			.isEqualTo(SpineRehab.CANONICAL + "/ActivityDefinition/ex-07|" + SpineRehab.PACKAGE_VERSION);
		assertThat(dose(slide, "text")).hasToString("10–15 each side, 2 × a day");
		assertThat(dose(request(draft, "ex-20-p4"), "text")).hasToString("6 each side, twice a week");
		assertThat(dose(request(draft, "ex-20-p4"), "sets")).hasToString("PositiveIntType[1]");
		assertThat(request(draft, "limit-lifting-1").getDoNotPerform()).isTrue();
		assertThat(request(draft, "walk-w1")
			.getExtensionsByUrl("http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"))
			.extracting((extension) -> ((Reference) extension.getValue()).getReference())
			.containsExactly("#goal-walking", "#goal-step-days");
		assertThat(draft.getText().getDivAsString()).contains("Take 4 walks of 5 minutes each day. 2,450 steps a day.")
			.contains("Heel slide (from 2 March 2026 to 31 August 2026): 10–15 each side, 2 × a day.");
	}

	@Test
	void saysWhatThePublishedTemplateSays() {
		CarePlan draft = apply(8200);
		PlanDefinition template = template();
		template.getActionFirstRep()
			.getAction()
			.forEach((row) -> assertThat(request(draft, row.getId()).getPatientInstruction())
				.isEqualTo(row.getDescription()));
	}

	@Test
	void isValidAsADraftAndWrittenAsATransaction() {
		CarePlan draft = apply(8200);
		assertThat(this.client.create().resource(draft.copy()).execute().getCreated()).isTrue();

		Bundle written = this.client.transaction().withBundle(transaction(draft)).execute();
		assertThat(written.getEntry()).hasSize(draft.getContained().size() + 1)
			.allSatisfy((entry) -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
	}

	@Test
	void followsOneNumberThatTheHospitalChanges() {
		PlanDefinition template = template();
		PlanDefinition changed = template.copy();
		changed.setId(TEMPLATE);
		changed.getActionFirstRep().getAction().get(2).getTimingTiming().getRepeat().setDuration(10);
		this.client.update().resource(changed).execute();
		try {
			assertThat(walking(apply(8200), "walk-w3")).isEqualTo("3 × 10, 5750");
			assertThat(request(apply(8200), "walk-w3").getPatientInstruction())
				.isEqualTo("Take 3 walks of 10 minutes each day.");
		}
		finally {
			template.setId(TEMPLATE);
			this.client.update().resource(template).execute();
		}
		assertThat(walking(apply(8200), "walk-w3")).isEqualTo("3 × 12, 5750");
	}

	@Test
	void followsAnActivityThatTheHospitalChanges() {
		ActivityDefinition slide = this.client.read().resource(ActivityDefinition.class).withId("ex-07").execute();
		String before = slide.getDescription();
		change(slide, "Slide your heel.");
		try {
			assertThat(request(apply(8200), "ex-07").getPatientInstruction()).isEqualTo("Slide your heel.");
		}
		finally {
			change(slide, before);
		}
	}

	@Test
	void takesTheDayOfSurgeryFromTheStoredProcedure() {
		Procedure procedure = new Procedure();
		procedure.setStatus(Procedure.ProcedureStatus.COMPLETED).setSubject(new Reference(this.patient));
		procedure.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("178625001");
		procedure.setPerformed(new DateTimeType("2026-03-29T23:30:00-05:00"));
		this.client.create().resource(procedure).execute();
		CarePlan draft = apply(new Parameters().addParameter("subject", new Reference(this.patient)));
		assertThat(draft.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-03-29");
	}

	@Test
	void answersToASubjectInTheAddress() {
		CarePlan draft = this.client.operation()
			.onInstance(TEMPLATE)
			.named("$apply")
			.withParameters(parameters(8200))
			.returnResourceType(CarePlan.class)
			.execute();
		assertThat(draft.getSubject().getReference()).isEqualTo(this.patient);
	}

	@Test
	void asksForTheDayOfSurgery() {
		OperationOutcome outcome = refused(new Parameters().addParameter("subject", new StringType(this.patient)));
		assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains("The day of surgery is not known.")
			.contains("Send surgery-date");
	}

	@Test
	void asksForThePatient() {
		assertThat(refused(new Parameters()).getIssueFirstRep().getDiagnostics())
			.contains("Send the parameter subject");
		assertThat(refused(new Parameters().addParameter("subject", new StringType("Group/1"))).getIssueFirstRep()
			.getDiagnostics()).contains("Send the parameter subject");
	}

	@Test
	void refusesAPatientThatIsNotKnown() {
		Parameters parameters = parameters(8200);
		parameters.getParameter().get(0).setValue(new StringType("Patient/999999999"));
		assertThat(refused(parameters).getIssueFirstRep().getDiagnostics())
			.contains("Patient/999999999 is not known here");
	}

	@Test
	void refusesStepsThatCannotBe() {
		assertThat(refused(parameters(90)).getIssueFirstRep().getDiagnostics()).contains("from 100 to 30000");
	}

	@Test
	void answers404ForATemplateThatIsNotThere() {
		assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> this.client.operation()
			.onInstance(new IdType("PlanDefinition/knee-rehab"))
			.named("$apply")
			.withParameters(parameters(8200))
			.returnResourceType(CarePlan.class)
			.execute());
	}

	private OperationOutcome refused(Parameters parameters) {
		BaseServerResponseException refusal = catchThrowableOfType(UnprocessableEntityException.class,
				() -> apply(parameters));
		assertThat(refusal).isNotNull();
		return (OperationOutcome) refusal.getOperationOutcome();
	}

	private CarePlan apply(Integer steps) {
		return apply(parameters(steps));
	}

	private Parameters parameters(Integer steps) {
		Parameters facts = new Parameters();
		facts.addParameter("surgery-date", new DateType("2026-03-02"));
		if (steps != null) {
			facts.addParameter("preop-steps", new IntegerType(steps));
		}
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", new StringType(this.patient));
		parameters.addParameter().setName("parameters").setResource(facts);
		return parameters;
	}

	private CarePlan apply(Parameters parameters) {
		return this.client.operation()
			.onInstance(TEMPLATE)
			.named("$apply")
			.withParameters(parameters)
			.returnResourceType(CarePlan.class)
			.execute();
	}

	private PlanDefinition template() {
		PlanDefinition template = this.client.read().resource(PlanDefinition.class).withId(TEMPLATE).execute();
		template.setMeta(null);
		return template;
	}

	private void change(ActivityDefinition activity, String description) {
		activity.setId("ActivityDefinition/ex-07");
		activity.setMeta(null);
		activity.setDescription(description);
		this.client.update().resource(activity).execute();
	}

	static ServiceRequest request(CarePlan draft, String key) {
		return contained(draft, ServiceRequest.class, key);
	}

	static Goal goal(CarePlan draft, String key) {
		return contained(draft, Goal.class, key);
	}

	private static <T extends Resource> T contained(CarePlan draft, Class<T> type, String key) {
		return draft.getContained()
			.stream()
			.filter((resource) -> resource.getIdElement().getIdPart().replace("#", "").equals(key))
			.map(type::cast)
			.findFirst()
			.orElseThrow();
	}

	static Object dose(ServiceRequest request, String part) {
		Extension dose = request.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION);
		return dose.getExtensionByUrl(part).getValue();
	}

	static String walking(CarePlan draft, String key) {
		ServiceRequest request = request(draft, key);
		Timing.TimingRepeatComponent repeat = request.getOccurrenceTiming().getRepeat();
		int steps = ((PositiveIntType) dose(request, "steps")).getValue();
		return repeat.getFrequency() + " × " + repeat.getDuration().intValue() + ", " + steps;
	}

	/** The same content as resources of their own, as an application signs it. */
	static Bundle transaction(CarePlan draft) {
		Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
		CarePlan plan = draft.copy();
		plan.setContained(List.of());
		for (Resource resource : draft.getContained()) {
			String key = "#" + resource.getIdElement().getIdPart().replace("#", "");
			String url = "urn:uuid:" + UUID.randomUUID();
			Resource own = resource.copy();
			own.setIdElement(null);
			add(bundle, own, url);
			plan.getGoal()
				.stream()
				.filter((goal) -> goal.getReference().equals(key))
				.forEach((goal) -> goal.setReference(url));
			plan.getActivity()
				.stream()
				.filter((activity) -> activity.getReference().getReference().equals(key))
				.forEach((activity) -> activity.setReference(new Reference(url)));
			if (own instanceof ServiceRequest request) {
				request.getExtension().removeIf((extension) -> extension.getUrl().endsWith("pertainsToGoal"));
			}
		}
		add(bundle, plan, "urn:uuid:" + UUID.randomUUID());
		return bundle;
	}

	private static void add(Bundle bundle, Resource resource, String url) {
		bundle.addEntry()
			.setFullUrl(url)
			.setResource(resource)
			.getRequest()
			.setMethod(Bundle.HTTPVerb.POST)
			.setUrl(resource.fhirType());
	}

}
