package org.spinerehab.server.template;

import java.util.ArrayList;
import java.util.List;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.spinerehab.profiles.SpineRehab;

/**
 * Why a draft is as it is, coded: extensions {@code tailoring} and {@code tailored-by}
 * (design.md D5, clinical.md 3.3).
 *
 * @param tailoring what the facts of the patient change
 */
record DraftTailoring(Tailoring tailoring) {

	/** The extensions of the plan. */
	List<Extension> extensions() {
		List<Extension> extensions = new ArrayList<>();
		Extension summary = new Extension(SpineRehab.TAILORING_EXTENSION);
		summary.addExtension("multiplier", new DecimalType(this.tailoring.multiplier()));
		summary.addExtension("bandShift", new UnsignedIntType(this.tailoring.bandShift()));
		if (this.tailoring.preopSteps() != null) {
			summary.addExtension("stepsBeforeSurgery", new PositiveIntType(this.tailoring.preopSteps()));
		}
		this.tailoring.notKnown()
			.forEach((factor) -> summary.addExtension("notKnown", coding(factor.code(), factor.display())));
		extensions.add(summary);
		this.tailoring.factors().forEach((factor) -> extensions.add(extension(factor)));
		return extensions;
	}

	/** The extensions of an item whose number is multiplied. */
	List<Extension> factorsOfMinutes() {
		return this.tailoring.factors().stream().filter(Factor::changesMinutes).map(DraftTailoring::extension).toList();
	}

	private static Extension extension(Factor factor) {
		Extension extension = new Extension(SpineRehab.TAILORED_BY_EXTENSION);
		extension.addExtension("factor", coding(factor.code(), factor.display()));
		extension.addExtension("fact", new StringType(factor.fact()));
		if (factor.changesMinutes()) {
			extension.addExtension("multiplier", new DecimalType(factor.multiplier()));
		}
		if (factor.bandShift() > 0) {
			extension.addExtension("bandShift", new PositiveIntType(factor.bandShift()));
		}
		factor.effects().forEach((effect) -> extension.addExtension("effect", new StringType(effect)));
		return extension;
	}

	/** The row of {@code device-rule} that decided on a walking aid, or on none. */
	static Extension extension(WalkingAid.Reason reason) {
		Extension extension = new Extension(SpineRehab.TAILORED_BY_EXTENSION);
		extension.addExtension("factor", coding(reason));
		extension.addExtension("fact", new StringType(reason.fact()));
		return extension;
	}

	static Coding coding(WalkingAid.Reason reason) {
		return new Coding(SpineRehab.DEVICE_RULES, reason.row().code(), reason.row().display());
	}

	private static Coding coding(String code, String display) {
		return new Coding(SpineRehab.TAILORING_FACTORS, code, display);
	}

}
