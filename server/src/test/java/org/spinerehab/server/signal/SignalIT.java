package org.spinerehab.server.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.validation.IValidatorModule;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.outcome.CheckInDraft;
import org.spinerehab.server.outcome.TestPatients;
import org.spinerehab.server.site.Site;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a danger sign leads to in the store, by whatever way it comes in.
 */
@ServerTest
class SignalIT {

	private static final int AT_ONCE = 8;

	@Autowired
	private TestServer server;

	@Autowired
	private IValidatorModule validatorModule;

	@Autowired
	private IInterceptorService interceptors;

	@Autowired
	private Clock clock;

	@Autowired
	private Site site;

	private IGenericClient client;

	private TestPatients patient;

	@BeforeEach
	void patient() {
		this.client = this.server.client();
		this.patient = TestPatients.operatedOn(this.client, today().minusDays(20).toString(),
				today().minusDays(19).toString());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.site.timeZone());
	}

	private CheckInDraft draft(int daysAgo) {
		return new CheckInDraft(this.patient.reference()).authored(
				this.clock.instant().minusSeconds(60 + daysAgo * 86_400L).toString(), this.site.timeZone().getId());
	}

	private MethodOutcome post(CheckInDraft draft) {
		return this.client.create().resource(draft.response()).execute();
	}

	private List<String> openRules() {
		return this.patient.flags()
			.stream()
			.filter((flag) -> flag.getStatus() == Flag.FlagStatus.ACTIVE)
			.map((flag) -> flag.getCode().getCodingFirstRep().getCode())
			.sorted()
			.toList();
	}

	private Flag flag(String rule) {
		return this.patient.flag(rule);
	}

	private Task task(Flag flag) {
		String reference = flag.getIdElement().toUnqualifiedVersionless().getValue();
		return this.patient.tasks()
			.stream()
			.filter((task) -> reference.equals(task.getFocus().getReference()))
			.findFirst()
			.orElseThrow();
	}

	private void assertValid(Resource resource) {
		assertThat(FhirContext.forR4Cached()
			.newValidator()
			.registerValidatorModule(this.validatorModule)
			.validateWithResult(resource)
			.getMessages()).filteredOn((message) -> message.getSeverity().ordinal() > 1).isEmpty();
	}

	@Test
	void raisesAFlagAndATaskForADangerSign() {
		post(draft(0).tiles("SADDLE").back(1).leg(0, null));
		assertThat(openRules()).containsExactly("E-SADDLE");
		Flag flag = flag("E-SADDLE");
		assertValid(flag);
		assertThat(flag.getCode().getText()).isEqualTo("Ticked: numb between the legs, bottom or genitals.");
		assertThat(FlagWriter.data(flag)).hasSize(1);
		Task task = task(flag);
		assertValid(task);
		assertThat(task.getPriority()).isEqualTo(Task.TaskPriority.STAT);
		assertThat(task.getDescription()).isEqualTo(flag.getCode().getText());
		assertThat(task.getFor().getReference()).isEqualTo(this.patient.reference());
		assertThat(this.patient.observations()).hasSize(18);
	}

	@Test
	void raisesNothingForAnOrdinaryEvening() {
		post(draft(0).tiles("NONE").back(3).leg(2, "left").strength("S").wound("clean"));
		assertThat(this.patient.flags()).isEmpty();
		assertThat(this.patient.tasks()).isEmpty();
	}

	@Test
	void raisesTheDangerSignBesideAnImpossibleScore() {
		post(draft(0).tiles("SADDLE").back(11));
		assertThat(openRules()).containsExactly("E-SADDLE", "R-INCONSIST");
		assertThat(flag("R-INCONSIST").getCode().getText())
			.isEqualTo("Set aside: d.back. 11 is not a number from 0 to 10.");
		assertValid(flag("R-INCONSIST"));
		assertValid(task(flag("R-INCONSIST")));
	}

	@Test
	void raisesTheDangerSignBesideAnUnknownQuestion() {
		post(draft(0).tiles("CHEST").answer("x.unknown", new StringType("?")));
		assertThat(openRules()).containsExactly("E-PE", "R-INCONSIST");
	}

	@Test
	void raisesContradictingAnswersTogetherWithTheDangerSigns() {
		post(draft(0).tiles("BLADDER_BOWEL", "SADDLE", "NONE").back(2).leg(1, "left"));
		assertThat(openRules()).as("V6").containsExactly("E-BLADDER", "E-SADDLE", "R-INCONSIST");
	}

	@Test
	void neverTakesAnUnansweredQuestionForNo() {
		QuestionnaireResponse response = draft(0).back(3).response();
		String id = this.client.create().resource(response).execute().getId().getIdPart();
		assertThat(this.client.read().resource(QuestionnaireResponse.class).withId(id).execute().getStatus())
			.isEqualTo(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
		assertThat(openRules()).containsExactly("R-INCONSIST");
		assertThat(this.patient.observations()).hasSize(1);
	}

	@Test
	void raisesWhatAnotherAppReports() {
		this.client.create().resource(redFlag("FOOT_DROP", true)).execute();
		this.client.create().resource(redFlag("CALF", false)).execute();
		assertThat(openRules()).containsExactly("E-WEAK");
	}

	private Observation redFlag(String tile, boolean present) {
		Observation sign = new Observation().setStatus(Observation.ObservationStatus.FINAL)
			.setSubject(new Reference(this.patient.reference()))
			.setEffective(new DateTimeType(today().toString()))
			.setValue(new BooleanType(present));
		sign.getMeta().addProfile(SpineRehab.RED_FLAG);
		sign.addCategory(new CodeableConcept(
				new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey", null)));
		sign.setCode(new CodeableConcept(new Coding(SpineRehab.RED_FLAGS, tile, null)));
		sign.addPerformer(new Reference(this.patient.reference()));
		return sign;
	}

	@Test
	void raisesWhatAnotherAppCorrects() {
		Observation sign = redFlag("SADDLE", false);
		sign.setId(this.client.create().resource(sign).execute().getId().toUnqualifiedVersionless());
		assertThat(openRules()).isEmpty();
		this.client.update().resource(sign.setValue(new BooleanType(true))).execute();
		assertThat(openRules()).containsExactly("E-SADDLE");
	}

	@Test
	void readsATemperatureThatCannotBeCelsius() {
		Observation temperature = new Observation().setStatus(Observation.ObservationStatus.FINAL)
			.setSubject(new Reference(this.patient.reference()))
			.setEffective(new DateTimeType(today().toString()))
			.setValue(new Quantity().setValue(101).setSystem("http://unitsofmeasure.org").setCode("Cel"));
		temperature.setCode(new CodeableConcept(new Coding("http://loinc.org", "8310-5", null)));
		this.client.create().resource(temperature).execute();
		assertThat(openRules()).containsExactly("U-FEVER");
		assertThat(flag("U-FEVER").getExtensionByUrl(SpineRehab.SIGNAL_LABEL_EXTENSION).getValue())
			.isInstanceOfSatisfying(Coding.class, (label) -> assertThat(label.getCode()).isEqualTo("unit-assumed"));
	}

	@Test
	void labelsAFeverWithoutAValidTemperature() {
		post(draft(0).tiles("FEVERISH").temperature("45", "Cel"));
		assertThat(openRules()).as("T17").containsExactly("R-INCONSIST", "U-FEVER");
		assertThat(flag("U-FEVER").getCode().getText()).isEqualTo("Ticked: hot and shivery. No valid temperature.");
		assertThat(flag("U-FEVER").getExtensionByUrl(SpineRehab.SIGNAL_LABEL_EXTENSION).getValue())
			.isInstanceOfSatisfying(Coding.class,
					(label) -> assertThat(label.getCode()).isEqualTo("no-valid-temperature"));
	}

	@Test
	void readsWhatWasKnownAtDischarge() {
		QuestionnaireResponse baseline = new QuestionnaireResponse().setQuestionnaire(SpineRehab.DISCHARGE_BASELINE)
			.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED)
			.setSubject(new Reference(this.patient.reference()))
			.setAuthoredElement(new DateTimeType(today().minusDays(19).toString()));
		baseline.addItem().setLinkId("b.legside").addAnswer().setValue(new Coding(SpineRehab.LEG_SIDES, "both", null));
		baseline.addItem().setLinkId("b.bladder").addAnswer().setValue(new StringType("long-standing urge"));
		this.client.create().resource(baseline).execute();
		post(draft(0).tiles("NONE").leg(6, "both"));
		assertThat(openRules()).isEmpty();
		post(draft(0).tiles("BLADDER_BOWEL"));
		assertThat(flag("E-BLADDER").getCode().getText())
			.endsWith("Usual control at discharge: bladder long-standing urge.");
	}

	@Test
	void raisesPainNewlyInBothLegsOnce() {
		post(draft(3).tiles("NONE").leg(5, "both"));
		post(draft(0).tiles("NONE").leg(6, "both"));
		assertThat(openRules()).containsExactly("E-BILAT");
		assertThat(FlagWriter.data(flag("E-BILAT"))).hasSize(1);
	}

	@Test
	void raisesADangerSignOfAPatientWhoseSurgeryIsNotKnown() {
		this.patient = TestPatients.newcomer(this.client);
		post(draft(0).tiles("FALL"));
		assertThat(openRules()).containsExactly("U-FALL");
	}

	@Test
	void staysOneSignalWhenTheCheckInIsSentAgain() {
		CheckInDraft draft = draft(0).tiles("SADDLE");
		post(draft);
		post(draft);
		assertThat(this.patient.flags()).hasSize(1);
		assertThat(this.patient.tasks()).hasSize(1);
		assertThat(flag("E-SADDLE").getMeta().getVersionId()).isEqualTo("1");
	}

	@Test
	void comparesWithTheDaysBeforeInWhateverOrderTheyArrive() {
		post(draft(0).tiles("NONE").back(8));
		assertThat(openRules()).as("nothing to compare with").isEmpty();
		post(draft(1).tiles("NONE").back(4));
		post(draft(2).tiles("NONE").back(4));
		assertThat(openRules()).as("late days add").containsExactly("U-PAIN");
		assertThat(flag("U-PAIN").getCode().getText())
			.isEqualTo("Back pain rose from 4 (median of the three days before) to 8.");
	}

	@Test
	void addsTheSecondDayToTheOpenSignal() {
		post(draft(1).tiles("CALF"));
		post(draft(0).tiles("CALF"));
		assertThat(openRules()).containsExactly("U-DVT");
		assertThat(FlagWriter.data(flag("U-DVT"))).hasSize(2);
		assertThat(task(flag("U-DVT")).getNote()).extracting(Annotation::getText)
			.containsExactly("Ticked: new pain or swelling in one calf.");
	}

	@Test
	void takesTheLowerSignalIntoTheHigherOneOfTheSameDay() {
		post(draft(0).tiles("NONE").strength("L"));
		assertThat(openRules()).containsExactly("U-WEAK");
		post(draft(0).tiles("NONE").strength("M"));
		assertThat(openRules()).containsExactly("E-WEAK");
		assertThat(task(flag("U-WEAK")).getStatusReason().getText()).isEqualTo("Now part of E-WEAK.");
	}

	@Test
	void labelsALateDangerSignAndOneThatIsTooOld() {
		post(draft(2).tiles("NONE").wound("pus"));
		assertThat(flag("U-WOUND").getExtensionByUrl(SpineRehab.LATE_DAYS_EXTENSION).getValue().primitiveValue())
			.isEqualTo("2");
		assertValid(flag("U-WOUND"));
		post(draft(14).tiles("SADDLE"));
		post(draft(15).tiles("CHEST"));
		assertThat(openRules()).containsExactly("E-SADDLE", "R-HISTORIC", "U-WOUND");
		assertThat(flag("R-HISTORIC").getCode().getText()).contains("15 days before it arrived: E-PE");
	}

	@Test
	void staysOpenWhenThePatientTakesTheAnswerBack() {
		MethodOutcome created = post(draft(0).tiles("SADDLE"));
		QuestionnaireResponse response = this.client.read()
			.resource(QuestionnaireResponse.class)
			.withId(created.getId().getIdPart())
			.execute();
		response.getItemFirstRep().getAnswerFirstRep().setValue(new Coding(SpineRehab.RED_FLAGS, "NONE", null));
		this.client.update().resource(response).execute();
		assertThat(openRules()).containsExactly("E-SADDLE");
		assertThat(task(flag("E-SADDLE")).getNote()).singleElement()
			.extracting(Annotation::getText)
			.asString()
			.startsWith("Patient retracted");
	}

	@Test
	void raisesADangerSignAddedLater() {
		MethodOutcome created = post(draft(0).tiles("NONE"));
		QuestionnaireResponse response = this.client.read()
			.resource(QuestionnaireResponse.class)
			.withId(created.getId().getIdPart())
			.execute();
		response.getItemFirstRep().getAnswerFirstRep().setValue(new Coding(SpineRehab.RED_FLAGS, "SADDLE", null));
		this.client.update().resource(response).execute();
		assertThat(openRules()).containsExactly("E-SADDLE");
	}

	@Test
	void opensAgainAfterClosingOnlyForWhatIsNew() {
		post(draft(0).tiles("SADDLE"));
		Flag flag = flag("E-SADDLE");
		flag.setStatus(Flag.FlagStatus.INACTIVE);
		flag.getPeriod().setEnd(Date.from(this.clock.instant()));
		this.client.update().resource(flag).execute();
		post(draft(0).tiles("NONE"));
		assertThat(openRules()).isEmpty();
		post(draft(0).tiles("SADDLE"));
		assertThat(openRules()).containsExactly("E-SADDLE");
		assertThat(this.patient.flags()).extracting((one) -> one.getIdentifierFirstRep().getValue())
			.doesNotHaveDuplicates()
			.hasSize(2);
	}

	@Test
	void opensNewWorkWhenAnotherAppEndedTheWorkOfAnOpenSignal() {
		post(draft(1).tiles("CALF"));
		Task task = task(flag("U-DVT")).setStatus(Task.TaskStatus.COMPLETED);
		task.addOutput()
			.setType(new CodeableConcept(new Coding(SpineRehab.CODES, "review-outcome", null)))
			.setValue(new CodeableConcept(new Coding(SpineRehab.REVIEW_OUTCOMES, "seen", null)));
		this.client.update().resource(task).execute();
		post(draft(0).tiles("CALF"));
		assertThat(this.patient.tasks()).hasSize(2).anyMatch((one) -> one.getStatus() == Task.TaskStatus.REQUESTED);
	}

	@Test
	void keepsOneSignalWhenManyCheckInsArriveAtOnce() throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<MethodOutcome>> sent = new ArrayList<>();
		for (int sender = 0; sender < AT_ONCE; sender++) {
			CheckInDraft draft = draft(0).tiles("SADDLE").back(3);
			sent.add(senders.submit(() -> {
				start.await();
				return post(draft);
			}));
		}
		start.countDown();
		for (Future<MethodOutcome> outcome : sent) {
			assertThat(outcome.get().getCreated()).isTrue();
		}
		senders.shutdown();
		assertThat(this.patient.checkIns()).hasSize(AT_ONCE);
		assertThat(this.patient.flags()).hasSize(1);
		assertThat(this.patient.tasks()).hasSize(1);
		assertThat(FlagWriter.data(flag("E-SADDLE"))).hasSize(AT_ONCE);
	}

	@Test
	void storesOneCheckInWhenTheSameIsSentManyTimesAtOnce() throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
		QuestionnaireResponse response = draft(0).tiles("SADDLE").back(3).response();
		List<Future<MethodOutcome>> sent = new ArrayList<>();
		for (int sender = 0; sender < AT_ONCE; sender++) {
			QuestionnaireResponse copy = response.copy();
			sent.add(senders.submit(() -> this.client.create()
				.resource(copy)
				.conditionalByUrl("QuestionnaireResponse?identifier=" + SpineRehab.CHECK_IN_IDS + "|"
						+ copy.getIdentifier().getValue())
				.execute()));
		}
		for (Future<MethodOutcome> outcome : sent) {
			assertThat(outcome.get().getId().getIdPart()).isNotBlank();
		}
		senders.shutdown();
		assertThat(this.patient.checkIns()).hasSize(1);
		assertThat(this.patient.flags()).hasSize(1);
		assertThat(this.patient.observations()).hasSize(17);
	}

	/** Stands for anything that can go wrong while a signal is written. */
	@Interceptor
	public static final class BrokenFlags {

		private final String patient;

		BrokenFlags(String patient) {
			this.patient = patient;
		}

		@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
		public void beforeCreate(IBaseResource resource) {
			if (resource instanceof Flag flag && this.patient.equals(flag.getSubject().getReference())) {
				throw new IllegalStateException("The signal cannot be written");
			}
		}

	}

	@Test
	void storesNothingOfACheckInWhoseSignalCannotBeRaised() {
		BrokenFlags broken = new BrokenFlags(this.patient.reference());
		this.interceptors.registerInterceptor(broken);
		try {
			assertThatExceptionOfType(BaseServerResponseException.class)
				.isThrownBy(() -> post(draft(0).tiles("SADDLE")))
				.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(500));
		}
		finally {
			this.interceptors.unregisterInterceptor(broken);
		}
		assertThat(this.patient.checkIns()).isEmpty();
		assertThat(this.patient.observations()).isEmpty();
		assertThat(this.patient.flags()).isEmpty();
		post(draft(0).tiles("SADDLE"));
		assertThat(openRules()).containsExactly("E-SADDLE");
	}

}
