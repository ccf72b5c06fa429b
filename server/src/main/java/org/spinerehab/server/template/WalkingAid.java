package org.spinerehab.server.template;

import java.util.List;

import org.spinerehab.server.numbers.NumberRow;

/**
 * The walking aid proposed for one patient, with the rows of {@code device-rule} that say
 * so (clinical.md 3.1, N22).
 *
 * @param device {@code walker}, {@code cane}, {@code crutches} or {@code none}
 * @param reasons the rows that decided; none if too little is known for any of them
 * @param others rows of other devices that hold as well, for the clinician to weigh
 * @param instruction how to use it, in the patient's words
 */
record WalkingAid(String device, List<Reason> reasons, List<Reason> others, String instruction) {

	boolean isProposed() {
		return !this.device.equals("none");
	}

	/**
	 * A row that holds for the patient.
	 *
	 * @param row the row in force
	 * @param fact what is known of the patient and from where, in words
	 */
	record Reason(NumberRow row, String fact) {

		String words() {
			return this.row.display() + " (" + this.fact + ").";
		}

	}

}
