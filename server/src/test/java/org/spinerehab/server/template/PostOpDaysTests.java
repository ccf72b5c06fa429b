package org.spinerehab.server.template;

import java.time.LocalDate;

import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Clinical.md 2.1. */
class PostOpDaysTests {

	private static final LocalDate SURGERY = LocalDate.of(2026, 2, 25);

	@ParameterizedTest(name = "day {0} is in week {1}")
	@CsvSource({ "0, 1", "1, 1", "7, 1", "8, 2", "14, 2", "15, 3", "85, 13" })
	void countsWeeksFromTheDayAfterSurgery(int day, int week) {
		assertThat(new PostOpDays(day, null).week()).isEqualTo(week);
	}

	@Test
	void countsDaysFromTheDayOfSurgery() {
		PostOpDays days = new PostOpDays(8, 14);
		assertThat(days.start(SURGERY)).isEqualTo("2026-03-05");
		assertThat(days.end(SURGERY)).isEqualTo("2026-03-11");
	}

	@Test
	void appliesFromTheStartWithoutEndWhereNothingIsSaid() {
		PostOpDays days = PostOpDays.of(new StringType("anything"));
		assertThat(days.first()).isZero();
		assertThat(days.end(SURGERY)).isNull();
	}

}
