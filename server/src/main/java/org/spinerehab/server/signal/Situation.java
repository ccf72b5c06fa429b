package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One day of a patient with what went before, as a rule looks at it.
 *
 * @param days all known days
 * @param day the day looked at
 */
record Situation(PatientDays days, LocalDate day) {

	private static final int DAYS_COMPARED = 3;

	private static final int LEAST_VALUES = 2;

	DayReport today() {
		return this.days.on(this.day);
	}

	PostOpDay postOpDay() {
		return this.days.postOpDay(this.day);
	}

	Baseline baseline() {
		return this.days.baseline();
	}

	/**
	 * Pain of the day beside the median of the three days before it, if two of those have
	 * a value.
	 *
	 * @param pain worst score of the day
	 * @param usual median of the days before
	 */
	record Rise(Datum.Pain pain, BigDecimal usual) {

		boolean isAtLeast(int points) {
			return this.pain.score().subtract(this.usual).compareTo(BigDecimal.valueOf(points)) >= 0;
		}

		String words() {
			return this.pain.site().words() + " rose from " + plain(this.usual)
					+ " (median of the three days before) to " + plain(this.pain.score()) + ".";
		}

	}

	List<Rise> risesOfAtLeast(int points) {
		return Arrays.stream(PainSite.values())
			.flatMap((site) -> rise(site).stream())
			.filter((rise) -> rise.isAtLeast(points))
			.toList();
	}

	Optional<Rise> rise(PainSite site) {
		LocalDate first = this.day.minusDays(DAYS_COMPARED);
		LocalDate surgery = this.days.surgeries().floor(this.day);
		LocalDate from = (surgery != null && surgery.isAfter(first)) ? surgery : first;
		return today().worstPain(site)
			.flatMap((pain) -> this.days.medianPain(site, from, this.day.minusDays(1), LEAST_VALUES)
				.map((usual) -> new Rise(pain, usual)));
	}

	/**
	 * Whether it is the first or second day with a score of this site since surgery.
	 */
	boolean isAmongFirstTwoScores(PainSite site) {
		return this.days.before(this.day).filter((report) -> report.worstPain(site).isPresent()).count() < 2;
	}

	Optional<LegStrength> strengthBefore() {
		return this.days.before(this.day)
			.flatMap((report) -> report.weakest().stream())
			.map(Datum.Strength::strength)
			.findFirst();
	}

	Optional<BigDecimal> temperatureBefore() {
		return this.days.before(this.day).flatMap((report) -> report.highestTemperature().stream()).findFirst();
	}

	static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
