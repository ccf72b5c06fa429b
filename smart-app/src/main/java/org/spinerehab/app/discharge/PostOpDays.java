package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The post-operative days an item of a plan applies, the day of surgery being day 0
 * (clinical.md 2.1).
 *
 * @param first the first day
 * @param last the last day, absent for an open end
 */
record PostOpDays(int first, @Nullable Integer last) {

	static int of(LocalDate surgery, LocalDate day) {
		return (int) ChronoUnit.DAYS.between(surgery, day);
	}

	/** Week n is post-operative day 7(n-1)+1 to 7n, day 0 counts as week 1. */
	static int week(int day) {
		return Math.max(1, (day + 6) / 7);
	}

	static String phase(int day) {
		if (day <= 14) {
			return "immediate phase";
		}
		if (day <= 42) {
			return "early phase";
		}
		return (day <= 84) ? "progression phase" : "long-term phase";
	}

	LocalDate from(LocalDate surgery) {
		return surgery.plusDays(this.first);
	}

	@Nullable LocalDate until(LocalDate surgery) {
		return (this.last != null) ? surgery.plusDays(this.last) : null;
	}

	/** The weeks in words: "1", "7–8", "27 on". */
	String weeks() {
		int from = week(this.first);
		if (this.last == null) {
			return from + " on";
		}
		int to = Math.max(from, this.last / 7);
		return (from == to) ? String.valueOf(from) : from + "–" + to;
	}

}
