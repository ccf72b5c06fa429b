package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is done to the answers of a week and to what was known at discharge (clinical.md
 * 6.1, 6.3, N5, N17, N18).
 */
class WeeklyAndBaselineIntakeTests {

	private static final CheckInClock CLOCK = new CheckInClock(Instant.parse("2026-03-22T20:05:00Z"),
			() -> ZoneId.of("Europe/London"), (day) -> Optional.of(LocalDate.parse("2026-03-03")));

	private static CheckInDraft weekly() {
		return CheckInDraft.weekly("Patient/1").authored("2026-03-22T20:00:00Z");
	}

	private static CheckInDraft baseline() {
		return CheckInDraft.baseline("Patient/1").authored("2026-03-03T10:00:00Z");
	}

	private static QuestionnaireResponse takeIn(CheckInDraft draft) {
		QuestionnaireResponse response = draft.response();
		CheckInIntake.takeIn(response, CLOCK);
		return response;
	}

	private static CheckIn checkIn(QuestionnaireResponse response) {
		return CheckIn.in(response).orElseThrow();
	}

	private static List<String> setAside(QuestionnaireResponse response) {
		return response.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
			.stream()
			.map((extension) -> extension.getExtensionString("linkId"))
			.toList();
	}

	private static Optional<Observation> report(QuestionnaireResponse response, String key) {
		return ReportWriter.reports(response)
			.stream()
			.filter((report) -> report.getIdentifierFirstRep().getValue().endsWith("/" + key))
			.findFirst();
	}

	private static Coding phq(String answer) {
		return new Coding(SpineRehab.PHQ_2_ANSWERS, answer, null);
	}

	@Test
	void setsAsideAnImpossibleScoreOfAWeekAndKeepsTheDangerSign() {
		QuestionnaireResponse response = takeIn(weekly().tiles("SADDLE").back(11));
		assertThat(setAside(response)).containsExactly("d.back");
		assertThat(checkIn(response).labels()).containsExactly(CheckInLabel.ITEM_SET_ASIDE);
		assertThat(report(response, "d.flags/SADDLE").orElseThrow().getValueBooleanType().booleanValue()).isTrue();
	}

	@Test
	void setsAsideAQuestionNoWeekAsks() {
		QuestionnaireResponse response = takeIn(weekly().tiles("NONE").answer("w.mood", new IntegerType(3)));
		assertThat(setAside(response)).containsExactly("w.mood");
	}

	@Test
	void storesAWeekWithUnansweredDangerSignsAsInProgress() {
		QuestionnaireResponse response = takeIn(weekly().weekStrength("S"));
		assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
		assertThat(checkIn(response).labels()).containsExactly(CheckInLabel.FLAGS_UNANSWERED);
		assertThat(checkIn(response).inconsistencies())
			.containsExactly("The question about danger signs was not answered.");
		assertThat(ReportWriter.reports(response)).hasSize(1);
	}

	@Test
	void readsAWeekThatDoesNotSayWhatItAnswers() {
		QuestionnaireResponse response = weekly().tiles("NONE").weekStrength("M").response().setQuestionnaire(null);
		CheckInIntake.takeIn(response, CLOCK);
		assertThat(response.getQuestionnaire()).isEqualTo(SpineRehab.WEEKLY_CHECK_IN);
		assertThat(setAside(response)).isEmpty();
		assertThat(report(response, "w.strength")).isPresent();
	}

	@Test
	void readsWeaknessOfAWeekEvenWithoutItsFirstQuestion() {
		QuestionnaireResponse response = weekly().weekStrength("M").response().setQuestionnaire(null);
		CheckInIntake.takeIn(response, CLOCK);
		assertThat(report(response, "w.strength")).isPresent();
	}

	@Test
	void readsDangerSignsInTheFormOfAnotherHospital() {
		QuestionnaireResponse response = weekly().tiles("SADDLE")
			.weekStrength("M")
			.response()
			.setQuestionnaire("https://hospital.example/Questionnaire/week");
		assertThat(report(response, "d.flags/SADDLE")).isPresent();
		assertThat(report(response, "w.strength")).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "w.strength,leg-strength-change,B,M", "w.nerve.change,leg-feeling-change,worse,better" })
	void takesTheWorseOfTwoAnswers(String linkId, String system, String one, String two) {
		String url = SpineRehab.CANONICAL + "/CodeSystem/" + system;
		QuestionnaireResponse response = takeIn(weekly().tiles("NONE")
			.answer(linkId, new Coding(url, one, null))
			.answer(linkId, new Coding(url, two, null)));
		assertThat(AnswerReader.read(CheckInForm.weekly(), response).codes(linkId))
			.containsExactly("B".equals(one) ? two : one);
	}

	@Test
	void addsThePhq2UpOnlyWhenBothAreAnswered() {
		QuestionnaireResponse both = takeIn(weekly().tiles("NONE")
			.group("w.phq2", Map.of("w.phq2.1", phq("nearly-every-day"), "w.phq2.2", phq("several-days"))));
		Observation score = report(both, "w.phq2").orElseThrow();
		assertThat(score.getValueQuantity().getValue()).isEqualByComparingTo("4");
		assertThat(score.getCode().getCodingFirstRep().getCode()).isEqualTo("55758-7");
		QuestionnaireResponse one = takeIn(
				weekly().tiles("NONE").group("w.phq2", Map.of("w.phq2.1", phq("nearly-every-day"))));
		assertThat(report(one, "w.phq2")).isEmpty();
		assertThat(report(one, "w.phq2.1")).isPresent();
	}

	@Test
	void writesWalksAndStepsOfYesterdayForYesterday() {
		QuestionnaireResponse response = takeIn(CheckInDraft.ordinary("Patient/1", "2026-03-22T09:00:00+00:00")
			.answer("d.activity.yesterday", new BooleanType(true)));
		assertThat(List.of("d.steps", "d.walk.minutes", "d.walk.count", "d.walk.longest")).allSatisfy(
				(key) -> assertThat(report(response, key).orElseThrow().getEffectiveDateTimeType().asStringValue())
					.isEqualTo("2026-03-21"));
		assertThat(report(response, "d.back").orElseThrow().getEffectiveDateTimeType().asStringValue())
			.isEqualTo("2026-03-22");
	}

	@Test
	void takesABaselineForNoCheckIn() {
		QuestionnaireResponse response = takeIn(baseline().answer("b.conf", new IntegerType(6)));
		assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
		assertThat(checkIn(response).labels()).isEmpty();
		assertThat(checkIn(response).inconsistencies()).isEmpty();
		assertThat(ReportWriter.reports(response)).singleElement()
			.satisfies((report) -> assertThat(report.getCategory().get(1).hasCoding(SpineRehab.CODES, "baseline"))
				.isTrue());
	}

	@Test
	void setsAsideAGradeNoMuscleHas() {
		QuestionnaireResponse response = takeIn(baseline().group("b.strength",
				Map.of("b.strength.dorsi.L", new IntegerType(6), "b.strength.dorsi.R", new IntegerType(5))));
		assertThat(setAside(response)).containsExactly("b.strength.dorsi.L");
		assertThat(checkIn(response).inconsistencies())
			.containsExactly("Set aside: b.strength.dorsi.L. 6 is not a number from 0 to 5.");
		Observation grade = report(response, "b.strength.dorsi.R").orElseThrow();
		assertThat(grade.getCode().hasCoding(SpineRehab.CODES, "leg-strength-mrc")).isTrue();
		assertThat(grade.getBodySite().hasCoding(SpineRehab.LEG_SIDES, "right")).isTrue();
	}

	@Test
	void keepsTheWordsOfALongStandingProblem() {
		QuestionnaireResponse coded = takeIn(
				baseline().answer("b.bladder", new Coding(SpineRehab.USUAL_CONTROLS, "long-standing", null))
					.answer("b.bladder.text", new StringType("Leaks when coughing")));
		QuestionnaireResponse written = takeIn(baseline().answer("b.bladder", new StringType("Leaks when coughing")));
		assertThat(List.of(coded, written)).allSatisfy((response) -> {
			assertThat(setAside(response)).isEmpty();
			Observation report = report(response, "b.bladder").orElseThrow();
			assertThat(report.getValueCodeableConcept().getText()).isEqualTo("Leaks when coughing");
			assertThat(report.getValueCodeableConcept().hasCoding(SpineRehab.USUAL_CONTROLS, "long-standing")).isTrue();
		});
	}

	@Test
	void setsAsideWordsAboutAProblemThatIsNone() {
		QuestionnaireResponse response = takeIn(
				baseline().answer("b.bladder", new Coding(SpineRehab.USUAL_CONTROLS, "normal", null))
					.answer("b.bladder.text", new StringType("Leaks when coughing")));
		assertThat(setAside(response)).containsExactly("b.bladder.text");
	}

	@Test
	void asksForInsulinOnlyWithDiabetes() {
		assertThat(setAside(
				takeIn(baseline().answer("b.dm", new BooleanType(true)).answer("b.insulin", new BooleanType(true)))))
			.isEmpty();
		assertThat(setAside(
				takeIn(baseline().answer("b.dm", new BooleanType(false)).answer("b.insulin", new BooleanType(true)))))
			.containsExactly("b.insulin");
	}

	@Test
	void takesSecondsWithAFractionAndWithout() {
		assertThat(report(takeIn(baseline().answer("b.tug", new DecimalType("11.4"))), "b.tug").orElseThrow()
			.getValueQuantity()
			.getValue()).isEqualByComparingTo(new BigDecimal("11.4"));
		QuestionnaireResponse whole = takeIn(baseline().answer("b.tug", new IntegerType(11)));
		assertThat(setAside(whole)).isEmpty();
		assertThat(report(whole, "b.tug")).isPresent();
	}

	@Test
	void namesWhoFilledTheBaselineIn() {
		CheckInDraft draft = baseline().answer("b.conf", new IntegerType(6));
		draft.response().setAuthor(new Reference("Practitioner/7"));
		assertThat(report(draft.response(), "b.conf").orElseThrow().getPerformerFirstRep().getReference())
			.isEqualTo("Practitioner/7");
		CheckInDraft own = weekly().tiles("NONE").back(3);
		own.response().setAuthor(new Reference("Practitioner/7"));
		assertThat(report(own.response(), "d.back").orElseThrow().getPerformerFirstRep().getReference())
			.isEqualTo("Patient/1");
	}

	@Test
	void findsDangerSignsInAFormThatDoesNotAskForThem() {
		QuestionnaireResponse response = takeIn(baseline().tiles("NONE", "SADDLE", "CHEST"));
		assertThat(setAside(response)).containsExactly("d.flags");
		assertThat(StrayDangerSigns.in(response)).containsExactly("SADDLE", "CHEST");
		CheckInDraft nested = baseline().group("unknown", Map.of("d.flags", new StringType("saddle")));
		assertThat(StrayDangerSigns.in(takeIn(nested))).containsExactly("SADDLE");
		assertThat(StrayDangerSigns.in(takeIn(baseline().tiles("NONE")))).isEmpty();
		Observation sign = report(response, "d.flags/SADDLE").orElseThrow();
		assertThat(sign.getCategory()).as("what was known at discharge is never triaged, a danger sign is")
			.noneMatch((category) -> category.hasCoding(SpineRehab.CODES, "baseline"));
		assertThat(report(response, "d.flags/CALF")).as("nobody asked").isEmpty();
	}

	@Test
	void changesNothingTheSecondTime() {
		QuestionnaireResponse response = takeIn(weekly().tiles("NONE", "FALL").back(11).weekStrength("L"));
		QuestionnaireResponse once = response.copy();
		CheckInIntake.takeIn(response, CLOCK);
		assertThat(response.equalsDeep(once)).isTrue();
	}

}
