package org.spinerehab.server.signal;

import java.util.Date;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.outcome.CheckInDraft;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a signal: more days, answers taken back, closed work, days that come
 * late.
 */
@ServerTest
class SignalLifeIT {

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
	void staysOneSignalWhenTheCheckInIsSentAgain() {
		CheckInDraft draft = this.patient.draft(0).tiles("SADDLE");
		this.patient.post(draft);
		this.patient.post(draft);
		assertThat(this.patient.flags()).hasSize(1);
		assertThat(this.patient.tasks()).hasSize(1);
		assertThat(this.patient.flag("E-SADDLE").getMeta().getVersionId()).isEqualTo("1");
	}

	@Test
	void addsTheSecondDayToTheOpenSignal() {
		this.patient.post(this.patient.draft(1).tiles("CALF"));
		this.patient.post(this.patient.draft(0).tiles("CALF"));
		assertThat(this.patient.openRules()).containsExactly("U-DVT");
		assertThat(FlagWriter.data(this.patient.flag("U-DVT"))).hasSize(2);
		assertThat(this.patient.task(this.patient.flag("U-DVT")).getNote()).extracting(Annotation::getText)
			.containsExactly("Ticked: new pain or swelling in one calf.");
	}

	@Test
	void takesTheLowerSignalIntoTheHigherOneOfTheSameDay() {
		this.patient.post(this.patient.draft(0).tiles("NONE").strength("L"));
		assertThat(this.patient.openRules()).containsExactly("U-WEAK");
		this.patient.post(this.patient.draft(0).tiles("NONE").strength("M"));
		assertThat(this.patient.openRules()).containsExactly("E-WEAK");
		assertThat(this.patient.task(this.patient.flag("U-WEAK")).getStatusReason().getText())
			.isEqualTo("Now part of E-WEAK.");
	}

	@Test
	void labelsALateDangerSignAndOneThatIsTooOld() {
		this.patient.post(this.patient.draft(2).tiles("NONE").wound("pus"));
		assertThat(this.patient.flag("U-WOUND")
			.getExtensionByUrl(SpineRehab.LATE_DAYS_EXTENSION)
			.getValue()
			.primitiveValue()).isEqualTo("2");
		this.server.assertValid(this.patient.flag("U-WOUND"));
		this.patient.post(this.patient.draft(14).tiles("SADDLE"));
		this.patient.post(this.patient.draft(15).tiles("CHEST"));
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE", "R-HISTORIC", "U-WOUND");
		assertThat(this.patient.flag("R-HISTORIC").getCode().getText()).contains("15 days before it arrived: E-PE");
	}

	@Test
	void staysOpenWhenThePatientTakesTheAnswerBack() {
		MethodOutcome created = this.patient.post(this.patient.draft(0).tiles("SADDLE"));
		QuestionnaireResponse response = this.client.read()
			.resource(QuestionnaireResponse.class)
			.withId(created.getId().getIdPart())
			.execute();
		response.getItemFirstRep().getAnswerFirstRep().setValue(new Coding(SpineRehab.RED_FLAGS, "NONE", null));
		this.client.update().resource(response).execute();
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE");
		assertThat(this.patient.task(this.patient.flag("E-SADDLE")).getNote()).singleElement()
			.extracting(Annotation::getText)
			.asString()
			.startsWith("Patient retracted");
	}

	@Test
	void raisesADangerSignAddedLater() {
		MethodOutcome created = this.patient.post(this.patient.draft(0).tiles("NONE"));
		QuestionnaireResponse response = this.client.read()
			.resource(QuestionnaireResponse.class)
			.withId(created.getId().getIdPart())
			.execute();
		response.getItemFirstRep().getAnswerFirstRep().setValue(new Coding(SpineRehab.RED_FLAGS, "SADDLE", null));
		this.client.update().resource(response).execute();
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE");
	}

	@Test
	void opensAgainAfterClosingOnlyForWhatIsNew() {
		this.patient.post(this.patient.draft(0).tiles("SADDLE"));
		Flag flag = this.patient.flag("E-SADDLE");
		flag.setStatus(Flag.FlagStatus.INACTIVE);
		flag.getPeriod().setEnd(Date.from(this.server.now().toInstant()));
		this.client.update().resource(flag).execute();
		this.patient.post(this.patient.draft(0).tiles("NONE"));
		assertThat(this.patient.openRules()).isEmpty();
		this.patient.post(this.patient.draft(0).tiles("SADDLE"));
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE");
		assertThat(this.patient.flags()).extracting((one) -> one.getIdentifierFirstRep().getValue())
			.doesNotHaveDuplicates()
			.hasSize(2);
	}

	@Test
	void opensNewWorkWhenAnotherAppEndedTheWorkOfAnOpenSignal() {
		this.patient.post(this.patient.draft(1).tiles("CALF"));
		Task task = this.patient.task(this.patient.flag("U-DVT")).setStatus(Task.TaskStatus.COMPLETED);
		task.addOutput()
			.setType(new CodeableConcept(new Coding(SpineRehab.CODES, "review-outcome", null)))
			.setValue(new CodeableConcept(new Coding(SpineRehab.REVIEW_OUTCOMES, "seen", null)));
		this.client.update().resource(task).execute();
		this.patient.post(this.patient.draft(0).tiles("CALF"));
		assertThat(this.patient.tasks()).hasSize(2).anyMatch((one) -> one.getStatus() == Task.TaskStatus.REQUESTED);
	}

}
