package org.spinerehab.server.signal;

/**
 * Side of the leg pain (d.leg.side). Several answers of one day are united (N11).
 */
enum LegSide {

	LEFT, RIGHT, BOTH;

	LegSide and(LegSide other) {
		return (this == other) ? this : BOTH;
	}

}
