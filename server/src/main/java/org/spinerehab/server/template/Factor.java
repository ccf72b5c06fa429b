package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a fact about a patient does to the plan: one row of {@code tailoring-factor} that
 * applies (clinical.md 3.1).
 *
 * @param code code of the row, kept with everything it changes
 * @param display its name
 * @param multiplier what walking minutes are multiplied by
 * @param bandShift weeks the recovery band shifts
 * @param effects what else changes, in words
 * @param fact what is known of the patient and from where, in words
 */
record Factor(String code, String display, BigDecimal multiplier, int bandShift, List<String> effects, String fact) {

	boolean changesMinutes() {
		return this.multiplier.compareTo(BigDecimal.ONE) != 0;
	}

	boolean changesAnything() {
		return changesMinutes() || this.bandShift > 0 || !this.effects.isEmpty();
	}

	/** What it does, in words. */
	String words() {
		StringBuilder words = new StringBuilder(this.display + " (" + this.fact + "):");
		if (changesMinutes()) {
			words.append(" Walking minutes × ")
				.append(this.multiplier.stripTrailingZeros().toPlainString())
				.append('.');
		}
		if (this.bandShift > 0) {
			words.append(" Expected recovery ")
				.append(this.bandShift)
				.append((this.bandShift == 1) ? " week later." : " weeks later.");
		}
		this.effects.forEach((effect) -> words.append(' ').append(effect));
		return words.toString();
	}

}
