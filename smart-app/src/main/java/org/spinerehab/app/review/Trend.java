package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.spinerehab.app.web.Words;

/**
 * Says in words what a chart shows: what stands out, where it goes now, how far the
 * target is, which direction is good.
 */
final class Trend {

	private static final int SILENT_AFTER = 2;

	private final DaySeries series;

	private final Measure measure;

	Trend(DaySeries series) {
		this.series = series;
		this.measure = series.measure();
	}

	String sentence(int today, Optional<BigDecimal> target) {
		if (this.series.isEmpty()) {
			return "Nothing reported yet. " + this.measure.direction();
		}
		return Stream.of(silence(today), standsOut(), direction(), target.flatMap(this::against))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" ", "", " " + this.measure.direction()));
	}

	private Optional<String> silence(int today) {
		int days = today - this.series.lastDay();
		return (days < SILENT_AFTER) ? Optional.empty()
				: Optional.of("No value for " + (days - 1) + ((days == 2) ? " day." : " days."));
	}

	private Optional<String> standsOut() {
		String found = null;
		Map.Entry<Integer, BigDecimal> before = null;
		for (Map.Entry<Integer, BigDecimal> week : this.series.comparableMedians().entrySet()) {
			if (before != null && this.measure.worsens(before.getValue(), week.getValue())) {
				found = worsening(before, week);
			}
			before = week;
		}
		return Optional.ofNullable(found);
	}

	private String worsening(Map.Entry<Integer, BigDecimal> before, Map.Entry<Integer, BigDecimal> after) {
		String weeks = " between weeks " + before.getKey() + " and " + after.getKey() + ".";
		if (this.measure.isPain()) {
			return "Rose from " + Words.number(before.getValue()) + " to " + Words.number(after.getValue()) + weeks;
		}
		BigDecimal share = after.getValue()
			.multiply(BigDecimal.valueOf(100))
			.divide(before.getValue(), 0, RoundingMode.HALF_UP);
		return "Fell by " + BigDecimal.valueOf(100).subtract(share) + " %" + weeks;
	}

	private Optional<String> direction() {
		SortedMap<Integer, BigDecimal> medians = this.series.comparableMedians();
		if (medians.isEmpty()) {
			return Optional.empty();
		}
		int last = medians.lastKey();
		String now = Words.number(medians.get(last)) + " in week " + last;
		SortedMap<Integer, BigDecimal> earlier = medians.headMap(last);
		if (earlier.isEmpty()) {
			return Optional.of("Median " + now + ".");
		}
		int before = earlier.lastKey();
		String word = switch (this.measure.trend(earlier.get(before), medians.get(last))) {
			case 1 -> "Rising";
			case -1 -> "Falling";
			default -> "Steady";
		};
		return Optional
			.of(word + ": median " + Words.number(earlier.get(before)) + " in week " + before + ", " + now + ".");
	}

	private Optional<String> against(BigDecimal target) {
		String words = this.measure.targetWord() + " of " + Words.number(target) + ".";
		boolean below = this.series.latest().compareTo(target) < 0;
		return Optional.of((below ? "Below the " : "At or above the ") + words);
	}

}
