package org.spinerehab.app.checkin;

/**
 * What the patient is told at once (clinical.md 7.1, tiers E and U): by the answers alone
 * before anything is sent, and by the rules of the server once it is saved. The more
 * urgent of the two counts.
 */
public enum Urgency {

	/** Emergency number, emergency department. */
	NOW,
	/** We call today. */
	TODAY,
	/** Nothing that shows. */
	LATER;

	/** Of two opinions the more urgent one. */
	Urgency or(Urgency other) {
		return (compareTo(other) <= 0) ? this : other;
	}

}
