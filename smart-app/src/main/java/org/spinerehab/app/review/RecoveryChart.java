package org.spinerehab.app.review;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One small multiple, ready to be written as SVG: every coordinate is a string in the
 * units of the drawing. The same numbers stand beside it in words and as a table.
 */
record RecoveryChart(Text text, Frame frame, Own own, @Nullable Target target, @Nullable Band band, List<Mark> marks,
		Columns columns, List<WeekRow> table) {

	/**
	 * What is said: title, latest value, a sentence with direction, one on what is
	 * expected, the whole for those who cannot see it.
	 */
	record Text(String title, String now, String nowDetail, String sentence, String expected, String label) {
	}

	/** What every chart of the page shares, and its own scale. */
	record Frame(int height, String top, String bottom, List<DayAxis.Tick> days, List<DayAxis.Tick> values,
			List<PhaseLine> phases) {
	}

	/** The beginning of a phase; the name only on the first chart. */
	record PhaseLine(String x, @Nullable String name) {
	}

	/**
	 * The patient's own values: lines without bridging a gap, a dot a day, or a bar a
	 * week.
	 */
	record Own(List<String> lines, List<Place> dots, List<Bar> bars, @Nullable Place latest) {
	}

	/** The plan's value by day as a dashed stair. */
	record Target(String path, Place latest, @Nullable Place word) {
	}

	/** Expected recovery as an area, with its measured and its estimated edges. */
	record Band(String area, String measured, String estimated) {
	}

	/** A point, with words where it has any. */
	record Place(String x, String y, @Nullable String label) {
	}

	/** A week as a bar; its number stands in it or above it. */
	record Bar(String x, String width, String y, String height, String middle, String labelY, boolean inside,
			String label) {
	}

	/** A signal on its day: shape, line down to the axis, word where there is room. */
	record Mark(String x, String kind, String y, String lineTop, @Nullable String word, @Nullable String wordX,
			boolean before) {
	}

	/** Columns of the table beside days and median: what heads the expected numbers. */
	record Columns(boolean target, @Nullable String expected, boolean unmoved) {
	}

	/**
	 * One week of the table: seven days, their median, the target, what is expected at
	 * its end of this patient and of others.
	 */
	record WeekRow(String week, List<@Nullable String> days, @Nullable String median, @Nullable String target,
			@Nullable String expected, @Nullable String unmoved) {
	}

}
