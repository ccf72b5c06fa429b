package org.spinerehab.app.checkin;

import java.util.Set;

/**
 * What became of a check-in.
 */
public sealed interface Sent {

	/**
	 * It is in the rehab record, together with what follows from it.
	 *
	 * @param now true if this attempt wrote it, false if an earlier one had
	 * @param urgency what the signals call for that came out of it, as our server says
	 * @param setAside link ids of answers our server could not use (rule N18)
	 */
	record Saved(boolean now, Urgency urgency, Set<String> setAside) implements Sent {
	}

	/**
	 * Nothing is saved as far as we know.
	 *
	 * @param refused whether our server said no, and would say no again; else it may work
	 * in a moment
	 */
	record NotSaved(boolean refused) implements Sent {
	}

}
