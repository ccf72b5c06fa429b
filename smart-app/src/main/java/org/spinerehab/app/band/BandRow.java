package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One row of a table of expected recovery.
 *
 * @param from first post-operative day of the numbers, 0 for those before surgery
 * @param to last day, the first one if they stand for one day
 * @param expected the numbers
 * @param measured whether they were measured at that time; else interpolated or assumed
 */
public record BandRow(BigDecimal from, BigDecimal to, Expected expected, boolean measured) {

	/** A row of one day. */
	public static BandRow on(int day, Expected expected, boolean measured) {
		return new BandRow(BigDecimal.valueOf(day), BigDecimal.valueOf(day), expected, measured);
	}

	BandRow later(int weeks, BigDecimal referenceWeeks) {
		return new BandRow(later(this.from, weeks, referenceWeeks), later(this.to, weeks, referenceWeeks),
				this.expected, this.measured);
	}

	private static BigDecimal later(BigDecimal day, int weeks, BigDecimal referenceWeeks) {
		return day.multiply(referenceWeeks.add(BigDecimal.valueOf(weeks)))
			.divide(referenceWeeks, MathContext.DECIMAL64);
	}

	BandRow times(BigDecimal factor) {
		return new BandRow(this.from, this.to, this.expected.times(factor), this.measured);
	}

	Piece toNext(BandRow next) {
		return new Piece(this.to, this.expected, next.from, next.expected, this.measured && next.measured);
	}

	Piece during() {
		return new Piece(this.from, this.expected, this.to, this.expected, this.measured);
	}

	/** Day 0 counts as week 1: before the first row its numbers hold. */
	Piece before() {
		return new Piece(BigDecimal.ZERO, this.expected, this.from, this.expected, this.measured);
	}

}
