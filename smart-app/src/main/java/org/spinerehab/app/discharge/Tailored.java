package org.spinerehab.app.discharge;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * What the facts of the patient changed in a draft, as the draft itself says it
 * (clinical.md 3).
 *
 * @param multiplier what walking minutes were multiplied by
 * @param factors each fact with what it does
 * @param notKnown factors nobody knows anything about
 */
record Tailored(BigDecimal multiplier, List<Factor> factors, List<String> notKnown) {

	/**
	 * One fact.
	 *
	 * @param name its row of the table
	 * @param fact what is known, and from where
	 * @param does what it does to minutes and expected recovery, in words
	 * @param effects what else changes
	 */
	record Factor(String name, String fact, String does, String effects) {

	}

	static Tailored of(CarePlan draft) {
		Extension summary = draft.getExtensionByUrl(SpineRehab.TAILORING_EXTENSION);
		List<Extension> parts = (summary != null) ? summary.getExtension() : List.of();
		return new Tailored(
				values(parts, "multiplier").map((value) -> new BigDecimal(value.primitiveValue()))
					.findFirst()
					.orElse(BigDecimal.ONE),
				draft.getExtensionsByUrl(SpineRehab.TAILORED_BY_EXTENSION)
					.stream()
					.filter((tailored) -> !isOfAnAid(tailored))
					.map(Tailored::factor)
					.toList(),
				values(parts, "notKnown").map((value) -> ((Coding) value).getDisplay()).toList());
	}

	/** Whether the row is one of the walking device rules. */
	static boolean isOfAnAid(Extension tailored) {
		return values(tailored.getExtension(), "factor")
			.anyMatch((factor) -> SpineRehab.DEVICE_RULES.equals(((Coding) factor).getSystem()));
	}

	/** The row without the device it is for, and the fact, in words. */
	static String reason(Extension tailored) {
		Factor factor = factor(tailored);
		return factor.name().replaceFirst("^[^:]*: ", "") + " (" + factor.fact() + ")";
	}

	private static Factor factor(Extension tailored) {
		List<Extension> parts = tailored.getExtension();
		String name = values(parts, "factor").map((value) -> ((Coding) value).getDisplay()).findFirst().orElse("");
		String minutes = text(parts, "multiplier").map((multiplier) -> "minutes × " + plain(multiplier))
			.findFirst()
			.orElse("");
		String recovery = text(parts, "bandShift").map((weeks) -> "recovery " + weeks + " wk later")
			.findFirst()
			.orElse("");
		return new Factor(name, text(parts, "fact").findFirst().orElse(""),
				Stream.of(minutes, recovery)
					.filter((words) -> !words.isEmpty())
					.reduce((one, two) -> one + ", " + two)
					.orElse("as published"),
				String.join(" ", text(parts, "effect").toList()));
	}

	/** The multiplier as it is shown; empty if nothing was multiplied. */
	String times() {
		return (this.multiplier.compareTo(BigDecimal.ONE) == 0) ? "" : "× " + plain(this.multiplier.toPlainString());
	}

	private static String plain(String number) {
		return new BigDecimal(number).stripTrailingZeros().toPlainString();
	}

	private static Stream<String> text(List<Extension> parts, String url) {
		return values(parts, url).map(Type::primitiveValue);
	}

	private static Stream<Type> values(List<Extension> parts, String url) {
		return parts.stream().filter((part) -> part.getUrl().equals(url)).map(Extension::getValue);
	}

}
