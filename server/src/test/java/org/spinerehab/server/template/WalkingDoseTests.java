package org.spinerehab.server.template;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.server.numbers.PublishedTable;

import static org.assertj.core.api.Assertions.assertThat;

/** Clinical.md 3.1 and N1. */
class WalkingDoseTests {

	private static final TailoringTable PUBLISHED = new TailoringTable(PublishedTable.TAILORING_FACTORS.table());

	@ParameterizedTest(name = "{0} minutes times {1} are {2}")
	@CsvSource({ "5, 1, 5", "5, 0.9000, 5", "5, 0.8500, 4", "15, 0.9000, 14", "25, 0.7000, 18", "3, 0.5000, 2" })
	void roundsHalfMinutesUpButNotBelowTwo(int minutes, BigDecimal multiplier, int expected) {
		assertThat(new WalkingDose(3, minutes, true).times(multiplier, 9, PUBLISHED).minutes()).isEqualTo(expected);
	}

	@Test
	void givesOneWalkMoreInTheFirstSixWeeksWhenMinutesShrinkALot() {
		WalkingDose dose = new WalkingDose(4, 8, true);
		assertThat(dose.times(new BigDecimal("0.7000"), 6, PUBLISHED).walks()).isEqualTo(5);
		assertThat(dose.times(new BigDecimal("0.7001"), 6, PUBLISHED).walks()).isEqualTo(4);
		assertThat(dose.times(new BigDecimal("0.7000"), 7, PUBLISHED).walks()).isEqualTo(4);
		assertThat(new WalkingDose(6, 8, true).times(new BigDecimal("0.6000"), 1, PUBLISHED).walks()).isEqualTo(6);
	}

	@Test
	void speaksOfWalksADayAndOfDaysAWeek() {
		assertThat(new WalkingDose(4, 5, true).words()).isEqualTo("4 walks of 5 minutes each day");
		assertThat(new WalkingDose(1, 20, true).words()).isEqualTo("one walk of 20 minutes each day");
		assertThat(new WalkingDose(5, 45, false).words()).isEqualTo("one walk of 45 minutes on at least 5 days a week");
		assertThat(new WalkingDose(10, 20, false).words()).isEqualTo("2 walks of 20 minutes on at least 5 days a week");
	}

}
