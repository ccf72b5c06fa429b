package org.spinerehab.server.template;

import java.time.LocalDate;
import java.util.Locale;

import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionGoalComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionGoalTargetComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.spinerehab.profiles.SpineRehab;

/**
 * One goal of the draft (clinical.md 2.9).
 *
 * @param draft the draft it belongs to
 * @param definition the goal in the template
 */
record DraftGoal(Draft draft, PlanDefinitionGoalComponent definition) {

	Goal goal() {
		Goal goal = new Goal();
		goal.setId(this.definition.getId());
		goal.getMeta().addProfile(SpineRehab.GOAL);
		goal.setLifecycleStatus(Goal.GoalLifecycleStatus.PROPOSED);
		goal.addCategory(this.definition.getCategory().copy());
		if (this.definition.hasPriority()) {
			goal.setPriority(this.definition.getPriority().copy());
		}
		goal.setDescription(this.definition.getDescription().copy());
		goal.setSubject(this.draft.subject());
		goal.setStart(new DateType(this.draft.surgery().toString()));
		this.definition.getTarget().forEach((target) -> goal.addTarget(target(target)));
		lowerToStepsBeforeSurgery(goal);
		return goal;
	}

	private Goal.GoalTargetComponent target(PlanDefinitionGoalTargetComponent definition) {
		Goal.GoalTargetComponent target = new Goal.GoalTargetComponent();
		target.setMeasure(definition.getMeasure().copy());
		if (definition.hasDetail()) {
			target.setDetail(definition.getDetail().copy());
		}
		target.setDue(new DateType(due(definition.getDue()).toString()));
		return target;
	}

	private LocalDate due(Duration afterSurgery) {
		if (!afterSurgery.hasValue()) {
			throw new Unappliable("PlanDefinition.goal.target.due",
					"The goal '" + this.definition.getDescription().getText() + "' has no due day.",
					"Give its target a due of days after surgery.");
		}
		int amount = afterSurgery.getValue().intValueExact();
		return switch (afterSurgery.getCode()) {
			case "wk" -> this.draft.surgery().plusWeeks(amount);
			case "mo" -> this.draft.surgery().plusMonths(amount);
			default -> this.draft.surgery().plusDays(amount);
		};
	}

	/** "≥ 3,500 steps a day, or own B if lower" (clinical.md 2.9). */
	private void lowerToStepsBeforeSurgery(Goal goal) {
		Integer before = this.draft.tailoring().preopSteps();
		if (before == null) {
			return;
		}
		for (Goal.GoalTargetComponent target : goal.getTarget()) {
			if (target.getMeasure().hasCoding("http://loinc.org", "41950-7") && target.hasDetailQuantity()
					&& "/d".equals(target.getDetailQuantity().getCode())) {
				Quantity steps = target.getDetailQuantity();
				int aim = Math.min(before, steps.getValue().intValue());
				steps.setValue(aim);
				goal.getDescription().setText(String.format(Locale.ROOT, "Take at least %d steps a day.", aim));
			}
		}
	}

}
