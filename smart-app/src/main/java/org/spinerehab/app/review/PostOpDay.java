package org.spinerehab.app.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day counted from surgery: the day of surgery is day 0 (clinical.md 2.1).
 *
 * @param number the post-operative day
 */
public record PostOpDay(int number) {

	/** The post-operative day of a date. */
	public static PostOpDay of(LocalDate surgery, LocalDate date) {
		return new PostOpDay((int) ChronoUnit.DAYS.between(surgery, date));
	}

	/** Week n is day 7(n−1)+1 to 7n; day 0 counts as week 1. */
	public int week() {
		return DaySeries.week(this.number);
	}

	/** The phase of recovery in words. */
	public String phase() {
		if (this.number <= 14) {
			return "Immediate phase";
		}
		if (this.number <= 42) {
			return "Early phase";
		}
		return (this.number <= 84) ? "Progression phase" : "Long-term phase";
	}

}
