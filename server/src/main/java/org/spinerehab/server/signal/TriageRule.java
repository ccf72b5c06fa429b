package org.spinerehab.server.signal;

import java.util.Optional;
import java.util.function.Function;

/**
 * A rule with what it looks for.
 *
 * @param rule the rule
 * @param looks gathers what speaks for the rule on a day
 */
record TriageRule(Rule rule, Function<Situation, Finding> looks) {

	Optional<Signal> on(Situation situation) {
		return this.looks.apply(situation).signal(this.rule, situation.day());
	}

}
