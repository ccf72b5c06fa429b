package org.spinerehab.server.template;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.server.numbers.PublishedTable;

import static org.assertj.core.api.Assertions.assertThat;

/** Clinical.md 2.3 and N1. */
class StepTargetTests {

	private static final TailoringTable PUBLISHED = new TailoringTable(PublishedTable.TAILORING_FACTORS.table());

	@ParameterizedTest(name = "{0} % of 8,200 are {1}")
	@CsvSource({ "30, 2450", "60, 4900", "70, 5750", "80, 6550", "90, 7400", "100, 8200", "105, 8600", "110, 9000",
			"115, 9450", "120, 9850" })
	void givesTheTargetsOfVignetteV8(BigDecimal percent, int target) {
		assertThat(new StepTarget(percent, 1).forPatient(8200, BigDecimal.ONE, PUBLISHED)).isEqualTo(target);
	}

	@ParameterizedTest(name = "{1} % of {0} are {2}")
	@CsvSource({ "1083, 30, 300", "1084, 30, 350", "5750, 10, 600", "2501, 65, 1650", "2499, 65, 1600" })
	void roundsHalvesUpOnExactDecimals(int before, BigDecimal percent, int target) {
		assertThat(new StepTarget(percent, 1).forPatient(before, BigDecimal.ONE, PUBLISHED)).isEqualTo(target);
	}

	@Test
	void isNeverBelow300NorAbove10000() {
		assertThat(new StepTarget(new BigDecimal(30), 500).forPatient(400, BigDecimal.ONE, PUBLISHED)).isEqualTo(300);
		assertThat(new StepTarget(new BigDecimal(120), 5500).forPatient(12_000, BigDecimal.ONE, PUBLISHED))
			.isEqualTo(10_000);
	}

	@Test
	void takesTheAbsoluteNumberWhenTheStepsBeforeSurgeryAreNotKnown() {
		assertThat(new StepTarget(new BigDecimal(90), 2750).forPatient(null, BigDecimal.ONE, PUBLISHED))
			.isEqualTo(2750);
	}

	@Test
	void multipliesOnlyTheAbsoluteNumberAndNotBelowSixTenths() {
		StepTarget target = new StepTarget(new BigDecimal(90), 2750);
		assertThat(target.forPatient(null, new BigDecimal("0.8500"), PUBLISHED)).isEqualTo(2350);
		assertThat(target.forPatient(null, new BigDecimal("0.5000"), PUBLISHED)).isEqualTo(1650);
		assertThat(target.forPatient(8200, new BigDecimal("0.5000"), PUBLISHED)).isEqualTo(7400);
	}

}
