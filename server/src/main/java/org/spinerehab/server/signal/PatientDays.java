package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One patient's days as the rules read them. Most days raise nothing and need no look
 * back, so what lies further away is fetched when a rule first asks for it.
 */
final class PatientDays {

	private final NavigableMap<LocalDate, DayReport> days;

	private final Supplier<NavigableSet<LocalDate>> surgeries;

	private final Supplier<Baseline> baseline;

	private final Supplier<NavigableMap<LocalDate, DayReport>> earlier;

	/**
	 * The days of a patient.
	 * @param days all that was said about the days looked at
	 * @param surgeries days of surgery; empty when not known
	 * @param baseline what was known at discharge
	 * @param earlier what the rules compare with, days looked at included
	 */
	PatientDays(Collection<DayReport> days, Supplier<NavigableSet<LocalDate>> surgeries, Supplier<Baseline> baseline,
			Supplier<Collection<DayReport>> earlier) {
		this.days = byDay(days);
		this.surgeries = once(surgeries);
		this.baseline = once(baseline);
		this.earlier = once(() -> byDay(Stream.concat(this.days.values().stream(), earlier.get().stream()).toList()));
	}

	static NavigableMap<LocalDate, DayReport> byDay(Collection<DayReport> reports) {
		NavigableMap<LocalDate, DayReport> days = new TreeMap<>();
		reports.forEach((report) -> days.merge(report.day(), report, (one, two) -> one.plus(two.data())));
		return days;
	}

	private static <T> Supplier<T> once(Supplier<T> fetch) {
		return new Supplier<>() {

			private @Nullable T value;

			@Override
			public T get() {
				if (this.value == null) {
					this.value = fetch.get();
				}
				return this.value;
			}

		};
	}

	NavigableSet<LocalDate> surgeries() {
		return this.surgeries.get();
	}

	Baseline baseline() {
		return this.baseline.get();
	}

	DayReport on(LocalDate day) {
		return of(this.days, day);
	}

	private static DayReport of(NavigableMap<LocalDate, DayReport> days, LocalDate day) {
		DayReport report = days.get(day);
		return (report != null) ? report : new DayReport(day, List.of());
	}

	PostOpDay postOpDay(LocalDate day) {
		return PostOpDay.of(day, surgeries());
	}

	/**
	 * Days before a day that belong to the same stay at home, newest first.
	 */
	Stream<DayReport> before(LocalDate day) {
		LocalDate surgery = surgeries().floor(day);
		return this.earlier.get()
			.headMap(day, false)
			.descendingMap()
			.values()
			.stream()
			.takeWhile((report) -> surgery == null || !report.day().isBefore(surgery));
	}

	/**
	 * Worst score of a day; b.nrs counts as the value of the day of discharge (N13).
	 */
	private Optional<BigDecimal> pain(PainSite site, LocalDate day) {
		BigDecimal reported = of(this.earlier.get(), day).worstPain(site).map(Datum.Pain::score).orElse(null);
		BigDecimal atDischarge = day.equals(baseline().dischargeDay()) ? baseline().painAtDischarge().get(site) : null;
		return Stream.of(Optional.ofNullable(reported), Optional.ofNullable(atDischarge))
			.flatMap(Optional::stream)
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
