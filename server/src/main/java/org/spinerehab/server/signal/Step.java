package org.spinerehab.server.signal;

import java.util.List;

/**
 * What has to be done about what the rules found.
 */
sealed interface Step {

	/**
	 * Open a signal.
	 *
	 * @param notice what was found
	 */
	record Raise(Notice notice) implements Step {

	}

	/**
	 * Add new data to a signal, open or closed (G-ONCE).
	 *
	 * @param id logical id of its Flag
	 * @param notice what was found
	 */
	record Attach(String id, Notice notice) implements Step {

	}

	/**
	 * Take a signal into a higher one of the same day and data, so that there is one row
	 * (G-UP).
	 *
	 * @param id logical id of its Flag
	 * @param higher rule of the signal that takes it in
	 */
	record Absorb(String id, Rule higher) implements Step {

	}

	/**
	 * Say on an open signal that an answer behind it no longer says so; it stays open
	 * (G-EDIT).
	 *
	 * @param id logical id of its Flag
	 * @param references the changed answers
	 */
	record Retract(String id, List<String> references) implements Step {

	}

}
