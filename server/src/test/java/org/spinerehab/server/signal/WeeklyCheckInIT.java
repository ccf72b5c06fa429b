package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.util.Map;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
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
 * A weekly check-in counts like a daily one, and what was known at discharge is compared
 * with (clinical.md 6.1, 6.3, N13, N14, N15, N17, N18).
 */
@ServerTest
class WeeklyCheckInIT {

	private static final int DAYS_AT_HOME = 60;

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private TriagedPatient patient;

	@BeforeEach
	void patient() {
		this.client = this.server.client();
		operated(DAYS_AT_HOME);
	}

	private void operated(int daysAgo) {
		this.patient = TriagedPatient.operated(this.server, daysAgo, daysAgo);
	}

	private CheckInDraft week() {
		return this.patient.at(CheckInDraft.weekly(this.patient.reference()), 0);
	}

	private CheckInDraft baseline(int daysAgo) {
		return this.patient.at(CheckInDraft.baseline(this.patient.reference()), daysAgo);
	}

	private QuestionnaireResponse post(CheckInDraft draft) {
		return this.client.read()
			.resource(QuestionnaireResponse.class)
			.withId(this.client.create().resource(draft.response()).execute().getId().getIdPart())
			.execute();
	}

	@Test
	void raisesAFlagAndATaskForADangerSign() {
		post(week().tiles("SADDLE").back(1).leg(0, null).strength("S").weekStrength("S"));
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE");
		assertThat(this.patient.tasks()).singleElement()
			.satisfies((task) -> assertThat(task.getPriority()).isEqualTo(Task.TaskPriority.STAT));
	}

	@Test
	void storesAndTriagesAWeekWithAnImpossibleScore() {
		QuestionnaireResponse stored = post(
				week().tiles("BLADDER_BOWEL").back(11).answer("w.sleep", new IntegerType(9)));
		assertThat(this.patient.openRules()).containsExactly("E-BLADDER", "R-INCONSIST");
		assertThat(stored.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)).hasSize(2);
		this.server.assertValid(stored);
	}

	@Test
	void triagesAWeekWithAQuestionNobodyAsked() {
		QuestionnaireResponse stored = post(week().tiles("CHEST").answer("w.mood", new StringType("fine")));
		assertThat(this.patient.openRules()).containsExactly("E-PE", "R-INCONSIST");
		assertThat(stored.getItem()).extracting((item) -> item.getLinkId()).containsExactly("d.flags");
	}

	@Test
	void neverTakesAWeekWithUnansweredDangerSignsForNoDangerSigns() {
		QuestionnaireResponse stored = post(week().back(2).leg(1, "left").strength("S").weekStrength("S"));
		assertThat(this.patient.openRules()).as("T42").containsExactly("R-INCONSIST");
		assertThat(stored.getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
		assertThat(this.patient.observations())
			.noneMatch((report) -> SpineRehab.RED_FLAGS.equals(report.getCode().getCodingFirstRep().getSystem()));
	}

	@Test
	void takesMuchWeakerInAWeekForAnEmergency() {
		post(week().tiles("NONE").strength("S").weekStrength("M"));
		assertThat(this.patient.openRules()).containsExactly("E-WEAK");
		assertThat(this.patient.flag("E-WEAK").getCode().getText()).contains("much weaker");
	}

	@Test
	void takesALittleWeakerInAWeekForUrgent() {
		post(week().tiles("NONE").strength("S").weekStrength("L"));
		assertThat(this.patient.openRules()).containsExactly("U-WEAK");
	}

	@Test
	void takesWeakerIntoTheEmergencyOfTheSameDay() {
		post(week().tiles("FOOT_DROP").strength("L").weekStrength("L"));
		assertThat(this.patient.openRules()).containsExactly("E-WEAK");
	}

	@Test
	void takesAWorseFeelingForUrgent() {
		post(week().tiles("NONE").strength("S").feeling("worse"));
		assertThat(this.patient.openRules()).containsExactly("U-NUMB");
		this.server.assertValid(this.patient.flag("U-NUMB"));
	}

	@Test
	void takesAWorseFeelingIntoTheEmergencyOfAFall() {
		post(week().tiles("FALL", "NEW_NUMB").feeling("worse"));
		assertThat(this.patient.openRules()).containsExactly("E-FALL");
	}

	@Test
	void staysSilentWhenTheFeelingIsTheSame() {
		post(week().tiles("NONE").strength("S").weekStrength("S").feeling("same"));
		assertThat(this.patient.openRules()).as("T40").isEmpty();
	}

	@Test
	void raisesOneSignalForAWeekAndADayThatSayTheSame() {
		post(week().tiles("NEW_NUMB").feeling("worse"));
		post(this.patient.draft(0).tiles("NEW_NUMB"));
		assertThat(this.patient.openRules()).containsExactly("U-NUMB");
		assertThat(FlagWriter.data(this.patient.flag("U-NUMB"))).hasSize(3);
	}

	@Test
	void becomesOneValidObservationPerAnswer() {
		post(week().tiles("NONE")
			.back(2)
			.leg(1, "left")
			.strength("B")
			.weekStrength("B")
			.feeling("better")
			.answer("w.nerve", new Coding(SpineRehab.LEG_FEELINGS, "tingling", null))
			.answer("w.nerve", new Coding(SpineRehab.LEG_FEELINGS, "pebbles", null))
			.group("w.longest",
					Map.of("w.longest.distance",
							new Quantity().setValue(new BigDecimal("0.5"))
								.setSystem("http://unitsofmeasure.org")
								.setCode("[mi_i]")))
			.group("w.phq2",
					Map.of("w.phq2.1", new Coding(SpineRehab.PHQ_2_ANSWERS, "several-days", null), "w.phq2.2",
							new Coding(SpineRehab.PHQ_2_ANSWERS, "more-than-half", null)))
			.answer("w.opi", new IntegerType(3))
			.answer("w.best", new StringType("Walked to the shop")));
		assertThat(this.patient.observations()).hasSize(16 + 2 + 3 + 2 + 1 + 3 + 2)
			.allSatisfy(this.server::assertValid);
		assertThat(this.patient.report("w.longest.distance").getValueQuantity().getValue())
			.isEqualByComparingTo("804.672");
		assertThat(this.patient.report("w.phq2").getValueQuantity().getValue()).isEqualByComparingTo("3");
		assertThat(this.patient.report("w.opi").getValueQuantity().getCode()).isEqualTo("d/wk");
	}

	@Test
	void comparesWithWhatWasKnownAtDischarge() {
		post(baseline(DAYS_AT_HOME).answer("b.legside", new Coding(SpineRehab.LEG_SIDES, "both", null))
			.answer("b.bladder", new Coding(SpineRehab.USUAL_CONTROLS, "long-standing", null))
			.answer("b.bladder.text", new StringType("Leaks when coughing")));
		post(week().tiles("NONE").leg(6, "both"));
		assertThat(this.patient.openRules()).isEmpty();
		post(week().tiles("BLADDER_BOWEL"));
		assertThat(this.patient.flag("E-BLADDER").getCode().getText())
			.endsWith("Usual control at discharge: bladder Leaks when coughing.");
	}

	@Test
	void keepsABaselineAsValidObservationsThatRaiseNothing() {
		operated(2);
		post(baseline(0).group("b.strength", Map.of("b.strength.dorsi.L", new IntegerType(3)))
			.group("b.nrs",
					Map.of("b.nrs.back", new IntegerType(9), "b.nrs.leg", new IntegerType(9), "b.nrs.back.preop",
							new IntegerType(4)))
			.answer("b.numb", new Coding(SpineRehab.NUMB_AREAS, "foot", null))
			.answer("b.bowel", new Coding(SpineRehab.USUAL_CONTROLS, "normal", null))
			.answer("b.wound", new Coding(SpineRehab.WOUND_STATES, "pus", null))
			.answer("b.tug", new DecimalType("11.4"))
			.answer("b.steps", new IntegerType(8200))
			.answer("b.dm", new BooleanType(false)));
		assertThat(this.patient.openRules()).isEmpty();
		assertThat(this.patient.observations()).hasSize(10).allSatisfy((report) -> {
			this.server.assertValid(report);
			assertThat(report.getCategory()).anyMatch((category) -> category.hasCoding(SpineRehab.CODES, "baseline"));
		});
	}

	@Test
	void stillCountsTheFirstTwoCheckInsAfterABaseline() {
		operated(2);
		post(baseline(1).group("b.nrs", Map.of("b.nrs.back", new IntegerType(3))));
		post(this.patient.draft(1).tiles("NONE").back(4));
		post(this.patient.draft(0).tiles("NONE").back(9));
		assertThat(this.patient.openRules()).as("N13").contains("U-PAIN");
	}

	@Test
	void acceptsABaselineWithAWrongAnswerAndSaysSo() {
		QuestionnaireResponse stored = post(
				baseline(1).group("b.strength", Map.of("b.strength.push.R", new IntegerType(7)))
					.answer("b.conf", new IntegerType(2)));
		assertThat(stored.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)).hasSize(1);
		assertThat(this.patient.openRules()).containsExactly("R-INCONSIST");
		assertThat(this.patient.observations()).hasSize(1);
	}

	@Test
	void triagesADangerSignTickedInTheBaseline() {
		QuestionnaireResponse stored = post(baseline(0).tiles("NONE", "SADDLE").answer("b.conf", new IntegerType(6)));
		assertThat(this.patient.openRules()).as("set aside as a question of this form, counted as a danger sign")
			.containsExactly("E-SADDLE", "R-INCONSIST");
		assertThat(stored.getItem()).extracting((item) -> item.getLinkId()).containsExactly("b.conf");
		this.server.assertValid(stored);
		assertThat(this.patient.observations()).hasSize(2).allSatisfy(this.server::assertValid);
		stored.getItemFirstRep().getAnswerFirstRep().setValue(new IntegerType(7));
		this.client.update().resource(stored).execute();
		assertThat(this.patient.observations()).as("a correction of another answer takes nothing back").hasSize(2);
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE", "R-INCONSIST");
	}

}
