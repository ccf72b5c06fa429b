package org.spinerehab.server.signal;

import org.spinerehab.server.numbers.Numbers;
import org.spinerehab.server.numbers.PublishedTable;

import org.springframework.stereotype.Component;

/**
 * Gives the rules the numbers in force.
 */
@Component
class TriageNumbers {

	private final Numbers numbers;

	TriageNumbers(Numbers numbers) {
		this.numbers = numbers;
	}

	TriageParameters inForce() {
		return new TriageParameters(this.numbers.of(PublishedTable.TRIAGE_PARAMETERS));
	}

}
