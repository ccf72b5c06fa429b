package org.spinerehab.app.discharge;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why the numbers are what they are: the template's value, this patient's value, and the
 * reason, line by line (design.md D5).
 */
record Explanation(Template template, EditedPlan plan, @Nullable Integer ownSteps) {

	public List<Line> steps() {
		return this.plan.proposal()
			.weeks()
			.stream()
			.filter((week) -> this.template.steps().containsKey(week.key()) && week.steps() != null)
			.map(this::steps)
			.toList();
	}

	public List<Line> others() {
		List<Line> lines = new ArrayList<>();
		this.plan.proposal().weeks().stream().findFirst().ifPresent((week) -> {
			int[] walks = this.plan.walks(week);
			if (walks != null) {
				lines.add(new Line("Walking minutes", week.walks() * week.minutes() + " a day",
						walks[0] * walks[1] + " a day", null,
						"Week 1 as in the template. Chart facts do not change minutes by themselves."));
			}
		});
		lines.add(new Line("Exercises, limits", "as published", "as published", null,
				"Age, BMI and diabetes are shown for your judgement. Change what does not fit, with a reason."));
		return lines;
	}

	private Line steps(ProposedPlan.WalkingWeek week) {
		Template.StepShare share = this.template.steps().get(week.key());
		Entry entry = this.plan.required(week.key() + ".steps");
		String percent = share.percent().stripTrailingZeros().toPlainString() + " % of own steps";
		String because = (this.ownSteps != null)
				? percent.replace("own steps", "the own " + Wording.number(this.ownSteps) + " steps before surgery")
						+ limit(week.steps())
				: "Steps before surgery not known: the template’s own number";
		return new Line("Steps a day, " + week.label().toLowerCase(),
				percent + ", else " + Wording.number(share.absolute()), entry.field().shownOriginal(),
				(entry.changed() && entry.usable()) ? entry.shown() : null, because);
	}

	/** Floor and cap of clinical.md N1. */
	private static String limit(@Nullable Integer steps) {
		if (steps != null && steps == 10_000) {
			return ", at most 10,000";
		}
		return (steps != null && steps == 300) ? ", at least 300" : "";
	}

	/**
	 * One number.
	 *
	 * @param template what the template says for everybody
	 * @param own what it makes of it for this patient
	 * @param set what the surgeon set instead
	 */
	record Line(String number, String template, String own, @Nullable String set, String because) {

	}

}
