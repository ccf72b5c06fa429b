package org.spinerehab.app.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The one post-operative-day axis all charts share: same gutters, same width.
 */
record DayAxis(int lastDay) {

	static final int START = 44;

	static final int END = 708;

	private static final int SHORTEST = 14;

	private static final int WEEKLY_TICKS = 98;

	private static final int MONTHLY_TICKS = 400;

	DayAxis {
		lastDay = Math.max(SHORTEST, lastDay);
	}

	String x(double day) {
		return coordinate(at(day));
	}

	double at(double day) {
		return START + (END - START) * day / this.lastDay;
	}

	List<Tick> ticks() {
		int step = (this.lastDay <= WEEKLY_TICKS) ? 7 : (this.lastDay <= MONTHLY_TICKS) ? 28 : 91;
		return IntStream.rangeClosed(0, this.lastDay / step)
			.map((index) -> index * step)
			.mapToObj((day) -> new Tick(x(day), (day == 0) ? "day 0" : String.valueOf(day)))
			.toList();
	}

	/** Phases of clinical.md 2.1 that begin on this axis; the first one has no line. */
	List<Phase> phases() {
		return Stream
			.of(new Phase(1, "Immediate"), new Phase(15, "Early"), new Phase(43, "Progression"),
					new Phase(85, "Long-term 1"), new Phase(183, "Long-term 2"), new Phase(366, "Second year"))
			.filter((phase) -> phase.firstDay() <= this.lastDay)
			.toList();
	}

	static String coordinate(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/** A labelled place on an axis. */
	record Tick(String at, String label) {
	}

	/** A phase of recovery and its first post-operative day. */
	record Phase(int firstDay, String name) {
	}

}
