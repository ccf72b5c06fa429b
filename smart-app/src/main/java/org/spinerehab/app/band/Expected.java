package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * What is expected at one time, in the unit of its measure: about half of people are
 * between low and high (clinical.md 8).
 *
 * @param low lower edge
 * @param centre centre
 * @param high upper edge
 */
public record Expected(BigDecimal low, BigDecimal centre, BigDecimal high) {

	/** Where a value lies; an edge belongs to the inside. */
	public enum Place {

		BELOW, INSIDE, ABOVE

	}

	public Place place(BigDecimal value) {
		if (value.compareTo(this.low) < 0) {
			return Place.BELOW;
		}
		return (value.compareTo(this.high) > 0) ? Place.ABOVE : Place.INSIDE;
	}

	/**
	 * As it is shown, so that words, table and place agree.
	 * @param decimals digits after the point; negative for tens
	 */
	public Expected rounded(int decimals) {
		return each((value) -> value.setScale(decimals, RoundingMode.HALF_UP));
	}

	Expected times(BigDecimal factor) {
		return each((value) -> value.multiply(factor));
	}

	/** The way to a later one, 0 for here and 1 for there. */
	Expected towards(Expected later, BigDecimal share) {
		return new Expected(between(this.low, later.low, share), between(this.centre, later.centre, share),
				between(this.high, later.high, share));
	}

	private static BigDecimal between(BigDecimal from, BigDecimal to, BigDecimal share) {
		return from.add(to.subtract(from).multiply(share, MathContext.DECIMAL64));
	}

	private Expected each(UnaryOperator<BigDecimal> change) {
		return new Expected(change.apply(this.low), change.apply(this.centre), change.apply(this.high));
	}

}
