package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An ordinary day costs no look back: the rules ask for nothing but the day.
 */
class QuietDayTests {

	@Test
	void asksForNothingButTheDay() {
		Source source = new Source("Observation/1", Instant.EPOCH);
		DayReport today = new DayReport(Diary.SURGERY.plusDays(5),
				List.of(new Datum.Pain(PainSite.BACK, BigDecimal.valueOf(7), source),
						new Datum.Pain(PainSite.LEG, BigDecimal.valueOf(3), source),
						new Datum.Side(LegSide.LEFT, source), new Datum.Strength(LegStrength.S, source),
						new Datum.Wound(WoundState.BITRED, source),
						new Datum.Temperature(new BigDecimal("37.4"), source), new Datum.Ticked(Tile.OVERDO, source)));
		PatientDays days = new PatientDays(List.of(today), QuietDayTests::notAsked, QuietDayTests::notAsked,
				QuietDayTests::notAsked);
		assertThat(Triage.of(days, today.day(), Diary.PARAMETERS)).isEmpty();
	}

	private static <T> T notAsked() {
		throw new AssertionError("nothing more is needed");
	}

}
