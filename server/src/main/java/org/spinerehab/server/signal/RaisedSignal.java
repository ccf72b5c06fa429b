package org.spinerehab.server.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A signal that was raised before.
 *
 * @param id logical id of its Flag
 * @param rule its rule
 * @param openedOn day it was opened, in the hospital's zone
 * @param closedAt when it was closed; null while it is open
 * @param data references it already holds
 * @param untouched whether nobody has begun to work on it
 */
record RaisedSignal(String id, Rule rule, LocalDate openedOn, @Nullable Instant closedAt, Set<String> data,
		boolean untouched) {

	boolean isOpen() {
		return this.closedAt == null;
	}

}
