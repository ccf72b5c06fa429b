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
 * @param parameters numbers of the rules
 */
record Situation(PatientDays days, LocalDate day, TriageParameters parameters) {

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
	 * Pain of the day beside the median of the days before it, if enough of those have a
	 * value.
	 *
	 * @param pains scores of one site that lie above the days before, the worst first
	 * @param usual median of the days before
	 */
	record Rise(List<Datum.Pain> pains, BigDecimal usual) {

		String words() {
			Datum.Pain worst = this.pains.get(0);
			return worst.site().words() + " rose from " + plain(this.usual) + " (median of the three days before) to "
					+ plain(worst.score()) + ".";
		}

	}

	/**
	 * Pains of the day from a score upwards that lie so many points above the days before
	 * it.
	 */
	List<Rise> rises(BigDecimal from, BigDecimal points) {
		return Arrays.stream(PainSite.values())
			.filter((site) -> !today().pains(site, from).isEmpty())
			.flatMap((site) -> usual(site)
				.map((usual) -> new Rise(today().pains(site, from.max(usual.add(points))), usual))
				.stream())
			.filter((rise) -> !rise.pains().isEmpty())
			.toList();
	}

	private Optional<BigDecimal> usual(PainSite site) {
		LocalDate first = this.day.minusDays(this.parameters.compareDays());
		LocalDate surgery = this.days.surgeries().floor(this.day);
		LocalDate from = (surgery != null && surgery.isAfter(first)) ? surgery : first;
		return this.days.medianPain(site, from, this.day.minusDays(1), this.parameters.compareValues());
	}

	/**
	 * Whether it is among the first days with a score of this site since surgery.
	 */
	boolean isAmongFirstScores(PainSite site) {
		return this.days.before(this.day)
			.filter((report) -> report.worstPain(site).isPresent())
			.count() < this.parameters.firstScores();
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
