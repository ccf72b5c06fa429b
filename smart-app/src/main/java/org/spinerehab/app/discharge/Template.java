package org.spinerehab.app.discharge;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The published template a draft was drawn from.
 *
 * @param id id of the PlanDefinition on our server
 * @param name its title
 * @param version its version
 * @param firstMinutes walking minutes a day it proposes for the first week
 * @param steps by week key: what it proposes for steps, and from what (clinical.md 2.3)
 */
record Template(String id, String name, String version, @Nullable Integer firstMinutes, Map<String, StepShare> steps) {

	/**
	 * The step target of a week.
	 *
	 * @param percent percent of the patient's own steps before surgery
	 * @param absolute used when those are not known
	 */
	record StepShare(BigDecimal percent, int absolute) {

	}

}
