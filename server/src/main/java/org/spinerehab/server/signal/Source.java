package org.spinerehab.server.signal;

import java.time.Instant;
import java.util.Set;

/**
 * Where a value comes from.
 *
 * @param reference the resource, relative and without version
 * @param at the time the value describes
 * @param labels what had to be assumed or replaced, codes of {@code check-in-label}
 */
record Source(String reference, Instant at, Set<String> labels) {

	Source(String reference, Instant at) {
		this(reference, at, Set.of());
	}

}
