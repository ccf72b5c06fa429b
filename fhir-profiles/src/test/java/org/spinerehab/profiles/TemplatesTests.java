package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each template reproduces its clinical tables number by number (2.1 to 2.9, 6.2). The
 * tables stand in {@code src/test/resources/templates}.
 */
class TemplatesTests {

	/** The three templates. */
	enum Template {

		MICRODISCECTOMY("microdiscectomy", "microdiscectomy"), LAMINECTOMY("laminectomy", "laminectomy"),
		FUSION("lumbar-fusion", "fusion");

		private final String name;

		private final String sheets;

		private final PlanDefinition definition;

		Template(String name, String sheets) {
			this.name = name;
			this.sheets = sheets;
			this.definition = PublishedFiles.parse("PlanDefinition-" + name + "-rehab.json", PlanDefinition.class);
		}

		PlanDefinitionActionComponent category(String id) {
			return this.definition.getAction()
				.stream()
				.filter((action) -> action.getId().equals(id))
				.findFirst()
				.orElseThrow();
		}

		List<PlanDefinitionActionComponent> items() {
			return leaves(this.definition.getAction().stream()).toList();
		}

		List<String> table(String table) {
			return lines(this.name + "-" + table);
		}

	}

	@ParameterizedTest
	@EnumSource
	void hasOneTopLevelActionPerCategory(Template template) {
		assertThat(template.definition.getAction()).extracting((action) -> action.getCodeFirstRep().getCodingFirstRep())
			.allMatch((code) -> code.getSystem().equals(SpineRehab.CODES))
			.extracting(Coding::getCode)
			.containsExactly("walking", "exercise", "restriction", "physiotherapy", "education", "check-in");
	}

	@ParameterizedTest
	@EnumSource
	void namesItsOperation(Template template) {
		assertThat(template.definition.getUseContextFirstRep().getValueCodeableConcept().getCoding()).anyMatch(
				(coding) -> coding.getSystem().equals(SpineRehab.CODES) && coding.getCode().equals(template.name));
	}

	@ParameterizedTest
	@EnumSource
	void everyItemHasAKeyOfItsOwnADayAndSomethingToDo(Template template) {
		assertThat(template.items().stream().map(Element::getId)).doesNotHaveDuplicates().doesNotContainNull();
		assertThat(template.items()).allSatisfy((item) -> {
			assertThat(item.hasExtension(SpineRehab.POST_OP_DAYS_EXTENSION)).as(item.getId()).isTrue();
			assertThat(item.hasDefinition() || item.hasDescription()).as(item.getId()).isTrue();
			assertThat(item.hasDefinition() || item.hasCode()).as(item.getId()).isTrue();
			assertThat(item.getTitle()).as(item.getId()).isNotBlank();
		});
	}

	@ParameterizedTest
	@EnumSource
	void walkingRowsAreThoseOfTheTables(Template template) {
		assertThat(template.category("walking").getAction().stream().map(TemplatesTests::walkingRow))
			.containsExactlyElementsOf(template.table("walking"));
	}

	@ParameterizedTest
	@EnumSource
	void walkingRowsFollowEachOtherWithoutGap(Template template) {
		List<Range> days = template.category("walking").getAction().stream().map(TemplatesTests::days).toList();
		assertThat(IntStream.range(1, days.size())).allMatch(
				(i) -> days.get(i).getLow().getValue().intValue() == days.get(i - 1).getHigh().getValue().intValue()
						+ 1);
	}

	@ParameterizedTest
	@EnumSource
	void walkingRowsSayTheirNumbers(Template template) {
		assertThat(template.category("walking").getAction().stream().filter(TemplatesTests::isInMinutes))
			.allSatisfy((row) -> assertThat(row.getDescription())
				.contains(row.getTimingTiming().getRepeat().getDuration().toPlainString() + " minutes"));
	}

	@ParameterizedTest
	@EnumSource
	void phasesHoldTheExercisesOfTheTable(Template template) {
		assertThat(template.category("exercise").getAction().stream().map(TemplatesTests::phaseRow))
			.containsExactlyElementsOf(template.table("exercises"));
	}

	@ParameterizedTest
	@EnumSource
	void exercisesStayToTheEndOfTheProgramme(Template template) {
		for (PlanDefinitionActionComponent phase : template.category("exercise").getAction()) {
			int last = phase.getId().endsWith("p4") ? days(phase).getHigh().getValue().intValue() : 182;
			assertThat(phase.getAction())
				.allSatisfy((item) -> assertThat(days(item).getHigh().getValue().intValue()).isEqualTo(last));
		}
	}

	@ParameterizedTest
	@EnumSource
	void phasesStartTheExercisesAsTheLibrarySays(Template template) {
		assertThat(template.category("exercise")
			.getAction()
			.stream()
			.filter((phase) -> !phase.getId().endsWith("p4"))
			.flatMap((phase) -> phase.getAction().stream().map((item) -> item.getId() + start(phase, item))))
			.containsExactlyInAnyOrderElementsOf(ExerciseLibraryTests.starts(template.name)
				.filter((start) -> !start.startsWith("ex-29") && !start.contains("p4"))
				.toList());
	}

	@ParameterizedTest
	@EnumSource
	void limitsCarryTheirNumbers(Template template) {
		assertThat(template.category("restriction").getAction().stream().map(TemplatesTests::limitRow))
			.containsExactlyElementsOf(template.table("limits"));
		assertThat(template.category("restriction")
			.getAction()
			.stream()
			.filter((item) -> item.hasExtension(SpineRehab.LIMIT_EXTENSION)))
			.allSatisfy((item) -> assertThat(item.getDescription()).contains(limit(item).getValue().toPlainString()));
	}

	@ParameterizedTest
	@EnumSource
	void physiotherapyAndCheckInsFollowTheSchedule(Template template) {
		assertThat(Stream.of("physiotherapy", "check-in")
			.flatMap((category) -> template.category(category).getAction().stream())
			.map(TemplatesTests::scheduleRow)).containsExactlyElementsOf(template.table("schedule"));
	}

	@ParameterizedTest
	@EnumSource
	void educationStartsWithTheStopRulesAndHoldsEverySheet(Template template) {
		List<String> keys = template.category("education").getAction().stream().map(Element::getId).toList();
		assertThat(keys).startsWith("edu-stop-emergency", "edu-stop-today", "edu-stop-rest", "edu-stop-shorten")
			.contains("edu-exercise", "edu-walking-aid", "edu-body-mechanics", "edu-pain", "edu-nutrition", "edu-mind",
					"edu-rest", "edu-expect", "edu-operation-" + template.sheets, "edu-daily-life-" + template.sheets,
					"edu-watch-" + template.sheets);
	}

	@ParameterizedTest
	@EnumSource
	void goalsAreMeasurableAndDue(Template template) {
		assertThat(template.definition.getGoal().stream().map(TemplatesTests::goalRow))
			.containsExactlyElementsOf(template.table("goals"));
	}

	@ParameterizedTest
	@EnumSource
	void actionsServeGoalsOfTheTemplate(Template template) {
		Set<String> goals = new HashSet<>(template.definition.getGoal().stream().map(Element::getId).toList());
		assertThat(
				template.items().stream().flatMap((item) -> item.getGoalId().stream()).map((goal) -> goal.getValue()))
			.isNotEmpty()
			.allMatch(goals::contains);
	}

	private static String walkingRow(PlanDefinitionActionComponent week) {
		Extension steps = week.getExtensionByUrl(SpineRehab.STEP_TARGET_EXTENSION);
		TimingRepeatComponent repeat = week.getTimingTiming().getRepeat();
		String minutes = isInMinutes(week) ? repeat.getDuration().toPlainString() : "-";
		String percent = (steps != null)
				? ((DecimalType) steps.getExtensionByUrl("percent").getValue()).getValueAsString() : "-";
		String absolute = (steps != null)
				? ((PositiveIntType) steps.getExtensionByUrl("absolute").getValue()).getValueAsString() : "-";
		return String.join(" | ", week.getId(), days(week).getLow().getValue().toPlainString(),
				days(week).getHigh().getValue().toPlainString(), Dose.times(repeat), minutes, percent, absolute);
	}

	private static boolean isInMinutes(PlanDefinitionActionComponent week) {
		return week.getTimingTiming().getRepeat().hasDuration();
	}

	private static String phaseRow(PlanDefinitionActionComponent phase) {
		return String.join(" | ", phase.getId().substring("exercises-".length()),
				days(phase).getLow().getValue().toPlainString(), days(phase).getHigh().getValue().toPlainString(),
				phase.getAction()
					.stream()
					.map((item) -> number(item) + lateStart(phase, item))
					.collect(Collectors.joining(" ")));
	}

	private static String number(PlanDefinitionActionComponent item) {
		String canonical = item.getDefinitionCanonicalType().getValue();
		return canonical.substring(canonical.length() - 2);
	}

	private static String start(PlanDefinitionActionComponent phase, PlanDefinitionActionComponent item) {
		return " " + phase.getId().substring("exercises-".length()) + lateStart(phase, item);
	}

	private static String lateStart(PlanDefinitionActionComponent phase, PlanDefinitionActionComponent item) {
		return (days(item).getLow().getValue().compareTo(days(phase).getLow().getValue()) == 0) ? ""
				: "@" + days(item).getLow().getValue().toPlainString();
	}

	private static String limitRow(PlanDefinitionActionComponent item) {
		return String.join(" | ", item.getId(), span(item), item.hasExtension(SpineRehab.LIMIT_EXTENSION)
				? limit(item).getValue().toPlainString() + " " + limit(item).getCode() : "-");
	}

	private static Quantity limit(PlanDefinitionActionComponent item) {
		return (Quantity) item.getExtensionByUrl(SpineRehab.LIMIT_EXTENSION).getValue();
	}

	private static String scheduleRow(PlanDefinitionActionComponent item) {
		return String.join(" | ", item.getId(), span(item),
				item.hasTiming() ? Dose.times(item.getTimingTiming().getRepeat()) : "- | -");
	}

	private static String goalRow(PlanDefinitionGoalComponent goal) {
		return String.join(" | ", goal.getId(), goal.getTargetFirstRep().getMeasure().getCodingFirstRep().getCode(),
				goal.getTarget()
					.stream()
					.map((target) -> target.getDue().getValue().toPlainString())
					.collect(Collectors.joining(" ")));
	}

	private static String span(PlanDefinitionActionComponent item) {
		Range days = days(item);
		return days.hasHigh() ? Dose.range(days) : "from " + days.getLow().getValue().toPlainString();
	}

	private static Range days(PlanDefinitionActionComponent action) {
		return (Range) action.getExtensionByUrl(SpineRehab.POST_OP_DAYS_EXTENSION).getValue();
	}

	private static Stream<PlanDefinitionActionComponent> leaves(Stream<PlanDefinitionActionComponent> actions) {
		return actions
			.flatMap((action) -> action.hasAction() ? leaves(action.getAction().stream()) : Stream.of(action));
	}

	static List<String> lines(String table) {
		return PublishedFiles.read(Path.of("src", "test", "resources", "templates", table + ".txt"))
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.toList();
	}

}
