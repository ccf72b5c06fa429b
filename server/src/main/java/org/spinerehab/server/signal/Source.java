package org.spinerehab.server.signal;

import java.time.Instant;
import java.util.Set;

import org.spinerehab.server.outcome.CheckInLabel;

/**
 * Where a value comes from.
 *
 * @param reference the resource, relative and without version
 * @param origin the check-in it was said in, else the resource itself
 * @param at the time the value describes
 * @param labels what had to be assumed or replaced
 */
record Source(String reference, String origin, Instant at, Set<CheckInLabel> labels) {

	Source(String reference, Instant at) {
		this(reference, reference, at, Set.of());
	}

}
