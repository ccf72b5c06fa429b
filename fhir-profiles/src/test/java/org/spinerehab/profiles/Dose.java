package org.spinerehab.profiles;

import java.math.BigDecimal;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;

/**
 * Writes a dose and its timing the way the tables in the test data do.
 */
final class Dose {

	private final Extension extension;

	private Dose(Extension extension) {
		this.extension = extension;
	}

	static Dose of(DomainResource resource) {
		return new Dose(resource.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION));
	}

	/** Sets, repetitions, hold, each side, minutes, metres. */
	String row() {
		return String.join(" | ", sets(), repetitions(), quantity("hold"), perSide(), quantity("minutes"),
				quantity("distance"));
	}

	String text() {
		return this.extension.getExtensionString("text");
	}

	private String sets() {
		Extension sets = this.extension.getExtensionByUrl("sets");
		return (sets != null) ? ((PositiveIntType) sets.getValue()).getValue().toString() : "-";
	}

	private String repetitions() {
		Extension repetitions = this.extension.getExtensionByUrl("repetitions");
		return (repetitions != null) ? range((Range) repetitions.getValue()) : "-";
	}

	private String perSide() {
		Extension side = this.extension.getExtensionByUrl("perSide");
		return (side != null && ((BooleanType) side.getValue()).booleanValue()) ? "yes" : "no";
	}

	private String quantity(String part) {
		Extension quantity = this.extension.getExtensionByUrl(part);
		return (quantity != null) ? ((Quantity) quantity.getValue()).getValue().toPlainString() : "-";
	}

	static String range(Range range) {
		return span(range.getLow().getValue(), range.getHigh().getValue());
	}

	/** Times and period: {@code 3 | d}, {@code 5–7 | wk}, {@code 1 | 1–2 h}. */
	static String times(TimingRepeatComponent repeat) {
		if (repeat.hasWhen()) {
			return "each time | -";
		}
		int most = repeat.hasFrequencyMax() ? repeat.getFrequencyMax() : repeat.getFrequency();
		String unit = repeat.getPeriodUnit().toCode();
		String period = repeat.hasPeriodMax() ? span(repeat.getPeriod(), repeat.getPeriodMax()) + " " + unit : unit;
		return span(BigDecimal.valueOf(repeat.getFrequency()), BigDecimal.valueOf(most)) + " | " + period;
	}

	private static String span(BigDecimal low, BigDecimal high) {
		String from = low.toPlainString();
		return (low.compareTo(high) != 0) ? from + "–" + high.toPlainString() : from;
	}

}
