package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is expected after one operation, as published for everybody.
 *
 * @param byMeasure bands by measure; steps are percent of the own steps before surgery
 * @param generalSteps steps a day of somebody whose own are not known
 * @param referenceWeeks the week a shift moves by exactly its weeks, if it is published
 */
public record OperationBands(Map<String, Band> byMeasure, Optional<Band> generalSteps,
		@Nullable BigDecimal referenceWeeks) {

	/** Nothing is published. */
	public static final OperationBands NONE = new OperationBands(Map.of(), Optional.empty(), null);

	/** Steps as a share of the own ones. */
	public static final String STEPS = "steps";

	/** All stepping of a day, not only planned walks. */
	public static final String WALKING_MINUTES = "walking-minutes";

	public static final String LEG_PAIN = "leg-pain";

	public static final String BACK_PAIN = "back-pain";

	/** The band of a measure in its published unit. */
	public Optional<Band> of(String measure) {
		return Optional.ofNullable(this.byMeasure.get(measure));
	}

}
