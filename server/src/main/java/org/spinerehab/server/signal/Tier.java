package org.spinerehab.server.signal;

/**
 * How soon somebody has to act (clinical.md 7.1).
 */
enum Tier {

	/** Emergency: page at once. */
	E,
	/** Urgent: call the same day. */
	U,
	/** Review: within working days. */
	R

}
