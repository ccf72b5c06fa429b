package org.spinerehab.app.review;

import java.util.Set;

/**
 * A signal on the day it was raised, and the charts it belongs to.
 */
record SignalMark(int day, String rule, Set<Measure> measures) {

	Tier tier() {
		return Tier.of(this.rule);
	}

	String word() {
		return SignalWords.of(this.rule);
	}

}
