package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The units a patient can answer in, by their UCUM code or by what people write (G-UNIT).
 */
enum Units {

	CELSIUS("Cel", null, "°c", "c", "celsius"), FAHRENHEIT("[degF]", null, "°f", "f", "fahrenheit"),
	METRE("m", "1", "metre", "metres", "meter", "meters"),
	KILOMETRE("km", "1000", "kilometre", "kilometres", "kilometer", "kilometers"),
	FOOT("[ft_i]", "0.3048", "ft", "foot", "feet"), MILE("[mi_i]", "1609.344", "mi", "mile", "miles");

	static final String UCUM = "http://unitsofmeasure.org";

	private final String code;

	private final @Nullable BigDecimal metres;

	private final List<String> names;

	Units(String code, @Nullable String metres, String... names) {
		this.code = code;
		this.metres = (metres != null) ? new BigDecimal(metres) : null;
		this.names = List.of(names);
	}

	String code() {
		return this.code;
	}

	boolean isUnitOf(Quantity quantity) {
		return of(quantity).filter((unit) -> unit == this).isPresent();
	}

	/**
	 * The code decides; without one the written unit does.
	 */
	static Optional<Units> of(Quantity quantity) {
		if (quantity.hasCode()) {
			return Arrays.stream(values())
				.filter((unit) -> unit.code.equals(quantity.getCode())
						&& (!quantity.hasSystem() || UCUM.equals(quantity.getSystem())))
				.findFirst();
		}
		String written = quantity.hasUnit() ? quantity.getUnit().strip() : "";
		return Arrays.stream(values())
			.filter((unit) -> unit.code.equals(written) || unit.names.contains(written.toLowerCase(Locale.ROOT)))
			.findFirst();
	}

	/**
	 * A distance in metres.
	 */
	static Optional<BigDecimal> metres(Quantity quantity) {
		if (quantity.getValue() == null || quantity.hasComparator() || quantity.getValue().signum() < 0) {
			return Optional.empty();
		}
		return of(quantity).flatMap((unit) -> Optional.ofNullable(unit.metres))
			.map((metres) -> quantity.getValue().multiply(metres).stripTrailingZeros())
			.map((distance) -> (distance.scale() < 0) ? distance.setScale(0) : distance);
	}

}
