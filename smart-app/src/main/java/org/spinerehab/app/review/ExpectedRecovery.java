package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.band.Band;
import org.spinerehab.app.band.OperationBands;

/**
 * What recovery is expected of one patient: the published bands of the operation, moved
 * by the facts the plan was tailored to and scaled to the own steps (clinical.md 3.2, 8).
 * It is context; signals come from rules alone.
 *
 * @param measures one for each measure
 * @param weeks weeks the bands are moved
 * @param because the facts that move them, by name
 * @param problem why there is none at all, if so
 */
record ExpectedRecovery(Map<Measure, MeasureBand> measures, int weeks, List<String> because, @Nullable String problem) {

	/** The server was not asked or does not answer. */
	static ExpectedRecovery none(String problem) {
		Map<Measure, MeasureBand> measures = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			measures.put(measure, MeasureBand.none(measure, ""));
		}
		return new ExpectedRecovery(measures, 0, List.of(), problem);
	}

	/**
	 * The bands of a patient.
	 * @param tailoring what the plan says
	 * @param published what is in force for the operation; nothing if it cannot be read
	 * @param stepsReported steps before surgery from elsewhere, if the plan has none
	 */
	static ExpectedRecovery of(PlanTailoring tailoring, Optional<OperationBands> published,
			Optional<BigDecimal> stepsReported) {
		if (published.isEmpty()) {
			return none("The expected range could not be read from the server just now.");
		}
		OperationBands bands = published.get();
		if (bands.byMeasure().isEmpty()) {
			return none("The server has no expected range for this operation.");
		}
		if (tailoring.bandShift() > 0 && bands.referenceWeeks() == null) {
			return none("The server does not say how the expected range moves for this patient, so none is drawn.");
		}
		Optional<BigDecimal> steps = Optional.ofNullable(tailoring.stepsBeforeSurgery())
			.map(BigDecimal::valueOf)
			.or(() -> stepsReported);
		Map<Measure, MeasureBand> measures = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			Optional<Band> band = (measure == Measure.STEPS) ? steps(bands, steps) : bands.of(measure.band());
			measures.put(measure, band
				.map((found) -> moved(measure, found, tailoring.bandShift(), bands.referenceWeeks(),
						(measure == Measure.STEPS && steps.isEmpty())
								? "General range: the steps before surgery are not known." : ""))
				.orElseGet(() -> MeasureBand.none(measure,
						"The server has no expected range for this measure after this operation.")));
		}
		return new ExpectedRecovery(measures, tailoring.bandShift(), tailoring.because(), null);
	}

	private static Optional<Band> steps(OperationBands bands, Optional<BigDecimal> before) {
		return before.map((own) -> bands.of(OperationBands.STEPS).map((band) -> band.times(own.movePointLeft(2))))
			.orElseGet(bands::generalSteps);
	}

	private static MeasureBand moved(Measure measure, Band band, int weeks, @Nullable BigDecimal reference,
			String note) {
		return (weeks == 0 || reference == null) ? new MeasureBand(measure, band, null, note)
				: new MeasureBand(measure, band.later(weeks, reference), band, note);
	}

	MeasureBand of(Measure measure) {
		return this.measures.get(measure);
	}

	/** What the area in a drawing is; nothing if none is drawn. */
	@Nullable String key() {
		if (this.measures.values().stream().allMatch((one) -> one.drawn().isEmpty())) {
			return null;
		}
		String moved = ", moved " + this.weeks + ((this.weeks == 1) ? " week" : " weeks") + " later";
		String why = this.because.isEmpty() ? "" : ": " + String.join(", ", this.because);
		return "half of people are here" + ((this.weeks == 0) ? "" : moved + why);
	}

	/** How to read the area, or why there is none. */
	String caption() {
		return (this.problem != null) ? this.problem
				: "About half of people are inside the area. The patient’s own direction matters more.";
	}

}
