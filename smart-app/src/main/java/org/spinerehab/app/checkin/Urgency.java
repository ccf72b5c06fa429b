package org.spinerehab.app.checkin;

/**
 * What the patient is told at once (clinical.md 7.1, tiers E and U). It says nothing
 * about what the rules of the server find.
 */
enum Urgency {

	/** Emergency number, emergency department. */
	NOW,
	/** We call today. */
	TODAY,
	/** Nothing that the answers alone show. */
	LATER

}
