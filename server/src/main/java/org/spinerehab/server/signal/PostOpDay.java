package org.spinerehab.server.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;

import org.jspecify.annotations.Nullable;

/**
 * Post-operative day: the day of surgery is 0 (clinical.md 2.1, G-DAY). When the day of
 * surgery is not known a rule with a window takes the reading that calls for help.
 *
 * @param number days since surgery, or null when the surgery date is not known
 */
record PostOpDay(@Nullable Integer number) {

	/**
	 * The day counted from the latest surgery up to it, else from the first one.
	 */
	static PostOpDay of(LocalDate day, NavigableSet<LocalDate> surgeries) {
		if (surgeries.isEmpty()) {
			return new PostOpDay(null);
		}
		LocalDate latest = surgeries.floor(day);
		LocalDate surgery = (latest != null) ? latest : surgeries.first();
		return new PostOpDay((int) ChronoUnit.DAYS.between(surgery, day));
	}

	boolean canBeWithin(int first, int last) {
		return this.number == null || (this.number >= first && this.number <= last);
	}

	boolean canBeAfter(int last) {
		return this.number == null || this.number > last;
	}

}
