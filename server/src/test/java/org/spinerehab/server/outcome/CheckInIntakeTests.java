package org.spinerehab.server.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is done to a check-in before it is stored (N4, N18, G-DAY, G-CONFLICT).
 */
class CheckInIntakeTests {

	private static final Instant NOW = Instant.parse("2026-03-22T20:05:00Z");

	private static final LocalDate DISCHARGE = LocalDate.parse("2026-03-03");

	private static final CheckInClock CLOCK = new CheckInClock(NOW, () -> ZoneId.of("Europe/London"),
			(day) -> Optional.of(DISCHARGE));

	private static CheckInDraft draft() {
		return new CheckInDraft("Patient/1").authored("2026-03-22T20:00:00Z");
	}

	private static CheckIn takeIn(QuestionnaireResponse response) {
		CheckInIntake.takeIn(response, CLOCK);
		return CheckIn.in(response).orElseThrow();
	}

	private static List<String> linkIds(QuestionnaireResponse response) {
		return response.getItem().stream().map((item) -> item.getLinkId()).toList();
	}

	private static List<String> setAside(QuestionnaireResponse response) {
		return response.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
			.stream()
			.map((extension) -> extension.getExtensionString("content"))
			.toList();
	}

	@Test
	void leavesAnOrdinaryCheckInAsItIs() {
		QuestionnaireResponse response = CheckInDraft.ordinary("Patient/1", "2026-03-22T20:00:00+00:00").response();
		List<String> before = linkIds(response);
		assertThat(takeIn(response).labels()).isEmpty();
		assertThat(linkIds(response)).isEqualTo(before);
		assertThat(response.hasExtension()).isFalse();
		QuestionnaireResponse once = response.copy();
		takeIn(response);
		assertThat(response.equalsDeep(once)).isTrue();
	}

	@Test
	void setsAsideAnImpossibleScoreAndKeepsTheDangerSign() {
		QuestionnaireResponse response = draft().tiles("SADDLE").back(11).response();
		CheckIn checkIn = takeIn(response);
		assertThat(linkIds(response)).containsExactly("d.flags");
		assertThat(setAside(response)).containsExactly("{\"linkId\":\"d.back\",\"answer\":[{\"valueInteger\":11}]}");
		assertThat(checkIn.labels()).containsExactly(CheckInLabel.ITEM_SET_ASIDE);
		assertThat(checkIn.inconsistencies()).containsExactly("Set aside: d.back. 11 is not a number from 0 to 10.");
	}

	@Test
	void setsAsideAQuestionNobodyAskedWithAllItHolds() {
		QuestionnaireResponse response = draft().tiles("NONE").response();
		response.addItem().setLinkId("x.mood").setText("Mood?").addAnswer().setValue(new StringType("fine"));
		takeIn(response);
		assertThat(linkIds(response)).containsExactly("d.flags");
		assertThat(setAside(response))
			.containsExactly("{\"linkId\":\"x.mood\",\"text\":\"Mood?\",\"answer\":[{\"valueString\":\"fine\"}]}");
	}

	@Test
	void findsADangerSignInsideAQuestionNobodyAsked() {
		QuestionnaireResponse response = draft().back(3).response();
		response.addItem()
			.setLinkId("wrapper")
			.addItem()
			.setLinkId("d.flags")
			.addAnswer()
			.setValue(new Coding(SpineRehab.RED_FLAGS, "SADDLE", null));
		takeIn(response);
		assertThat(linkIds(response)).containsExactly("d.flags", "d.back");
		assertThat(setAside(response)).hasSize(1);
	}

	@Test
	void setsAsideAnAnswerOfTheWrongKind() {
		QuestionnaireResponse response = draft().tiles("NONE").answer("d.back", new DecimalType("3.5")).response();
		takeIn(response);
		assertThat(setAside(response)).containsExactly("{\"linkId\":\"d.back\",\"answer\":[{\"valueDecimal\":3.5}]}");
	}

	@ParameterizedTest
	@CsvSource({ "http://example.org/signs, SADDLE", ", saddle",
			"https://w3id.org/spine-rehab/fhir/CodeSystem/red-flag, Saddle" })
	void understandsADangerSignInAForeignSpelling(String system, String code) {
		QuestionnaireResponse response = draft().answer("d.flags", new Coding(system, code, null)).response();
		CheckIn checkIn = takeIn(response);
		Coding stored = response.getItemFirstRep().getAnswerFirstRep().getValueCoding();
		assertThat(stored.getSystem()).isEqualTo(SpineRehab.RED_FLAGS);
		assertThat(stored.getCode()).isEqualTo("SADDLE");
		assertThat(checkIn.inconsistencies()).hasSize(1);
	}

	@Test
	void setsAsideAnUnknownDangerSignAndKeepsTheOthers() {
		QuestionnaireResponse response = draft().tiles("SADDLE", "DOOM").response();
		takeIn(response);
		assertThat(response.getItemFirstRep().getAnswer()).hasSize(1);
		assertThat(setAside(response)).singleElement().asString().contains("DOOM");
		assertThat(ReportWriter.reports(response)).as("not understood is not a no")
			.extracting((report) -> report.getCode().getCodingFirstRep().getCode())
			.containsExactly("SADDLE");
	}

	@Test
	void storesUnansweredDangerSignsAsInProgress() {
		QuestionnaireResponse response = draft().back(3).response();
		CheckIn checkIn = takeIn(response);
		assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
		assertThat(checkIn.labels()).containsExactly(CheckInLabel.FLAGS_UNANSWERED);
		assertThat(checkIn.inconsistencies()).containsExactly("The question about danger signs was not answered.");
		assertThat(ReportWriter.reports(response))
			.noneMatch((report) -> SpineRehab.RED_FLAGS.equals(report.getCode().getCodingFirstRep().getSystem()));
	}

	@Test
	void labelsNoneTogetherWithADangerSign() {
		QuestionnaireResponse response = draft().tiles("NONE", "SADDLE").response();
		CheckIn checkIn = takeIn(response);
		assertThat(checkIn.labels()).containsExactly(CheckInLabel.INCONSISTENT);
		assertThat(response.getItemFirstRep().getAnswer()).hasSize(1);
		assertThat(setAside(response)).singleElement().asString().contains("NONE");
		assertThat(checkIn.inconsistencies()).singleElement().asString().contains("ticked together");
	}

	@Test
	void takesTheWorseOfTwoAnswers() {
		QuestionnaireResponse response = draft().tiles("NONE").back(3).back(7).strength("B").strength("M").response();
		takeIn(response);
		Answers answers = AnswerReader.read(CheckInForm.daily(), response);
		assertThat(answers.number("d.back")).contains(7);
		assertThat(answers.codes("d.strength")).containsExactly("M");
		assertThat(setAside(response)).hasSize(2);
	}

	@Test
	void setsAsideAnImpossibleTemperature() {
		CheckIn checkIn = takeIn(draft().tiles("FEVERISH").temperature("45", "Cel").response());
		assertThat(checkIn.labels()).containsExactlyInAnyOrder(CheckInLabel.ITEM_SET_ASIDE,
				CheckInLabel.NO_VALID_TEMPERATURE);
		assertThat(checkIn.inconsistencies()).containsExactly("Set aside: d.temp. 45 Cel is not possible.");
	}

	@Test
	void labelsAnAssumedUnit() {
		QuestionnaireResponse response = draft().tiles("NONE").temperature("101", "Cel").response();
		assertThat(takeIn(response).labels()).containsExactly(CheckInLabel.UNIT_ASSUMED);
		assertThat(ReportWriter.reports(response))
			.filteredOn((report) -> "8310-5".equals(report.getCode().getCodingFirstRep().getCode()))
			.singleElement()
			.satisfies((report) -> assertThat(report.getValueQuantity().getValue()).isEqualByComparingTo("38.3"));
	}

	@Test
	void setsAsideASideWithoutLegPain() {
		QuestionnaireResponse response = draft().tiles("NONE").leg(0, "left").response();
		takeIn(response);
		assertThat(linkIds(response)).containsExactly("d.flags", "d.leg");
	}

	@Test
	void changesNothingTheSecondTime() {
		QuestionnaireResponse response = draft().tiles("SADDLE", "NONE", "DOOM")
			.back(11)
			.temperature("45", "Cel")
			.authored("2026-05-01T20:00:00Z")
			.response();
		takeIn(response);
		QuestionnaireResponse once = response.copy();
		takeIn(response);
		assertThat(response.equalsDeep(once)).isTrue();
	}

	@Test
	void readsACheckInThatDoesNotSayWhatItAnswers() {
		QuestionnaireResponse response = draft().tiles("SADDLE").response();
		response.setQuestionnaire(null).setStatus(null);
		takeIn(response);
		assertThat(response.getQuestionnaire()).isEqualTo(SpineRehab.DAILY_CHECK_IN);
		assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.COMPLETED);
	}

	@ParameterizedTest(name = "{0} in {1} is {2}")
	@CsvSource({ "2026-03-22T20:00:00Z, Europe/London, 2026-03-22",
			"2026-03-22T03:30:00Z, America/New_York, 2026-03-21",
			"2026-03-21T23:30:00-04:00, America/New_York, 2026-03-21", "2026-03-21T23:30:00-04:00, , 2026-03-21",
			"2026-03-20T23:30:00Z, , 2026-03-20", "2026-03-20T23:30:00Z, Nowhere/Land, 2026-03-20",
			"2026-03-20, , 2026-03-20" })
	void findsTheDayWhereThePatientIs(String when, String zone, String day) {
		CheckIn checkIn = takeIn(draft().authored(when, zone).tiles("NONE").response());
		assertThat(checkIn.day()).isEqualTo(LocalDate.parse(day));
		assertThat(checkIn.labels()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "2026-03-22T20:15:01Z, ahead", "2026-03-02T23:59:00Z, before discharge", "2026-03-23, ahead",
			"2026, no day" })
	void replacesAnImpossibleTimeAndKeepsTheOriginal(String when, String reason) {
		QuestionnaireResponse response = draft().authored(when).tiles("NONE").response();
		CheckIn checkIn = takeIn(response);
		assertThat(checkIn.answeredAt(ZoneId.of("Europe/London"))).isEqualTo(NOW);
		assertThat(checkIn.labels()).containsExactly(CheckInLabel.CLOCK_REPLACED);
		Extension kept = response.getExtensionByUrl(SpineRehab.SET_ASIDE_EXTENSION);
		assertThat(kept.getExtensionString("content")).isEqualTo(when);
		assertThat(kept.getExtensionString("reason")).contains(reason);
		assertThat(checkIn.inconsistencies()).isEmpty();
	}

	@Test
	void acceptsAClockThatIsTenMinutesAhead() {
		assertThat(takeIn(draft().authored("2026-03-22T20:15:00Z").tiles("NONE").response()).labels()).isEmpty();
	}

	@Test
	void givesACheckInWithoutATimeTheTimeOfTheServer() {
		QuestionnaireResponse response = draft().tiles("SADDLE").response();
		response.setAuthoredElement(new DateTimeType());
		assertThat(takeIn(response).day()).isEqualTo(LocalDate.parse("2026-03-22"));
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "2025-10-26T00:20:00+01:00, Europe/London, 2025-10-25",
			"2026-03-22T11:59:00Z, Europe/London, 2026-03-21", "2026-03-22T12:00:00Z, Europe/London, 2026-03-21" })
	void movesAMorningAnswerToYesterday(String when, String zone, String day) {
		CheckInClock anyDay = new CheckInClock(NOW, () -> ZoneId.of("Europe/London"), (any) -> Optional.empty());
		QuestionnaireResponse response = draft().authored(when, zone).tiles("NONE").yesterday().response();
		CheckInIntake.takeIn(response, anyDay);
		assertThat(CheckIn.in(response).orElseThrow().day()).isEqualTo(LocalDate.parse(day));
	}

	@Test
	void doesNotMoveAnAfternoonAnswerToYesterday() {
		QuestionnaireResponse response = draft().authored("2026-03-22T12:01:00Z").tiles("NONE").yesterday().response();
		CheckIn checkIn = takeIn(response);
		assertThat(checkIn.day()).isEqualTo(LocalDate.parse("2026-03-22"));
		assertThat(setAside(response)).hasSize(1);
	}

	@Test
	void ignoresAStepCountNobodyCanHave() {
		QuestionnaireResponse response = draft().tiles("NONE").steps(40).response();
		assertThat(takeIn(response).labels()).isEmpty();
		assertThat(ReportWriter.reports(response))
			.noneMatch((report) -> report.getCode().hasCoding("http://loinc.org", "41950-7"));
	}

	@Test
	void setsAsideANegativeNumber() {
		QuestionnaireResponse response = draft().tiles("NONE").answer("d.steps", new IntegerType(-5)).response();
		takeIn(response);
		assertThat(setAside(response)).hasSize(1);
	}

}
