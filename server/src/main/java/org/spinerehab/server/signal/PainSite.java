package org.spinerehab.server.signal;

/**
 * Where the pain is that a patient scores from 0 to 10 (d.back, d.leg).
 */
enum PainSite {

	BACK("Back pain"), LEG("Leg pain");

	private final String words;

	PainSite(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
