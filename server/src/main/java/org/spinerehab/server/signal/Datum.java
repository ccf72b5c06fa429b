package org.spinerehab.server.signal;

import java.math.BigDecimal;

/**
 * One thing a patient, a device or another system said about a day. What was not said is
 * not there: missing is never "no" and never 0 (G-MISSING).
 */
sealed interface Datum {

	Source source();

	/**
	 * A danger sign that is present.
	 *
	 * @param tile the sign
	 * @param source where it was said
	 */
	record Ticked(Tile tile, Source source) implements Datum {

	}

	/**
	 * A pain score.
	 *
	 * @param site where it hurts
	 * @param score 0 to 10
	 * @param source where it was said
	 */
	record Pain(PainSite site, BigDecimal score, Source source) implements Datum {

	}

	/**
	 * Side of the leg pain.
	 *
	 * @param side which leg
	 * @param source where it was said
	 */
	record Side(LegSide side, Source source) implements Datum {

	}

	/**
	 * Leg strength compared with discharge.
	 *
	 * @param strength how strong
	 * @param source where it was said
	 */
	record Strength(LegStrength strength, Source source) implements Datum {

	}

	/**
	 * Feeling in the leg that is worse than at discharge (w.nerve.change, N17).
	 *
	 * @param source where it was said
	 */
	record WorseFeeling(Source source) implements Datum {

	}

	/**
	 * State of the wound.
	 *
	 * @param state how it looks
	 * @param source where it was said
	 */
	record Wound(WoundState state, Source source) implements Datum {

	}

	/**
	 * A body temperature.
	 *
	 * @param celsius degrees, rounded to 0.1 (N20)
	 * @param source where it was said
	 */
	record Temperature(BigDecimal celsius, Source source) implements Datum {

	}

	/**
	 * A check-in that contradicts itself or holds an answer that could not be used
	 * (G-CONFLICT, N18).
	 *
	 * @param words what is wrong with it
	 * @param source the check-in
	 */
	record Inconsistency(String words, Source source) implements Datum {

	}

}
