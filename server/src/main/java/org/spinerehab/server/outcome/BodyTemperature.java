package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.hl7.fhir.r4.model.Quantity;

/**
 * A body temperature (G-UNIT, N20): converted, rounded half-up to 0.1, then checked
 * against what a living person can have.
 *
 * @param celsius degrees Celsius with one decimal
 * @param unitAssumed whether a value impossible in Celsius was read as Fahrenheit
 */
public record BodyTemperature(BigDecimal celsius, boolean unitAssumed) {

	private static final BigDecimal LOWEST = new BigDecimal("34.0");

	private static final BigDecimal HIGHEST = new BigDecimal("43.0");

	private static final BigDecimal SURELY_FAHRENHEIT = new BigDecimal(93);

	private static final BigDecimal HOTTEST_FAHRENHEIT = new BigDecimal(110);

	private static final BigDecimal FREEZING = new BigDecimal(32);

	private static final BigDecimal FIVE = new BigDecimal(5);

	private static final BigDecimal NINE = new BigDecimal(9);

	/**
	 * The temperature a quantity states, or nothing when it states none a person can
	 * have.
	 */
	public static Optional<BodyTemperature> of(Quantity quantity) {
		if (quantity.getValue() == null || quantity.hasComparator()) {
			return Optional.empty();
		}
		BigDecimal value = quantity.getValue();
		boolean inFahrenheit = Units.FAHRENHEIT.isUnitOf(quantity);
		if (!inFahrenheit && !Units.CELSIUS.isUnitOf(quantity)) {
			return Optional.empty();
		}
		boolean assumed = !inFahrenheit && value.compareTo(SURELY_FAHRENHEIT) >= 0
				&& value.compareTo(HOTTEST_FAHRENHEIT) <= 0;
		BigDecimal celsius = (inFahrenheit || assumed) ? fromFahrenheit(value)
				: value.setScale(1, RoundingMode.HALF_UP);
		boolean possible = celsius.compareTo(LOWEST) >= 0 && celsius.compareTo(HIGHEST) <= 0;
		return possible ? Optional.of(new BodyTemperature(celsius, assumed)) : Optional.empty();
	}

	private static BigDecimal fromFahrenheit(BigDecimal degrees) {
		return degrees.subtract(FREEZING).multiply(FIVE).divide(NINE, 1, RoundingMode.HALF_UP);
	}

}
