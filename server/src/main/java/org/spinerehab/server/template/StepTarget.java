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

	/**
	 * The target for a patient. Steps before surgery already show how the patient is, so
	 * only the absolute number is multiplied.
	 */
	int forPatient(@Nullable Integer stepsBeforeSurgery, BigDecimal multiplier, TailoringTable numbers) {
		BigDecimal exact = (stepsBeforeSurgery != null)
				? BigDecimal.valueOf(stepsBeforeSurgery).multiply(this.percent).movePointLeft(2)
				: BigDecimal.valueOf(this.absolute).multiply(multiplier.max(numbers.absoluteStepsFloor()));
		BigDecimal rounded = exact.divide(numbers.stepsRounding(), 0, RoundingMode.HALF_UP)
			.multiply(numbers.stepsRounding());
		return rounded.max(numbers.stepsFloor()).min(numbers.stepsCap()).intValueExact();
	}

}
