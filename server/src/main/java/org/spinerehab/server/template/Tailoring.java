package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.numbers.NumberRow;

/**
 * What the facts of one patient do to the plan (clinical.md 3.1, 3.2, N1).
 *
 * @param factors in the order of the table
 * @param notKnown factors nobody knows anything about; they count as absent
 * @param preopSteps median steps a day before surgery
 * @param numbers numbers of the computation
 */
record Tailoring(List<Factor> factors, List<NumberRow> notKnown, @Nullable Integer preopSteps, TailoringTable numbers) {

	/** The product of all factors, not below its floor, with four decimals. */
	BigDecimal multiplier() {
		return this.factors.stream()
			.map(Factor::multiplier)
			.reduce(BigDecimal.ONE, BigDecimal::multiply)
			.max(this.numbers.multiplierFloor())
			.setScale(4, RoundingMode.HALF_UP);
	}

	/** Weeks the recovery band shifts. */
	int bandShift() {
		return Math.min(this.numbers.bandShiftMost(), this.factors.stream().mapToInt(Factor::bandShift).sum());
	}

	WalkingDose tailor(WalkingDose dose, int week) {
		return dose.times(multiplier(), week, this.numbers);
	}

	int tailor(StepTarget target) {
		return target.forPatient(this.preopSteps, multiplier(), this.numbers);
	}

}
