package org.spinerehab.app.discharge;

import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise: the structured part of the extension {@code exercise-dose} and
 * how often a day (clinical.md 4).
 *
 * @param sets sets in one session
 * @param lowest lowest number of repetitions
 * @param highest highest number of repetitions
 * @param holdSeconds seconds each repetition is held
 * @param perSide whether the dose counts for each side
 * @param minutes minutes of one session
 * @param timesADay sessions a day, absent where the template counts otherwise
 * @param text the dose as printed
 */
record Dose(@Nullable Integer sets, @Nullable Integer lowest, @Nullable Integer highest, @Nullable Integer holdSeconds,
		boolean perSide, @Nullable Integer minutes, @Nullable Integer timesADay, String text) {

	@Nullable String repetitions() {
		if (this.lowest == null) {
			return null;
		}
		return (this.highest == null || this.highest.equals(this.lowest)) ? String.valueOf(this.lowest)
				: this.lowest + "–" + this.highest;
	}

	/** The dose in words, made anew from its numbers after a change. */
	Dose reworded() {
		StringBuilder words = new StringBuilder();
		if (this.sets != null && this.sets > 1) {
			words.append(this.sets).append(" × ");
		}
		boolean counted = repetitions() != null;
		if (counted) {
			words.append(repetitions());
		}
		else if (this.minutes != null) {
			words.append(this.minutes).append((this.minutes == 1) ? " minute" : " minutes");
		}
		else if (this.holdSeconds != null) {
			words.append(this.holdSeconds).append(" seconds");
		}
		words.append(this.perSide ? " each side" : "");
		if (counted && this.holdSeconds != null) {
			words.append(", hold ").append(this.holdSeconds).append(" seconds");
		}
		words.append(", ").append(howOften());
		return new Dose(this.sets, this.lowest, this.highest, this.holdSeconds, this.perSide, this.minutes,
				this.timesADay, words.toString());
	}

	/** What does not count in times a day stays as the template words it. */
	private String howOften() {
		if (this.timesADay == null) {
			return this.text.substring(this.text.lastIndexOf(',') + 1).strip();
		}
		return (this.timesADay == 1) ? "once a day" : this.timesADay + " × a day";
	}

}
