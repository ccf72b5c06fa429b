package org.spinerehab.app.discharge;

import java.util.List;

/**
 * What became of a signature.
 */
public sealed interface SignOutcome {

	/**
	 * The plan is in force, written now or by an earlier, unanswered attempt.
	 *
	 * @param plan the plan
	 * @param earlier whether an earlier attempt wrote it, with other contents than now
	 */
	record Signed(PlanReceipt plan, boolean earlier) implements SignOutcome {
	}

	/**
	 * Our server refused it; nothing was written.
	 *
	 * @param words why, in words, one per problem
	 */
	record Refused(List<String> words) implements SignOutcome {
	}

	/**
	 * No answer. Signing again is safe: the plan is written once.
	 *
	 * @param words what we know, in words
	 */
	record Unconfirmed(String words) implements SignOutcome {
	}

}
