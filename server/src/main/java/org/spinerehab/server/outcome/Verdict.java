package org.spinerehab.server.outcome;

import org.hl7.fhir.r4.model.Type;

/**
 * What becomes of one answer.
 */
sealed interface Verdict {

	/**
	 * The answer fits.
	 *
	 * @param value the answer
	 */
	record Fits(Type value) implements Verdict {

	}

	/**
	 * The answer is understood but was not sent as it should be.
	 *
	 * @param value what it means
	 * @param reason what was wrong with it
	 */
	record Understood(Type value, String reason) implements Verdict {

	}

	/**
	 * The answer cannot be used.
	 *
	 * @param reason why
	 */
	record Unusable(String reason) implements Verdict {

	}

}
