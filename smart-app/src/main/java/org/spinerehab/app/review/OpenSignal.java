package org.spinerehab.app.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A signal with the review that goes with it.
 *
 * @param rule id of the triage rule
 * @param name what the rule is about, in words
 * @param what what changed, one sentence
 * @param since when it was raised
 * @param due by when somebody has to act, if known
 * @param who who has taken it, if anybody
 * @param open whether it is still open
 * @param details references to the data behind it
 * @param patient whose it is
 */
record OpenSignal(String rule, String name, String what, Instant since, @Nullable Instant due, @Nullable String who,
		boolean open, Set<String> details, String patient) {

	static final Comparator<OpenSignal> WORST_FIRST = Comparator.comparing(OpenSignal::tier)
		.thenComparing((signal) -> (signal.due() != null) ? signal.due() : Instant.MAX)
		.thenComparing(OpenSignal::since);

	Tier tier() {
		return Tier.of(this.rule);
	}

	boolean isLate(Instant now) {
		return this.due != null && this.due.isBefore(now);
	}

}
