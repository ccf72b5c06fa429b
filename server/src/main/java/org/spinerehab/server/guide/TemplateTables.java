package org.spinerehab.server.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.guide.Table.Cell;

/**
 * A template: its walking rows with step targets, its other groups and its goals
 * (clinical.md 2.2 to 2.9).
 */
record TemplateTables(Guide guide) {

	private static final String WALKING = "walking";

	private static final int DAYS_OF_A_WEEK = 7;

	List<Table> of(PlanDefinition template) {
		List<Table> tables = new ArrayList<>();
		for (PlanDefinitionActionComponent group : template.getAction()) {
			tables.add(isWalking(group) ? weeks(group) : items(group));
		}
		tables.add(goals(template));
		return tables.stream().filter((table) -> !table.rows().isEmpty()).toList();
	}

	private static boolean isWalking(PlanDefinitionActionComponent group) {
		return group.getCode()
			.stream()
			.flatMap((CodeableConcept code) -> code.getCoding().stream())
			.anyMatch((coding) -> WALKING.equals(coding.getCode()));
	}

	private static Table weeks(PlanDefinitionActionComponent group) {
		return new Table(group.getTitle(),
				List.of("Week", "Days after surgery", "Walks × minutes", "Steps, % of own before surgery",
						"Steps where not known"),
				group.getAction()
					.stream()
					.map((week) -> List.of(Cell.text(week.getTitle()), Cell.text(days(week)), Cell.text(walks(week)),
							Cell.text(target(week, "percent")), Cell.text(target(week, "absolute"))))
					.toList());
	}

	private Table items(PlanDefinitionActionComponent group) {
		List<List<Cell>> rows = new ArrayList<>();
		group.getAction().forEach((item) -> add(item, 0, rows));
		return new Table(group.getTitle(), List.of("Item", "Days after surgery", "In words", "Activity"), rows);
	}

	private void add(PlanDefinitionActionComponent item, int depth, List<List<Cell>> rows) {
		String activity = item.hasDefinitionCanonicalType() ? item.getDefinitionCanonicalType().getValue() : null;
		rows.add(List.of(Cell.text(item.hasTitle() ? item.getTitle() : name(activity)).at(depth), Cell.text(days(item)),
				Cell.text(item.getDescription()), this.guide.cell(activity)));
		item.getAction().forEach((child) -> add(child, depth + 1, rows));
	}

	private String name(String activity) {
		return (activity != null) ? this.guide.name(activity) : "";
	}

	private static Table goals(PlanDefinition template) {
		return new Table("Goals", List.of("Goal", "Measure", "Target", "Days after surgery"),
				template.getGoal()
					.stream()
					.flatMap((goal) -> goal.getTarget()
						.stream()
						.map((target) -> List.of(Cell.text(goal.getDescription().getText()),
								Cell.code(target.getMeasure().getCodingFirstRep().getCode()), Cell.text(detail(target)),
								Cell.text(target.hasDue() ? number(target.getDue()) : ""))))
					.toList());
	}

	private static String detail(PlanDefinition.PlanDefinitionGoalTargetComponent target) {
		if (!target.hasDetail()) {
			return "";
		}
		if (target.getDetail() instanceof Quantity quantity) {
			String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() + " " : "";
			return comparator + number(quantity) + " " + (quantity.hasUnit() ? quantity.getUnit() : quantity.getCode());
		}
		if (target.getDetail() instanceof CodeableConcept concept) {
			return concept.hasText() ? concept.getText() : concept.getCodingFirstRep().getCode();
		}
		return Values.words(target.getDetail());
	}

	private static String days(PlanDefinitionActionComponent action) {
		Extension extension = action.getExtensionByUrl(SpineRehab.POST_OP_DAYS_EXTENSION);
		if (extension == null || !(extension.getValue() instanceof Range range)) {
			return "";
		}
		return (range.getLow().hasValue() ? number(range.getLow()) : "0")
				+ (range.getHigh().hasValue() ? " to " + number(range.getHigh()) : " on");
	}

	private static String walks(PlanDefinitionActionComponent week) {
		if (!(week.getTiming() instanceof Timing timing) || !timing.getRepeat().hasDuration()) {
			return week.getDescription();
		}
		Timing.TimingRepeatComponent repeat = timing.getRepeat();
		boolean daily = repeat.getPeriodUnit() == Timing.UnitsOfTime.D;
		String walks = repeat.getFrequency() + " × " + plain(repeat.getDuration());
		if (daily) {
			return walks;
		}
		int aDay = (repeat.getFrequency() + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
		return aDay + " × " + plain(repeat.getDuration()) + ", " + repeat.getFrequency() / aDay + " days a week";
	}

	private static String target(PlanDefinitionActionComponent week, String part) {
		return Stream.ofNullable(week.getExtensionByUrl(SpineRehab.STEP_TARGET_EXTENSION))
			.map((extension) -> extension.getExtensionByUrl(part))
			.map((value) -> Values.words(value.getValue()))
			.collect(Collectors.joining());
	}

	private static String number(Quantity quantity) {
		return plain(quantity.getValue());
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
