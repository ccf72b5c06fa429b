package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One patient's days as the rules read them.
 *
 * @param surgeries days of surgery; empty when not known
 * @param baseline what was known at discharge
 * @param days the days something was said about
 */
record PatientDays(NavigableSet<LocalDate> surgeries, Baseline baseline, NavigableMap<LocalDate, DayReport> days) {

	static PatientDays of(NavigableSet<LocalDate> surgeries, Baseline baseline, List<DayReport> reports) {
		NavigableMap<LocalDate, DayReport> days = new TreeMap<>();
		reports.forEach((report) -> days.merge(report.day(), report, (one, two) -> one.plus(two.data())));
		return new PatientDays(new TreeSet<>(surgeries), baseline, days);
	}

	DayReport on(LocalDate day) {
		DayReport report = this.days.get(day);
		return (report != null) ? report : new DayReport(day, List.of());
	}

	PostOpDay postOpDay(LocalDate day) {
		return PostOpDay.of(day, this.surgeries);
	}

	/**
	 * Days before a day that belong to the same stay at home, newest first.
	 */
	Stream<DayReport> before(LocalDate day) {
		LocalDate surgery = this.surgeries.floor(day);
		return this.days.headMap(day, false)
			.descendingMap()
			.values()
			.stream()
			.takeWhile((report) -> surgery == null || !report.day().isBefore(surgery));
	}

	/**
	 * Worst score of a day; b.nrs counts as the value of the day of discharge (N13).
	 */
	Optional<BigDecimal> pain(PainSite site, LocalDate day) {
		BigDecimal reported = on(day).worstPain(site).map(Datum.Pain::score).orElse(null);
		BigDecimal atDischarge = day.equals(this.baseline.dischargeDay()) ? this.baseline.painAtDischarge().get(site)
				: null;
		return Stream.of(reported, atDischarge)
			.flatMap((score) -> Optional.ofNullable(score).stream())
			.max(BigDecimal::compareTo);
	}

	/**
	 * Median of the daily scores, first to last day inclusive, unrounded (G-MEDIAN).
	 */
	Optional<BigDecimal> medianPain(PainSite site, LocalDate first, LocalDate last, int leastValues) {
		List<BigDecimal> scores = first.datesUntil(last.plusDays(1))
			.map((day) -> pain(site, day).orElse(null))
			.filter(Objects::nonNull)
			.toList();
		return (scores.size() < leastValues) ? Optional.empty() : Optional.of(median(scores));
	}

	private static BigDecimal median(List<BigDecimal> values) {
		List<BigDecimal> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		if (sorted.size() % 2 == 1) {
			return sorted.get(middle);
		}
		return sorted.get(middle - 1).add(sorted.get(middle)).multiply(new BigDecimal("0.5"));
	}

}
