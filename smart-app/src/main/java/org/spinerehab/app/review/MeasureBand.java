package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.band.Band;
import org.spinerehab.app.band.Expected;
import org.spinerehab.app.web.Words;

/**
 * What is expected of one patient in one measure, and how to say it (clinical.md 8).
 *
 * @param measure the measure
 * @param band the band as it is shown for this patient, if there is one
 * @param unmoved the same for somebody without the patient's facts, if those move it
 * @param note why there is none or what is special about it, one sentence or empty
 */
record MeasureBand(Measure measure, @Nullable Band band, @Nullable Band unmoved, String note) {

	static MeasureBand none(Measure measure, String note) {
		return new MeasureBand(measure, null, null, note);
	}

	/**
	 * A band of another definition would call a patient slow who does just what is
	 * planned: it is told, not drawn.
	 */
	Optional<Band> drawn() {
		return countsTheSame() ? Optional.ofNullable(this.band) : Optional.empty();
	}

	private boolean countsTheSame() {
		return this.measure != Measure.WALKING_MINUTES;
	}

	/** The highest value that is drawn up to a day. */
	BigDecimal highest(int lastDay) {
		return drawn()
			.map((band) -> IntStream.rangeClosed(0, lastDay)
				.mapToObj(band::at)
				.flatMap(Optional::stream)
				.map(Expected::high)
				.max(BigDecimal::compareTo)
				.orElse(BigDecimal.ZERO))
			.orElse(BigDecimal.ZERO);
	}

	/** Where the latest value lies, or why nobody can say. */
	String sentence(DaySeries series, int today) {
		if (this.band == null) {
			return this.note;
		}
		int day = series.isEmpty() ? today : series.lastDay();
		Optional<Expected> expected = at(this.band, day);
		if (expected.isEmpty()) {
			return "No expected range is published for day " + day + ".";
		}
		String range = Words.number(expected.get().low()) + " to " + Words.number(expected.get().high());
		if (!countsTheSame()) {
			return "No area is drawn: the published range, " + range + " on day " + day
					+ ", counts all stepping; this counts planned walks.";
		}
		String where = series.isEmpty() ? "Expected on day " + day
				: place(expected.get().place(series.latest())) + " the expected range of day " + day;
		return (where + ": " + range + ". " + this.note).strip();
	}

	private static String place(Expected.Place place) {
		return switch (place) {
			case BELOW -> "Below";
			case INSIDE -> "Inside";
			case ABOVE -> "Above";
		};
	}

	/** What heads the numbers in the table; none where there are none. */
	@Nullable String column() {
		return (this.band == null) ? null : countsTheSame() ? "Expected at week’s end" : "Expected, all stepping";
	}

	@Nullable String expected(int day) {
		return text(this.band, day);
	}

	@Nullable String unmoved(int day) {
		return text(this.unmoved, day);
	}

	private @Nullable String text(@Nullable Band of, int day) {
		return (of == null) ? null
				: at(of, day)
					.map((expected) -> Words.number(expected.centre()) + " (" + Words.number(expected.low()) + "–"
							+ Words.number(expected.high()) + ")")
					.orElse(null);
	}

	private Optional<Expected> at(Band of, int day) {
		return of.at(day).map((expected) -> expected.rounded(this.measure.decimals()));
	}

}
