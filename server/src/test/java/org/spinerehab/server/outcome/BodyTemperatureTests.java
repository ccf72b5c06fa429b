package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.util.Optional;

import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTemperatureTests {

	@ParameterizedTest
	@CsvSource({ "100.3, [degF], 37.9, false", "100.4, [degF], 38.0, false", "101, Cel, 38.3, true", "93, Cel, 33.9,",
			"93.2, Cel, 34.0, true", "110, Cel, 43.3,", "109.4, Cel, 43.0, true", "37.95, Cel, 38.0, false",
			"33.95, Cel, 34.0, false", "33.94, Cel, 33.9,", "43.04, Cel, 43.0, false", "43.05, Cel, 43.1,",
			"45, Cel, 45.0,", "37.5, [degF], 3.1,", "38.2, K, 38.2," })
	void convertsRoundsThenChecks(String value, String unit, String celsius, Boolean assumed) {
		Optional<BodyTemperature> read = BodyTemperature.of(quantity(value, unit));
		Optional<BodyTemperature> expected = Optional.ofNullable(assumed)
			.map((unitAssumed) -> new BodyTemperature(new BigDecimal(celsius), unitAssumed));
		assertThat(read).isEqualTo(expected);
	}

	@Test
	void readsWhatPeopleWriteAsUnit() {
		assertThat(BodyTemperature.of(new Quantity().setValue(new BigDecimal("38.2")).setUnit("°C"))).isPresent();
		assertThat(BodyTemperature.of(new Quantity().setValue(new BigDecimal("101")).setUnit("F")))
			.contains(new BodyTemperature(new BigDecimal("38.3"), false));
		assertThat(BodyTemperature.of(new Quantity().setValue(new BigDecimal("38.2")))).isEmpty();
	}

	@Test
	void takesNoComparisonForAMeasurement() {
		assertThat(BodyTemperature.of(quantity("36", "Cel").setComparator(Quantity.QuantityComparator.LESS_THAN)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0.6, km, 600", "400, m, 400", "1, [mi_i], 1609.344", "100, [ft_i], 30.48" })
	void convertsDistancesToMetres(String value, String unit, String metres) {
		assertThat(Units.metres(quantity(value, unit))).contains(new BigDecimal(metres));
	}

	private static Quantity quantity(String value, String unit) {
		return new Quantity().setValue(new BigDecimal(value)).setSystem(Units.UCUM).setCode(unit);
	}

}
