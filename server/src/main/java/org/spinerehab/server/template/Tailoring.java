package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The factors of one patient (clinical.md 3.1, N1).
 *
 * @param factors in the order of the table
 */
record Tailoring(List<Factor> factors) {

	private static final BigDecimal FLOOR = new BigDecimal("0.50");

	static Tailoring none() {
		return new Tailoring(List.of());
	}

	/** The product of all factors, not below 0.50, with four decimals. */
	BigDecimal multiplier() {
		return this.factors.stream()
			.map(Factor::multiplier)
			.reduce(BigDecimal.ONE, BigDecimal::multiply)
			.max(FLOOR)
			.setScale(4, RoundingMode.HALF_UP);
	}

}
