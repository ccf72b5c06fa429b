package org.spinerehab.app.checkin;

/**
 * What became of a check-in.
 */
public sealed interface Sent {

	/**
	 * It is in the rehab record, together with what follows from it.
	 *
	 * @param now true if this attempt wrote it, false if an earlier one had
	 * @param urgency what the signals call for that came out of it, as our server says
	 */
	record Saved(boolean now, Urgency urgency) implements Sent {
	}

	/** Our server did not answer or refused. Nothing is saved as far as we know. */
	record NotSaved() implements Sent {
	}

}
