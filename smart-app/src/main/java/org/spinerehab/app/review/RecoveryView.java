package org.spinerehab.app.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.launch.EhrPatient;

/**
 * The patient page in words, top to bottom.
 *
 * @param patient who
 * @param headline what matters most, one sentence
 * @param facts operation, time, worst of 48 hours, health
 * @param signals open signals, worst first
 * @param nothingOpen what is known when none is open
 * @param plan the plan as it stands today, if one is signed
 * @param charts small multiples, empty without a day of surgery
 * @param band what the area in the charts is, if there is one
 * @param caption how to read it, or why there is none
 * @param events what happened, newest first
 */
record RecoveryView(EhrPatient patient, String headline, List<Fact> facts, List<Row> signals, String nothingOpen,
		Optional<PlanToday> plan, List<RecoveryChart> charts, @Nullable String band, String caption,
		List<Event> events) {

	/** One of the four facts. */
	record Fact(String label, String value, String detail) {
	}

	/** One open signal. */
	record Row(String kind, String tier, String what, String name, String since, @Nullable String due, boolean late,
			String who) {
	}

	/** What the patient is asked to do now. */
	record PlanToday(String title, @Nullable String signed, boolean paused, String walks, @Nullable String steps,
			List<CurrentPlan.Item> exercises, List<CurrentPlan.Item> limits, List<CurrentPlan.PlanGoal> goals) {
	}

	/** A dated line of the history. */
	record Event(LocalDate date, String when, @Nullable String kind, @Nullable String tier, String text) {
	}

}
