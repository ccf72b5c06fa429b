package org.spinerehab.app.review;

import java.math.BigDecimal;

import org.spinerehab.app.band.OperationBands;

/**
 * What the patient page draws, in the order it draws it.
 */
enum Measure {

	STEPS("Steps a day", true, OperationBands.STEPS),
	WALKING_MINUTES("Walking minutes a day", true, OperationBands.WALKING_MINUTES),
	LEG_PAIN("Leg pain", false, OperationBands.LEG_PAIN), BACK_PAIN("Back pain", false, OperationBands.BACK_PAIN);

	private static final BigDecimal PAIN_JUMP = BigDecimal.valueOf(2);

	private static final BigDecimal STEADY_PAIN = new BigDecimal("0.5");

	private static final BigDecimal DROP = new BigDecimal("0.70");

	private static final BigDecimal STEADY_SHARE = new BigDecimal("0.05");

	private final String title;

	private final boolean higherIsBetter;

	private final String band;

	Measure(String title, boolean higherIsBetter, String band) {
		this.title = title;
		this.higherIsBetter = higherIsBetter;
		this.band = band;
	}

	/** What the measure is called where recovery is expected. */
	String band() {
		return this.band;
	}

	/** Digits after the point an expected value is shown with; steps go by tens. */
	int decimals() {
		return (this == STEPS) ? -1 : isPain() ? 1 : 0;
	}

	String title() {
		return this.title;
	}

	boolean isPain() {
		return !this.higherIsBetter;
	}

	/** What a planned value is called. */
	String targetWord() {
		return (this == WALKING_MINUTES) ? "plan" : "target";
	}

	String direction() {
		return this.higherIsBetter ? "Higher is better." : "Lower is better.";
	}

	/** Whether the step from one week's median to the next is worth a sentence. */
	boolean worsens(BigDecimal before, BigDecimal after) {
		return isPain() ? after.subtract(before).compareTo(PAIN_JUMP) >= 0
				: after.compareTo(before.multiply(DROP)) <= 0;
	}

	/** -1 falling, 0 steady, 1 rising. */
	int trend(BigDecimal before, BigDecimal after) {
		BigDecimal room = isPain() ? STEADY_PAIN : before.multiply(STEADY_SHARE);
		BigDecimal change = after.subtract(before);
		return (change.abs().compareTo(room) <= 0) ? 0 : change.signum();
	}

}
