package org.spinerehab.server.signal;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a danger sign leads to in the store, by whatever way it comes in.
 */
@ServerTest
class SignalIT {

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private TriagedPatient patient;

	@BeforeEach
	void patient() {
		this.client = this.server.client();
		this.patient = TriagedPatient.operated(this.server, 20, 19);
	}

	@Test
	void raisesAFlagAndATaskForADangerSign() {
		this.patient.post(this.patient.draft(0).tiles("SADDLE").back(1).leg(0, null));
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE");
		Flag flag = this.patient.flag("E-SADDLE");
		this.server.assertValid(flag);
		assertThat(flag.getCode().getText()).isEqualTo("Ticked: numb between the legs, bottom or genitals.");
		assertThat(FlagWriter.data(flag)).hasSize(1);
		Task task = this.patient.task(flag);
		this.server.assertValid(task);
		assertThat(task.getPriority()).isEqualTo(Task.TaskPriority.STAT);
		assertThat(task.getDescription()).isEqualTo(flag.getCode().getText());
		assertThat(task.getFor().getReference()).isEqualTo(this.patient.reference());
		assertThat(this.patient.observations()).hasSize(18);
	}

	@Test
	void raisesNothingForAnOrdinaryEvening() {
		this.patient.post(this.patient.draft(0).tiles("NONE").back(3).leg(2, "left").strength("S").wound("clean"));
		assertThat(this.patient.flags()).isEmpty();
		assertThat(this.patient.tasks()).isEmpty();
	}

	@Test
	void raisesTheDangerSignBesideAnImpossibleScore() {
		this.patient.post(this.patient.draft(0).tiles("SADDLE").back(11));
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE", "R-INCONSIST");
		assertThat(this.patient.flag("R-INCONSIST").getCode().getText())
			.isEqualTo("Set aside: d.back. 11 is not a number from 0 to 10.");
		this.server.assertValid(this.patient.flag("R-INCONSIST"));
		this.server.assertValid(this.patient.task(this.patient.flag("R-INCONSIST")));
	}

	@Test
	void raisesTheDangerSignBesideAnUnknownQuestion() {
		this.patient.post(this.patient.draft(0).tiles("CHEST").answer("x.unknown", new StringType("?")));
		assertThat(this.patient.openRules()).containsExactly("E-PE", "R-INCONSIST");
	}

	@Test
	void raisesContradictingAnswersTogetherWithTheDangerSigns() {
		this.patient.post(this.patient.draft(0).tiles("BLADDER_BOWEL", "SADDLE", "NONE").back(2).leg(1, "left"));
		assertThat(this.patient.openRules()).as("V6").containsExactly("E-BLADDER", "E-SADDLE", "R-INCONSIST");
	}

	@Test
	void neverTakesAnUnansweredQuestionForNo() {
		QuestionnaireResponse response = this.patient.draft(0).back(3).response();
		String id = this.client.create().resource(response).execute().getId().getIdPart();
		assertThat(this.client.read().resource(QuestionnaireResponse.class).withId(id).execute().getStatus())
			.isEqualTo(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
		assertThat(this.patient.openRules()).containsExactly("R-INCONSIST");
		assertThat(this.patient.observations()).hasSize(1);
	}

	@Test
	void raisesWhatAnotherAppReports() {
		this.client.create().resource(redFlag("FOOT_DROP", true)).execute();
		this.client.create().resource(redFlag("CALF", false)).execute();
		assertThat(this.patient.openRules()).containsExactly("E-WEAK");
	}

	private Observation redFlag(String tile, boolean present) {
		Observation sign = new Observation().setStatus(Observation.ObservationStatus.FINAL)
			.setSubject(new Reference(this.patient.reference()))
			.setEffective(new DateTimeType(this.patient.today().toString()))
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
		assertThat(this.patient.openRules()).isEmpty();
		this.client.update().resource(sign.setValue(new BooleanType(true))).execute();
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE");
	}

	@Test
	void readsATemperatureThatCannotBeCelsius() {
		Observation temperature = new Observation().setStatus(Observation.ObservationStatus.FINAL)
			.setSubject(new Reference(this.patient.reference()))
			.setEffective(new DateTimeType(this.patient.today().toString()))
			.setValue(new Quantity().setValue(101).setSystem("http://unitsofmeasure.org").setCode("Cel"));
		temperature.setCode(new CodeableConcept(new Coding("http://loinc.org", "8310-5", null)));
		this.client.create().resource(temperature).execute();
		assertThat(this.patient.openRules()).containsExactly("U-FEVER");
		assertThat(this.patient.flag("U-FEVER").getExtensionByUrl(SpineRehab.SIGNAL_LABEL_EXTENSION).getValue())
			.isInstanceOfSatisfying(Coding.class, (label) -> assertThat(label.getCode()).isEqualTo("unit-assumed"));
	}

	@Test
	void labelsAFeverWithoutAValidTemperature() {
		this.patient.post(this.patient.draft(0).tiles("FEVERISH").temperature("45", "Cel"));
		assertThat(this.patient.openRules()).as("T17").containsExactly("R-INCONSIST", "U-FEVER");
		assertThat(this.patient.flag("U-FEVER").getCode().getText())
			.isEqualTo("Ticked: hot and shivery. No valid temperature.");
		assertThat(this.patient.flag("U-FEVER").getExtensionByUrl(SpineRehab.SIGNAL_LABEL_EXTENSION).getValue())
			.isInstanceOfSatisfying(Coding.class,
					(label) -> assertThat(label.getCode()).isEqualTo("no-valid-temperature"));
	}

	@Test
	void readsWhatWasKnownAtDischarge() {
		QuestionnaireResponse baseline = new QuestionnaireResponse().setQuestionnaire(SpineRehab.DISCHARGE_BASELINE)
			.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED)
			.setSubject(new Reference(this.patient.reference()))
			.setAuthoredElement(new DateTimeType(this.patient.today().minusDays(19).toString()));
		baseline.addItem().setLinkId("b.legside").addAnswer().setValue(new Coding(SpineRehab.LEG_SIDES, "both", null));
		baseline.addItem().setLinkId("b.bladder").addAnswer().setValue(new StringType("long-standing urge"));
		this.client.create().resource(baseline).execute();
		this.patient.post(this.patient.draft(0).tiles("NONE").leg(6, "both"));
		assertThat(this.patient.openRules()).isEmpty();
		this.patient.post(this.patient.draft(0).tiles("BLADDER_BOWEL"));
		assertThat(this.patient.flag("E-BLADDER").getCode().getText())
			.endsWith("Usual control at discharge: bladder long-standing urge.");
	}

	@Test
	void raisesPainNewlyInBothLegsOnce() {
		this.patient.post(this.patient.draft(3).tiles("NONE").leg(5, "both"));
		this.patient.post(this.patient.draft(0).tiles("NONE").leg(6, "both"));
		assertThat(this.patient.openRules()).containsExactly("E-BILAT");
		assertThat(FlagWriter.data(this.patient.flag("E-BILAT"))).hasSize(1);
	}

	@Test
	void raisesADangerSignOfAPatientWhoseSurgeryIsNotKnown() {
		this.patient = TriagedPatient.newcomer(this.server);
		this.patient.post(this.patient.draft(0).tiles("FALL"));
		assertThat(this.patient.openRules()).containsExactly("U-FALL");
	}

	@Test
	void comparesWithTheDaysBeforeInWhateverOrderTheyArrive() {
		this.patient.post(this.patient.draft(0).tiles("NONE").back(8));
		assertThat(this.patient.openRules()).as("nothing to compare with").isEmpty();
		this.patient.post(this.patient.draft(1).tiles("NONE").back(4));
		this.patient.post(this.patient.draft(2).tiles("NONE").back(4));
		assertThat(this.patient.openRules()).as("late days add").containsExactly("U-PAIN");
		assertThat(this.patient.flag("U-PAIN").getCode().getText())
			.isEqualTo("Back pain rose from 4 (median of the three days before) to 8.");
	}

}
