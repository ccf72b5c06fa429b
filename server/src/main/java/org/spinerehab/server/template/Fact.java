package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something known about a patient that may change the plan.
 *
 * @param factor factor of {@code tailoring-factor} it speaks for, or what a
 * {@code device-rule} turns on
 * @param value its value in the unit of the factor; 1 for yes, 0 for no
 * @param words the fact and where it comes from, in words
 * @param day when it was recorded; none for an entry of the clinician, which beats all
 * (clinical.md 3.3)
 */
record Fact(String factor, BigDecimal value, String words, @Nullable LocalDate day) {

	static final String WEAKNESS = "weakness";

	static final String BMI = "bmi";

	static final String DIABETES = "diabetes";

	static final String AGE = "age";

	static final String COMPRESSION = "compression";

	static final String FUSION_LEVEL = "fusion-level";

	static final String FUSED_LEVELS = "fused-levels";

	static final String FALL_RISK = "fall-risk";

	static final String PREOP_STEPS = "preop-steps";

	static final String SMOKING = "smoking";

	static final String CONFIDENCE = "confidence";

	static final String LIVES_ALONE = "lives-alone";

	/** Whether 10 metres are walked safely without both hands. */
	static final String WALKS_10_METRES = "walks-10-metres";

	/** Seconds of the timed up and go. */
	static final String TUG = "tug";

	static final String UNSTEADY = "unsteady";

	/** Whether a leg must not be loaded. */
	static final String UNLOAD = "unload";

	boolean isYes() {
		return this.value.signum() > 0;
	}

}
