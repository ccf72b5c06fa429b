package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One measure of one patient by post-operative day. A day without a value is absent,
 * never zero (G-MISSING).
 */
record DaySeries(Measure measure, SortedMap<Integer, BigDecimal> values) {

	private static final int ENOUGH_FOR_A_WEEK = 3;

	DaySeries {
		values = new TreeMap<>(values);
	}

	static int week(int day) {
		return Math.max(1, (day + 6) / 7);
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	int lastDay() {
		return this.values.lastKey();
	}

	BigDecimal latest() {
		return this.values.get(lastDay());
	}

	BigDecimal highest() {
		return this.values.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
	}

	int dayOf(BigDecimal value) {
		return this.values.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().compareTo(value) == 0)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	/** Runs of days without a gap: what a line may join. */
	List<SortedMap<Integer, BigDecimal>> runs() {
		List<SortedMap<Integer, BigDecimal>> runs = new ArrayList<>();
		Integer before = null;
		for (Map.Entry<Integer, BigDecimal> entry : this.values.entrySet()) {
			if (before == null || entry.getKey() != before + 1) {
				runs.add(new TreeMap<>());
			}
			runs.get(runs.size() - 1).put(entry.getKey(), entry.getValue());
			before = entry.getKey();
		}
		return runs;
	}

	/** The median of a week, of whatever values it has (G-MEDIAN). */
	Optional<BigDecimal> median(int week) {
		return median(ofWeek(week).values());
	}

	/** Medians of the weeks that hold enough values to be compared. */
	SortedMap<Integer, BigDecimal> comparableMedians() {
		SortedMap<Integer, BigDecimal> medians = new TreeMap<>();
		for (int week = 1; !isEmpty() && week <= week(lastDay()); week++) {
			if (ofWeek(week).size() >= ENOUGH_FOR_A_WEEK) {
				medians.put(week, median(week).orElseThrow());
			}
		}
		return medians;
	}

	private SortedMap<Integer, BigDecimal> ofWeek(int week) {
		return this.values.subMap((week == 1) ? 0 : 7 * week - 6, 7 * week + 1);
	}

	private static Optional<BigDecimal> median(Collection<BigDecimal> values) {
		if (values.isEmpty()) {
			return Optional.empty();
		}
		List<BigDecimal> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return Optional.of((sorted.size() % 2 == 1) ? sorted.get(middle)
				: sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2)));
	}

}
