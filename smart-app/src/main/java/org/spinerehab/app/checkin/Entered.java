package org.spinerehab.app.checkin;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as people type them: "5,240", "37,8", "1 200". What is none stays text.
 */
final class Entered {

	private Entered() {
	}

	static Optional<Integer> whole(String text) {
		String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "");
		if (digits.matches("-?\\d{1,3}([.,]\\d{3})+")) {
			digits = digits.replaceAll("[.,]", "");
		}
		return digits.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
	}

	static Optional<BigDecimal> decimal(String text) {
		String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
		return digits.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
	}

}
