package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.spinerehab.profiles.SpineRehab;

/**
 * One stored measurement or answer as a number (clinical.md 6.1, G-UNIT).
 *
 * @param code its code, ours or of LOINC
 * @param value number in the unit of the factor; 1 for yes, 0 for no
 * @param day when it was observed
 */
record Measured(String code, BigDecimal value, LocalDate day) {

	static final String BMI = "39156-5";

	static final String WEIGHT = "29463-7";

	static final String HEIGHT = "8302-2";

	/** Timed up and go, in seconds. */
	static final String TUG = "89423-8";

	static final Set<String> LOINC = Set.of(BMI, WEIGHT, HEIGHT, TUG);

	/** Kilograms or metres in one of the unit; others are not read. */
	private static final Map<String, BigDecimal> UNITS = Map.of("kg", BigDecimal.ONE, "g", new BigDecimal("0.001"),
			"[lb_av]", new BigDecimal("0.45359237"), "m", BigDecimal.ONE, "cm", new BigDecimal("0.01"), "[in_i]",
			new BigDecimal("0.0254"));

	private static final Set<String> NO = Set.of("N", "no", "none", "never", "former");

	private static final Set<String> NOT_SAID = Set.of("UNK", "unknown", "asked-unknown");

	/** Reads an Observation; none if it has no value that can be read. */
	static Optional<Measured> of(Observation observation, LocalDate stored) {
		Coding code = observation.getCode()
			.getCoding()
			.stream()
			.filter((coding) -> SpineRehab.CODES.equals(coding.getSystem()) || LOINC.contains(coding.getCode()))
			.findFirst()
			.orElse(new Coding());
		return value(observation, code.getCode())
			.map((value) -> new Measured(code.getCode(), value, day(observation, stored)));
	}

	private static LocalDate day(Observation observation, LocalDate stored) {
		if (!observation.hasEffectiveDateTimeType()) {
			return stored;
		}
		String written = observation.getEffectiveDateTimeType().getValueAsString();
		return (written.length() >= 10) ? LocalDate.parse(written.substring(0, 10)) : stored;
	}

	private static Optional<BigDecimal> value(Observation observation, String code) {
		if (observation.getValue() instanceof Quantity quantity && quantity.hasValue()) {
			return inUnit(quantity, code);
		}
		if (observation.getValue() instanceof IntegerType whole && whole.hasValue()) {
			return Optional.of(BigDecimal.valueOf(whole.getValue()));
		}
		if (observation.getValue() instanceof BooleanType yes && yes.hasValue()) {
			return Optional.of(yes.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO);
		}
		if (observation.getValue() instanceof CodeableConcept concept && concept.getCodingFirstRep().hasCode()
				&& !NOT_SAID.contains(concept.getCodingFirstRep().getCode())) {
			return Optional.of(NO.contains(concept.getCodingFirstRep().getCode()) ? BigDecimal.ZERO : BigDecimal.ONE);
		}
		return Optional.empty();
	}

	private static Optional<BigDecimal> inUnit(Quantity quantity, String code) {
		if (TUG.equals(code)) {
			return Optional.of(quantity.getValue()).filter((seconds) -> "s".equals(quantity.getCode()));
		}
		if (!Set.of(WEIGHT, HEIGHT).contains(code)) {
			return Optional.of(quantity.getValue());
		}
		return Optional.ofNullable(UNITS.get(quantity.getCode())).map(quantity.getValue()::multiply);
	}

	/** The latest values of a code; several of one day count together. */
	static List<Measured> latest(List<Measured> all, String code) {
		List<Measured> same = all.stream().filter((one) -> one.code().equals(code)).toList();
		Optional<LocalDate> last = same.stream().map(Measured::day).max(Comparator.naturalOrder());
		return same.stream().filter((one) -> last.filter(one.day()::equals).isPresent()).toList();
	}

	/** Body mass index of a weight in kilograms and a height in metres. */
	static Optional<BigDecimal> bmi(BigDecimal weight, BigDecimal height) {
		return (height.signum() > 0) ? Optional.of(weight.divide(height.multiply(height), 1, RoundingMode.HALF_UP))
				: Optional.empty();
	}

}
