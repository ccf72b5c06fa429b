package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Steps a day of a week row (clinical.md 2.3, N1).
 *
 * @param percent percent of the steps before surgery
 * @param absolute steps where those are not known
 */
record StepTarget(BigDecimal percent, int absolute) {

	private static final BigDecimal ROUND_TO = BigDecimal.valueOf(50);

	private static final BigDecimal FLOOR = BigDecimal.valueOf(300);

	private static final BigDecimal CAP = BigDecimal.valueOf(10_000);

	private static final BigDecimal LEAST_MULTIPLIER = new BigDecimal("0.6");

	/**
	 * The target for a patient. Steps before surgery already show how the patient is, so
	 * only the absolute number is multiplied.
	 */
	int forPatient(@Nullable Integer stepsBeforeSurgery, BigDecimal multiplier) {
		BigDecimal exact = (stepsBeforeSurgery != null)
				? BigDecimal.valueOf(stepsBeforeSurgery).multiply(this.percent).movePointLeft(2)
				: BigDecimal.valueOf(this.absolute).multiply(multiplier.max(LEAST_MULTIPLIER));
		BigDecimal rounded = exact.divide(ROUND_TO, 0, RoundingMode.HALF_UP).multiply(ROUND_TO);
		return rounded.max(FLOOR).min(CAP).intValueExact();
	}

}
