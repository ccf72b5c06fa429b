package org.spinerehab.server.outcome;

import java.util.Arrays;
import java.util.Optional;

import org.hl7.fhir.r4.model.Coding;
import org.spinerehab.profiles.SpineRehab;

/**
 * What had to be assumed, replaced or set aside when a check-in was read (clinical.md
 * 7.1).
 */
public enum CheckInLabel {

	INCONSISTENT("inconsistent", "Contradicts itself"), CLOCK_REPLACED("clock-replaced", "Time replaced"),
	LATE("late", "Late"), UNIT_ASSUMED("unit-assumed", "Unit assumed"),
	ITEM_SET_ASIDE("item-set-aside", "Answer set aside"),
	FLAGS_UNANSWERED("flags-unanswered", "Danger signs not answered"),
	NO_VALID_TEMPERATURE("no-valid-temperature", "No valid temperature");

	private final String code;

	private final String display;

	CheckInLabel(String code, String display) {
		this.code = code;
		this.display = display;
	}

	public Coding coding() {
		return new Coding(SpineRehab.CHECK_IN_LABELS, this.code, this.display);
	}

	static Optional<CheckInLabel> of(Coding coding) {
		return Arrays.stream(values())
			.filter((label) -> SpineRehab.CHECK_IN_LABELS.equals(coding.getSystem())
					&& label.code.equals(coding.getCode()))
			.findFirst();
	}

}
