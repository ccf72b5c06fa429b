package org.spinerehab.app.discharge;

import java.util.Map;

/**
 * What the surgeon changed and answered.
 *
 * @param values what was typed into fields that differ from the proposal, by field key
 * @param reasons why, by reason key
 * @param answers what the chart did not say
 */
record Edits(Map<String, String> values, Map<String, String> reasons, Answers answers) {

	static final Edits NONE = new Edits(Map.of(), Map.of(), Answers.NONE);

	Edits {
		values = Map.copyOf(values);
		reasons = Map.copyOf(reasons);
	}

}
