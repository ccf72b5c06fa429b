package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Walks and minutes of a week row (clinical.md 2.2, 3.1, N1).
 *
 * @param walks walks a day, or walks a week at least
 * @param minutes minutes of one walk
 * @param daily whether walks counts walks a day
 */
record WalkingDose(int walks, int minutes, boolean daily) {

	private static final int DAYS_OF_A_WEEK = 7;

	/**
	 * The dose for a patient: fewer minutes, and in the first weeks more walks where the
	 * minutes shrink a lot.
	 */
	WalkingDose times(BigDecimal multiplier, int week, TailoringTable numbers) {
		int shorter = BigDecimal.valueOf(this.minutes)
			.multiply(multiplier)
			.setScale(0, RoundingMode.HALF_UP)
			.intValueExact();
		boolean more = this.daily && week <= numbers.extraWalkLastWeek()
				&& multiplier.compareTo(numbers.extraWalkMultiplier()) <= 0;
		int most = Math.max(this.walks, numbers.mostWalks());
		return new WalkingDose(more ? Math.min(most, this.walks + numbers.extraWalks()) : this.walks,
				Math.max(numbers.leastMinutes(), shorter), this.daily);
	}

	/** The dose in words that follow "Take". */
	String words() {
		if (this.daily) {
			return (this.walks == 1) ? "one walk of " + this.minutes + " minutes each day"
					: this.walks + " walks of " + this.minutes + " minutes each day";
		}
		int aDay = walksOfOneDay();
		return ((aDay == 1) ? "one walk" : aDay + " walks") + " of " + this.minutes + " minutes on at least "
				+ this.walks / aDay + " days a week";
	}

	/** Ten walks a week are two a day on five days (clinical.md 2.2 L, phase 3). */
	private int walksOfOneDay() {
		return (this.walks + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
	}

}
