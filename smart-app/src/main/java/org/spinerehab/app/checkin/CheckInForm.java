package org.spinerehab.app.checkin;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The page with the questions: new, or shown again with the answers because they are not
 * saved.
 *
 * @param formId id of this form
 * @param day what is known of the patient today
 * @param answers answers to show again, empty at first
 * @param yesterdayOffered whether the answers may be for yesterday (rule G-DAY)
 * @param urgency what the answers alone call for
 * @param failure why the answers are not saved, if they were sent
 */
record CheckInForm(UUID formId, PatientDay day, Answers answers, boolean yesterdayOffered, Urgency urgency,
		Sent.@Nullable NotSaved failure) {

	public boolean failed() {
		return this.failure != null;
	}

	/** Sending the same again would not help. */
	public boolean refused() {
		return this.failure != null && this.failure.refused();
	}

	public List<Questions.Option> dangerSigns() {
		return Questions.dangerSigns(this.day.usuallyTroubled());
	}

	public List<Questions.Option> strength() {
		return Questions.STRENGTH;
	}

	public List<Questions.Option> sides() {
		return Questions.SIDES;
	}

	public List<Questions.Option> exercises() {
		return Questions.EXERCISES;
	}

	public List<Questions.Option> hard() {
		return Questions.HARD;
	}

	public List<Questions.Option> wound() {
		return Questions.WOUND;
	}

	public List<String> scale() {
		return Questions.SCALE;
	}

	/** The unit chosen before, else the first offered. */
	public boolean unit(String linkId, String code, boolean first) {
		return this.answers.one(linkId).map(code::equals).orElse(first);
	}

	/** A danger sign that no ticked tile of the first question shows by itself. */
	public boolean emergencyUnseen() {
		Answers tiles = new Answers(Map.of("d.flags", this.answers.all("d.flags")));
		return this.urgency == Urgency.NOW && new DangerSigns(tiles).urgency() != Urgency.NOW;
	}

}
