package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the patient takes home: the plan in plain words (the full handout in the patient's
 * language comes later).
 */
final class Handout {

	private final PlanLines lines;

	private final ProposedPlan plan;

	private final LocalDate today;

	Handout(EditedPlan stored, LocalDate today) {
		this.lines = new PlanLines(stored);
		this.plan = stored.proposal();
		this.today = today;
	}

	public List<String> emergency() {
		return DangerSigns.EMERGENCY;
	}

	public List<String> sameDay() {
		return DangerSigns.SAME_DAY;
	}

	public List<Row> weeks() {
		return this.plan.tableWeeks()
			.stream()
			.map((week) -> new Row(week.days().weeks(),
					Wording.day(this.plan.surgery().plusDays(Math.max(1, week.days().first()))),
					week.walks() + " × " + week.minutes() + " min",
					(week.steps() != null) ? Wording.number(week.steps()) : "–"))
			.toList();
	}

	/** The exercises that have begun, or the first ones. */
	public List<PlanLines.Line> exercises() {
		int day = PostOpDays.of(this.plan.surgery(), this.today);
		return this.lines.exercises()
			.stream()
			.filter((phase) -> phase.day() <= Math.max(1, day))
			.flatMap((phase) -> phase.exercises().stream())
			.toList();
	}

	public String exercisesUntil() {
		int day = PostOpDays.of(this.plan.surgery(), this.today);
		Optional<PlanLines.Phase> next = this.lines.exercises()
			.stream()
			.filter((phase) -> phase.day() > Math.max(1, day))
			.findFirst();
		return next.map((phase) -> "until " + Wording.day(phase.from().minusDays(1))).orElse("from now on");
	}

	/** What to walk with and how; the reasons are the clinicians'. */
	public @Nullable String aid() {
		Aid.Proposed aid = this.plan.aid();
		return aid.title().equals(Aid.NONE.title()) ? null : (aid.title() + ". " + aid.how()).strip();
	}

	public List<PlanLines.Line> limits() {
		return this.lines.limits();
	}

	public List<PlanLines.Line> goals() {
		return this.lines.goals();
	}

	public List<PlanLines.Line> advice() {
		return this.lines.advice("education");
	}

	public List<PlanLines.Line> checkIns() {
		return this.lines.checkIns();
	}

	/**
	 * One row of the walking table.
	 */
	public record Row(String weeks, String from, String walks, String steps) {

	}

}
