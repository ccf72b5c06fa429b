package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A straight piece of a band, from one time to a later one.
 *
 * @param from post-operative day it begins
 * @param start what is expected then
 * @param to post-operative day it ends
 * @param end what is expected then
 * @param measured whether both ends were measured: its edges are drawn solid
 */
public record Piece(BigDecimal from, Expected start, BigDecimal to, Expected end, boolean measured) {

	boolean covers(BigDecimal day) {
		return day.compareTo(this.from) >= 0 && day.compareTo(this.to) <= 0;
	}

	boolean isEmpty() {
		return this.from.compareTo(this.to) >= 0;
	}

	Expected at(BigDecimal day) {
		if (isEmpty()) {
			return this.start;
		}
		return this.start.towards(this.end,
				day.subtract(this.from).divide(this.to.subtract(this.from), MathContext.DECIMAL64));
	}

	/** The part between two days; empty if there is none. */
	Piece within(BigDecimal first, BigDecimal last) {
		BigDecimal begin = this.from.max(first);
		BigDecimal finish = this.to.min(last);
		return new Piece(begin, at(begin), finish, at(finish), this.measured);
	}

}
