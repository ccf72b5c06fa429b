package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the template proposes for one patient, before anybody changed it: the draft of
 * {@code PlanDefinition/$apply} in the words of the ward.
 */
record ProposedPlan(String title, LocalDate surgery, List<WalkingWeek> weeks, List<Exercise> exercises,
		Aid.Proposed aid, List<Limit> limits, List<PlanGoal> goals, List<Advice> advice, List<Advice> checkIns) {

	/** No draft: there is no template for the operation. */
	static ProposedPlan none() {
		return new ProposedPlan("", LocalDate.EPOCH, List.of(), List.of(), Aid.Proposed.NONE, List.of(), List.of(),
				List.of(), List.of());
	}

	/** The weeks of the table; the months after week 12 stand below it. */
	List<WalkingWeek> tableWeeks() {
		return this.weeks.stream().filter((week) -> week.days().first() <= 84).toList();
	}

	List<WalkingWeek> laterWeeks() {
		return this.weeks.stream().filter((week) -> week.days().first() > 84).toList();
	}

	Optional<Advice> advice(String code) {
		return this.advice.stream().filter((item) -> item.code().equals(code)).findFirst();
	}

	/**
	 * One row of the walking table (clinical.md 2.2, 2.3).
	 *
	 * @param walks walks on a day with walks, absent where the row is words only
	 * @param minutes minutes of one walk
	 * @param daysAWeek days a week, absent for every day
	 * @param steps step target of a day
	 * @param text the row as printed
	 */
	record WalkingWeek(String key, PostOpDays days, @Nullable Integer walks, @Nullable Integer minutes,
			@Nullable Integer daysAWeek, @Nullable Integer steps, String text) {

		String label() {
			return (this.days.weeks().indexOf('–') > 0 ? "Weeks " : "Week ") + this.days.weeks();
		}

	}

	/**
	 * One exercise of the library (clinical.md 4).
	 */
	record Exercise(String key, PostOpDays days, String code, String name, Dose dose, String how) {

	}

	/**
	 * One restriction (clinical.md 2.6).
	 *
	 * @param amount the limit as a number, absent where it is words only
	 * @param unit unit of the number, as in the text
	 */
	record Limit(String key, PostOpDays days, String name, String text, @Nullable String amount, String unit) {

	}

	/**
	 * One goal (clinical.md 2.9).
	 *
	 * @param due the days it is looked at
	 * @param own whether it stands for the goal in the patient's own words
	 * @param amount the number to reach, absent where the words have none
	 */
	record PlanGoal(String key, String text, String measuredBy, List<LocalDate> due, boolean own,
			@Nullable Integer amount) {

		/** By when, in words. */
		String dueWords(LocalDate surgery) {
			return (this.due.size() > 3) ? "each week to " + Wording.day(this.due.get(this.due.size() - 1), surgery)
					: "by " + Wording.list(this.due.stream().map((day) -> Wording.day(day, surgery)).toList());
		}

	}

	/**
	 * Physiotherapy, something to know, or a check-in schedule.
	 */
	record Advice(String key, PostOpDays days, String category, String code, String name, String text) {

	}

}
