package org.spinerehab.app.discharge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why the numbers are what they are: the template's value, this patient's value, and the
 * reason, line by line (design.md D5).
 */
record Explanation(Template template, EditedPlan plan, @Nullable Integer ownSteps, Tailored tailored) {

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
				Integer published = this.template.firstMinutes();
				lines.add(new Line("Walking minutes", (published != null) ? published + " a day" : "as published",
						week.walks() * week.minutes() + " a day",
						Arrays.equals(walks, new int[] { week.walks(), week.minutes() }) ? null
								: walks[0] * walks[1] + " a day",
						this.tailored.times().isEmpty() ? "Week 1 as in the template"
								: "Week 1: minutes of a walk " + this.tailored.times()));
			}
		});
		this.tailored.factors()
			.forEach((factor) -> lines.add(new Line(factor.name(), "as published", factor.does(), null,
					factor.fact() + (factor.effects().isEmpty() ? "" : ". " + factor.effects()))));
		lines.add(new Line("Exercises, limits", "as published", "as published", null,
				"Shown for your judgement. Change what does not fit, with a reason."));
		if (!this.tailored.notKnown().isEmpty()) {
			lines.add(new Line("Not known", "–", "counted as absent", null, Wording.list(this.tailored.notKnown())));
		}
		return lines;
	}

	private Line steps(ProposedPlan.WalkingWeek week) {
		Template.StepShare share = this.template.steps().get(week.key());
		Entry entry = this.plan.required(week.key() + ".steps");
		String percent = share.percent().stripTrailingZeros().toPlainString() + " % of own steps";
		String because = (this.ownSteps != null)
				? percent.replace("own steps", "the own " + Wording.number(this.ownSteps) + " steps before surgery")
						+ limit(week.steps())
				: "Steps before surgery not known: the template’s own number"
						+ (this.tailored.times().isEmpty() ? "" : " " + this.tailored.times());
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
