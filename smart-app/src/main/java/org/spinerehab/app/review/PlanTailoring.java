package org.spinerehab.app.review;

import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * What a signed plan says of expected recovery: the facts of the patient that move it and
 * the steps it is a share of (clinical.md 3.2, 8.1).
 *
 * @param bandShift weeks the band moves
 * @param because the facts that move it, by name
 * @param stepsBeforeSurgery median steps a day before surgery, if the plan was drawn from
 * them
 */
public record PlanTailoring(int bandShift, List<String> because, @Nullable Integer stepsBeforeSurgery) {

	/** A plan that was not tailored. */
	static final PlanTailoring NONE = new PlanTailoring(0, List.of(), null);

	static PlanTailoring of(CarePlan plan) {
		Extension summary = plan.getExtensionByUrl(SpineRehab.TAILORING_EXTENSION);
		if (summary == null) {
			return NONE;
		}
		List<String> because = plan.getExtensionsByUrl(SpineRehab.TAILORED_BY_EXTENSION)
			.stream()
			.filter((factor) -> factor.hasExtension("bandShift"))
			.map((factor) -> (Coding) factor.getExtensionByUrl("factor").getValue())
			.map((factor) -> factor.hasDisplay() ? factor.getDisplay() : factor.getCode())
			.toList();
		return new PlanTailoring(number(summary, "bandShift").orElse(0), because,
				number(summary, "stepsBeforeSurgery").orElse(null));
	}

	private static Optional<Integer> number(Extension summary, String part) {
		return Optional.ofNullable(summary.getExtensionByUrl(part))
			.map((extension) -> Integer.valueOf(extension.getValue().primitiveValue()));
	}

}
