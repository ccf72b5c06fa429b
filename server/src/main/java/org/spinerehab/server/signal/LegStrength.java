package org.spinerehab.server.signal;

import java.util.Arrays;
import java.util.Optional;

/**
 * Leg strength compared with the day of discharge (d.strength), weakest first (N11). The
 * constant is its code in the code system {@code leg-strength-change}.
 */
enum LegStrength {

	M("much weaker"), L("a little weaker"), S("the same"), B("better");

	private final String words;

	LegStrength(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

	static Optional<LegStrength> of(String code) {
		return Arrays.stream(values()).filter((strength) -> strength.name().equals(code)).findFirst();
	}

}
