package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionGoalComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The template reproduces its clinical tables number by number (2.1 to 2.6, 2.9, 4, 6.2).
 */
class MicrodiscectomyTemplateTests {

	private final PlanDefinition template = PublishedFiles.parse("PlanDefinition-microdiscectomy-rehab.json",
			PlanDefinition.class);

	@Test
	void hasOneTopLevelActionPerCategory() {
		assertThat(this.template.getAction()).extracting((action) -> action.getCodeFirstRep().getCodingFirstRep())
			.allMatch((code) -> code.getSystem().equals(SpineRehab.CODES))
			.extracting(Coding::getCode)
			.containsExactly("walking", "exercise", "restriction", "physiotherapy", "education", "check-in");
	}

	@Test
	void everyItemHasAKeyOfItsOwnAndADay() {
		List<PlanDefinitionActionComponent> items = leaves(this.template.getAction().stream()).toList();
		assertThat(items).hasSize(69);
		assertThat(items.stream().map(Element::getId)).doesNotHaveDuplicates().doesNotContainNull();
		assertThat(items).allSatisfy(
				(item) -> assertThat(item.hasExtension(SpineRehab.POST_OP_DAYS_EXTENSION)).as(item.getId()).isTrue());
	}

	@Test
	void walkingRowsAreThoseOfTheTables() {
		assertThat(category("walking").getAction().stream().map(MicrodiscectomyTemplateTests::walkingRow))
			.containsExactlyElementsOf(table("walking.txt"));
	}

	@Test
	void walkingRowsFollowEachOtherWithoutGap() {
		List<Range> days = category("walking").getAction().stream().map(MicrodiscectomyTemplateTests::days).toList();
		assertThat(IntStream.range(1, days.size())).allMatch(
				(i) -> days.get(i).getLow().getValue().intValue() == days.get(i - 1).getHigh().getValue().intValue()
						+ 1);
	}

	@Test
	void phasesHoldTheExercisesOfTheTable() {
		assertThat(category("exercise").getAction().stream().map(MicrodiscectomyTemplateTests::phaseRow))
			.containsExactlyElementsOf(table("exercises.txt"));
	}

	@Test
	void exercisesStayFromTheirPhaseToTheEndOfTheProgramme() {
		for (PlanDefinitionActionComponent phase : category("exercise").getAction()) {
			boolean ownProgramme = phase.getId().endsWith("p4");
			assertThat(phase.getAction()).allSatisfy((item) -> {
				assertThat(days(item).getLow().getValue()).isEqualTo(days(phase).getLow().getValue());
				assertThat(days(item).getHigh().getValue()).isEqualByComparingTo(ownProgramme ? "365" : "182");
			});
		}
	}

	@Test
	void definitionsCarryTheDosesOfTheTable() {
		assertThat(definitions().filter((definition) -> definition.hasTiming())
			.map((definition) -> definition.getIdElement().getIdPart().substring(3) + " | " + Dose.of(definition).row()
					+ " | " + Dose.times(definition.getTimingTiming().getRepeat())))
			.containsExactlyInAnyOrderElementsOf(table("doses.txt"));
	}

	@Test
	void everyExerciseHasOneDefinitionAndEveryDefinitionIsUsed() {
		Set<String> used = leaves(this.template.getAction().stream())
			.filter(PlanDefinitionActionComponent::hasDefinition)
			.map((item) -> item.getDefinitionCanonicalType().getValue())
			.collect(Collectors.toSet());
		assertThat(definitions().map(ActivityDefinition::getUrl)).containsExactlyInAnyOrderElementsOf(used).hasSize(31);
	}

	@Test
	void definitionsMakeRequestsOfOurProfile() {
		assertThat(definitions()).allSatisfy((definition) -> {
			String number = definition.getIdElement().getIdPart().substring(3);
			assertThat(definition.getProfile()).isEqualTo(SpineRehab.REHAB_REQUEST);
			assertThat(definition.getCode().getCodingFirstRep().getSystem()).isEqualTo(SpineRehab.EXERCISES);
			assertThat(definition.getCode().getCodingFirstRep().getCode()).isEqualTo("EX-" + number);
			assertThat(definition.getUrl()).isEqualTo(SpineRehab.CANONICAL + "/ActivityDefinition/ex-" + number);
			assertThat(Dose.of(definition).text()).isNotBlank();
		});
	}

	@Test
	void templateRepeatsTheTimesOfItsExercises() {
		List<PlanDefinitionActionComponent> phases = category("exercise").getAction();
		for (PlanDefinitionActionComponent item : leaves(phases.subList(0, 4).stream()).toList()) {
			ActivityDefinition definition = PublishedFiles.parse("ActivityDefinition-" + item.getId() + ".json",
					ActivityDefinition.class);
			assertThat(Dose.times(item.getTimingTiming().getRepeat())).as(item.getId())
				.isEqualTo(Dose.times(definition.getTimingTiming().getRepeat()));
		}
	}

	@Test
	void limitsCarryTheirNumbers() {
		assertThat(category("restriction").getAction().stream().map(MicrodiscectomyTemplateTests::limitRow))
			.containsExactly("limit-lifting-1 | 0–14 | 4.5 kg", "limit-lifting-2 | 15–42 | 9 kg",
					"limit-bending-twisting | 0–14 | -", "limit-sitting | 0–28 | 45 min", "limit-driving | from 0 | -",
					"limit-work-1 | 0–14 | -", "limit-work-2 | 0–42 | -");
	}

	@Test
	void checkInsFollowTheSchedule() {
		assertThat(category("check-in").getAction()
			.stream()
			.map((item) -> Dose.range(days(item)) + " | " + Dose.times(item.getTimingTiming().getRepeat())))
			.containsExactly("1–42 | 1 | d", "43–84 | 2–7 | wk", "85–182 | 1 | wk", "183–365 | 1 | mo");
	}

	@Test
	void goalsAreMeasurableAndDue() {
		assertThat(this.template.getGoal().stream().map(MicrodiscectomyTemplateTests::goalRow)).containsExactly(
				"goal-walking | walk-planned-minutes | 7 14 21 28 35 42 49 56 63 70 77 84",
				"goal-step-days | step-target-days | 7 14 21 28 35 42 49 56 63 70 77 84",
				"goal-block | walk-round-the-block | 14", "goal-steps | 41950-7 | 42",
				"goal-leg-pain | leg-pain-nrs | 42", "goal-leg-strength | leg-strength-change | 42 84 182",
				"goal-balance | single-leg-stand | 84", "goal-own | own-goal | 84",
				"goal-week-minutes | walking-minutes | 365");
	}

	@Test
	void actionsServeGoalsOfTheTemplate() {
		Set<String> goals = new HashSet<>(this.template.getGoal().stream().map(Element::getId).toList());
		assertThat(leaves(this.template.getAction().stream()).flatMap((item) -> item.getGoalId().stream())
			.map((goal) -> goal.getValue())).isNotEmpty().allMatch(goals::contains);
	}

	private static String walkingRow(PlanDefinitionActionComponent week) {
		Extension steps = week.getExtensionByUrl(SpineRehab.STEP_TARGET_EXTENSION);
		TimingRepeatComponent repeat = week.getTimingTiming().getRepeat();
		String minutes = repeat.hasDuration() ? repeat.getDuration().toPlainString() : "-";
		String percent = ((DecimalType) steps.getExtensionByUrl("percent").getValue()).getValueAsString();
		Integer absolute = ((PositiveIntType) steps.getExtensionByUrl("absolute").getValue()).getValue();
		return String.join(" | ", week.getId(), days(week).getLow().getValue().toPlainString(),
				days(week).getHigh().getValue().toPlainString(), Dose.times(repeat), minutes, percent,
				absolute.toString());
	}

	private static String phaseRow(PlanDefinitionActionComponent phase) {
		return String.join(" | ", phase.getId().substring("exercises-".length()),
				days(phase).getLow().getValue().toPlainString(), days(phase).getHigh().getValue().toPlainString(),
				phase.getAction()
					.stream()
					.map((item) -> item.getDefinitionCanonicalType().getValue())
					.map((canonical) -> canonical.substring(canonical.length() - 2))
					.collect(Collectors.joining(" ")));
	}

	private static String limitRow(PlanDefinitionActionComponent item) {
		Range days = days(item);
		Extension limit = item.getExtensionByUrl(SpineRehab.LIMIT_EXTENSION);
		Quantity quantity = (limit != null) ? (Quantity) limit.getValue() : null;
		return String.join(" | ", item.getId(),
				days.hasHigh() ? Dose.range(days) : "from " + days.getLow().getValue().toPlainString(),
				(quantity != null) ? quantity.getValue().toPlainString() + " " + quantity.getCode() : "-");
	}

	private static String goalRow(PlanDefinitionGoalComponent goal) {
		return String.join(" | ", goal.getId(), goal.getTargetFirstRep().getMeasure().getCodingFirstRep().getCode(),
				goal.getTarget()
					.stream()
					.map((target) -> target.getDue().getValue().toPlainString())
					.collect(Collectors.joining(" ")));
	}

	private static Range days(PlanDefinitionActionComponent action) {
		return (Range) action.getExtensionByUrl(SpineRehab.POST_OP_DAYS_EXTENSION).getValue();
	}

	private PlanDefinitionActionComponent category(String id) {
		return this.template.getAction()
			.stream()
			.filter((action) -> action.getId().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<PlanDefinitionActionComponent> leaves(Stream<PlanDefinitionActionComponent> actions) {
		return actions
			.flatMap((action) -> action.hasAction() ? leaves(action.getAction().stream()) : Stream.of(action));
	}

	private static Stream<ActivityDefinition> definitions() {
		return PublishedFiles.all()
			.map(PublishedFiles::parse)
			.filter(ActivityDefinition.class::isInstance)
			.map(ActivityDefinition.class::cast);
	}

	private static List<String> table(String name) {
		return PublishedFiles.read(Path.of("src", "test", "resources", "microdiscectomy", name))
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.toList();
	}

}
