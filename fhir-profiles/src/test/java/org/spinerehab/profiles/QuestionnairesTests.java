package org.spinerehab.profiles;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three Questionnaires ask what the clinical tables list, within their ranges
 * (clinical.md 6.1 to 6.4, N5, N17, N33).
 */
class QuestionnairesTests {

	private static final String EXCLUSIVE = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

	private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";

	private final Questionnaire daily = questionnaire("daily-check-in");

	private final Questionnaire weekly = questionnaire("weekly-check-in");

	private final Questionnaire baseline = questionnaire("discharge-baseline");

	@Test
	void dailyAsksWhatTheContractLists() {
		assertThat(questions(this.daily)).containsExactly("d.notice", "d.flags", "d.back", "d.leg", "d.leg.side",
				"d.strength", "d.walk", "d.walk.count", "d.walk.minutes", "d.walk.longest", "d.steps",
				"d.activity.yesterday", "d.ex", "d.hard", "d.hard.other", "d.wound", "d.temp", "d.yesterday");
	}

	@Test
	void weeklyBeginsWithTheDangerSigns() {
		assertThat(questions(this.weekly)).containsExactly("d.notice", "d.flags", "d.back", "d.leg", "d.leg.side",
				"d.strength", "w.strength", "w.strength.hard", "w.nerve", "w.nerve.change", "w.site", "w.longest",
				"w.longest.minutes", "w.longest.distance", "w.conf", "w.phq2", "w.phq2.1", "w.phq2.2", "w.sleep",
				"w.opi", "w.bowel", "w.device", "w.device.in", "w.device.out", "w.pt", "w.pt.visits", "w.pt.percent",
				"w.restrict", "w.lying", "w.work", "w.best");
	}

	@Test
	void weeklyAsksItsFirstQuestionsAsEveryDay() {
		List<String> shared = questions(this.daily).subList(0, 6);
		assertThat(shared).allSatisfy(
				(linkId) -> assertThat(item(this.weekly, linkId).equalsDeep(item(this.daily, linkId))).as(linkId)
					.isTrue());
	}

	@Test
	void baselineAsksWhatTheContractLists() {
		assertThat(questions(this.baseline)).containsExactly("b.notice", "b.exclude", "b.strength",
				"b.strength.hipflex.L", "b.strength.hipflex.R", "b.strength.kneeext.L", "b.strength.kneeext.R",
				"b.strength.dorsi.L", "b.strength.dorsi.R", "b.strength.push.L", "b.strength.push.R", "b.preop",
				"b.compress", "b.levels", "b.numb", "b.numb.text", "b.bladder", "b.bladder.text", "b.bowel",
				"b.bowel.text", "b.legside", "b.nrs", "b.nrs.back.preop", "b.nrs.back", "b.nrs.leg.preop", "b.nrs.leg",
				"b.walk", "b.walk.distance", "b.walk.minutes", "b.walk.device", "b.indoordevice", "b.walk10", "b.tug",
				"b.unload", "b.hand", "b.steps", "b.steps.source", "b.fall", "b.fall.1", "b.fall.2", "b.fall.3",
				"b.conf", "b.wound", "b.dm", "b.insulin", "b.smoke", "b.alone", "b.fluidlimit", "b.lang", "b.zone",
				"b.mobile", "b.owngoal");
	}

	@Test
	void onlyTheDangerSignsMustBeAnswered() {
		assertThat(required(this.daily)).containsExactly("d.flags");
		assertThat(required(this.weekly)).containsExactly("d.flags");
		assertThat(required(this.baseline)).isEmpty();
	}

	@Test
	void dangerSignsAreTheSeventeenTilesInOrder() {
		assertThat(item(this.daily, "d.flags").getAnswerOption())
			.extracting((option) -> option.getValueCoding().getCode())
			.containsExactly("BLADDER_BOWEL", "SADDLE", "SUDDEN_WEAK", "FOOT_DROP", "BOTH_LEGS", "SUDDEN_PAIN", "CHEST",
					"CALF", "NEW_NUMB", "FEVERISH", "RIGOR", "CONFUSED", "FALL", "FALL_HEAD", "HEADACHE_UP", "OVERDO",
					"NONE");
	}

	@ParameterizedTest
	@CsvSource({ "d.back,0,10", "d.leg,0,10", "d.walk.count,0,", "d.walk.minutes,0,1440", "d.steps,0,", "w.conf,0,10",
			"w.sleep,0,7", "w.opi,0,7", "w.bowel,0,", "w.longest.minutes,0,1440", "w.pt.visits,0,",
			"w.pt.percent,0,100", "w.lying,0,24", "b.strength.hipflex.L,0,5", "b.strength.push.R,0,5", "b.preop,0,5",
			"b.compress,0,", "b.levels,1,10", "b.nrs.back.preop,0,10", "b.nrs.back,0,10", "b.nrs.leg.preop,0,10",
			"b.nrs.leg,0,10", "b.walk.minutes,0,1440", "b.tug,0,", "b.steps,0,", "b.conf,0,10" })
	void numbersHaveTheirRangeAndUnit(String linkId, int least, Integer most) {
		QuestionnaireItemComponent item = everywhere(linkId);
		assertThat(bound(item, "minValue")).isEqualTo(least);
		assertThat(bound(item, "maxValue")).isEqualTo(most);
		assertThat(item.hasExtension(UNIT)).isTrue();
	}

	@Test
	void everyNumberHasARange() {
		assertThat(all().flatMap((form) -> items(form.getItem().stream()))
			.filter((item) -> item.getType() == QuestionnaireItemType.INTEGER
					|| item.getType() == QuestionnaireItemType.DECIMAL))
			.allSatisfy((item) -> assertThat(bound(item, "minValue")).as(item.getLinkId()).isNotNull());
	}

	@ParameterizedTest
	@CsvSource({ "d.flags,NONE", "d.hard,nothing", "w.strength.hard,none", "w.nerve,none", "w.site,none",
			"b.exclude,none", "b.numb,none" })
	void whatExcludesAllOthersSaysSo(String linkId, String code) {
		QuestionnaireItemComponent item = everywhere(linkId);
		assertThat(item.getRepeats()).isTrue();
		assertThat(item.getAnswerOption()).filteredOn((option) -> option.hasExtension(EXCLUSIVE))
			.extracting((option) -> option.getValueCoding().getCode())
			.containsExactly(code);
	}

	/** What may call for help is asked of everybody, whatever else was answered. */
	@ParameterizedTest
	@ValueSource(strings = { "d.flags", "d.back", "d.leg", "d.strength", "d.wound", "d.temp", "w.strength",
			"w.nerve.change", "w.phq2.1", "w.phq2.2" })
	void whatMayCallForHelpIsAlwaysAsked(String linkId) {
		assertThat(everywhere(linkId).getEnableWhen()).isEmpty();
	}

	@Test
	void phq2IsWordForWord() {
		assertThat(item(this.weekly, "w.phq2").getText())
			.isEqualTo("Over the last 2 weeks, how often have you been bothered by any of the following problems?");
		assertThat(item(this.weekly, "w.phq2.1").getText()).isEqualTo("Little interest or pleasure in doing things");
		assertThat(item(this.weekly, "w.phq2.2").getText()).isEqualTo("Feeling down, depressed, or hopeless");
		assertThat(item(this.weekly, "w.phq2.1").getAnswerOption())
			.extracting((option) -> option.getValueCoding().getDisplay())
			.containsExactly("Not at all", "Several days", "More than half the days", "Nearly every day");
		assertThat(item(this.weekly, "w.phq2").getCodeFirstRep().getCode()).isEqualTo("55758-7");
		assertThat(item(this.weekly, "w.phq2.1").getCodeFirstRep().getCode()).isEqualTo("44250-9");
		assertThat(item(this.weekly, "w.phq2.2").getCodeFirstRep().getCode()).isEqualTo("44255-8");
		assertThat(this.weekly.getCopyright()).contains("Spitzer", "Pfizer", "never translated by us");
	}

	@Test
	void everyMuscleIsGradedOnBothSides() {
		Map<String, String> sides = Map.of("L", "left", "R", "right");
		assertThat(items(this.baseline.getItem().stream())
			.filter((item) -> item.getLinkId().matches("b\\.strength\\.[a-z]+\\.[LR]")))
			.hasSize(8)
			.allSatisfy((item) -> assertThat(item.getCode()).extracting((coding) -> coding.getCode())
				.startsWith("leg-strength-mrc")
				.endsWith(sides.get(item.getLinkId().substring(item.getLinkId().length() - 1))));
	}

	@Test
	void everyQuestionnaireNamesItsClinicalBasis() {
		assertThat(this.daily.getPurpose()).contains("Clinical basis: 6.2, ");
		assertThat(this.weekly.getPurpose()).contains("Clinical basis: 6.3, ");
		assertThat(this.baseline.getPurpose()).contains("Clinical basis: 6.1, ");
	}

	private static Questionnaire questionnaire(String id) {
		return PublishedFiles.parse("Questionnaire-" + id + ".json", Questionnaire.class);
	}

	private Stream<Questionnaire> all() {
		return Stream.of(this.daily, this.weekly, this.baseline);
	}

	private static List<String> questions(Questionnaire form) {
		return items(form.getItem().stream()).map(QuestionnaireItemComponent::getLinkId)
			.filter((linkId) -> !linkId.endsWith(".help"))
			.toList();
	}

	private static List<String> required(Questionnaire form) {
		return items(form.getItem().stream()).filter(QuestionnaireItemComponent::getRequired)
			.map(QuestionnaireItemComponent::getLinkId)
			.toList();
	}

	private static QuestionnaireItemComponent item(Questionnaire form, String linkId) {
		return items(form.getItem().stream()).filter((item) -> linkId.equals(item.getLinkId()))
			.findFirst()
			.orElseThrow();
	}

	private QuestionnaireItemComponent everywhere(String linkId) {
		return all().flatMap((form) -> items(form.getItem().stream()))
			.filter((item) -> linkId.equals(item.getLinkId()))
			.findFirst()
			.orElseThrow();
	}

	private static Integer bound(QuestionnaireItemComponent item, String name) {
		Extension bound = item.getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/" + name);
		if (bound == null) {
			return null;
		}
		return (bound.getValue() instanceof DecimalType decimal) ? decimal.getValue().intValueExact()
				: ((IntegerType) bound.getValue()).getValue();
	}

	private static Stream<QuestionnaireItemComponent> items(Stream<QuestionnaireItemComponent> items) {
		return items.flatMap((item) -> Stream.concat(Stream.of(item), items(item.getItem().stream())));
	}

}
