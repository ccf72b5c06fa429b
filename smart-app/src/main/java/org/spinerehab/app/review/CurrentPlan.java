package org.spinerehab.app.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A patient's plan in force, as the pages read it.
 *
 * @param title title of the plan
 * @param onHold whether a clinician paused it
 * @param surgery day of surgery
 * @param signedOn day of signing
 * @param signedBy who signed, if the plan names them
 * @param weeks walking rows in order
 * @param items exercises and limits, each with the days it applies
 * @param goals what is to be reached
 * @param template canonical of the template it was drawn from, if the plan names one
 * @param tailoring what the facts of the patient do to expected recovery
 */
public record CurrentPlan(String title, boolean onHold, LocalDate surgery, @Nullable LocalDate signedOn,
		@Nullable String signedBy, List<WalkingWeek> weeks, List<Item> items, List<PlanGoal> goals,
		@Nullable String template, PlanTailoring tailoring) {

	/** The walking row of a post-operative day. */
	public Optional<WalkingWeek> week(int day) {
		return this.weeks.stream().filter((week) -> week.covers(Math.max(1, day))).findFirst();
	}

	/** Exercises in force on a post-operative day. */
	public List<Item> exercises(int day) {
		return items("exercise", day);
	}

	/** Limits in force on a post-operative day. */
	public List<Item> limits(int day) {
		return items("restriction", day);
	}

	private List<Item> items(String category, int day) {
		return this.items.stream().filter((item) -> item.category().equals(category) && item.covers(day)).toList();
	}

	/**
	 * One prescribed item.
	 *
	 * @param category exercise, restriction …
	 * @param name what it is
	 * @param text dose or limit in words
	 * @param firstDay first post-operative day
	 * @param lastDay last post-operative day, open if absent
	 */
	public record Item(String category, String name, String text, int firstDay, @Nullable Integer lastDay) {

		boolean covers(int day) {
			return day >= this.firstDay && (this.lastDay == null || day <= this.lastDay);
		}

	}

	/**
	 * One goal.
	 *
	 * @param text what is to be reached
	 * @param due by when
	 */
	public record PlanGoal(String text, @Nullable LocalDate due) {
	}

}
