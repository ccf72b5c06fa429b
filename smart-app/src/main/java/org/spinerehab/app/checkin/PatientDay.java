package org.spinerehab.app.checkin;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.review.WalkingWeek;

/**
 * What the check-in page knows of the patient today. When our server does not answer it
 * knows nothing, and the page works all the same.
 *
 * @param name the patient's name, if known
 * @param today date on the patient's clock
 * @param number post-operative day, if known
 * @param walking today's walking row, absent while the plan is suspended (rule N29)
 * @param woundUntil last day the wound is asked for, if known
 * @param suspended whether the plan is paused
 * @param usuallyTroubled whether bladder or bowels have long been a problem (rule N15)
 */
record PatientDay(@Nullable String name, LocalDate today, @Nullable Integer number, @Nullable WalkingWeek walking,
		@Nullable LocalDate woundUntil, boolean suspended, boolean usuallyTroubled) {

	PatientDay {
		walking = suspended ? null : walking;
	}

	static PatientDay unknown(LocalDate today) {
		return new PatientDay(null, today, null, null, null, false, false);
	}

	/** Asked when the day is not known, too: one question too many harms nobody. */
	public boolean asksForWound() {
		return this.woundUntil == null || !this.today.isAfter(this.woundUntil);
	}

}
