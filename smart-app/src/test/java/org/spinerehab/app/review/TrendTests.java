package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrendTests {

	@Test
	void saysThatStepsFellAndWhereTheyGo() {
		assertThat(sentence(Diaries.series(Measure.STEPS, Diaries.V4_STEPS), 43, "6000"))
			.isEqualTo("Fell by 43 % between weeks 3 and 4. Rising: median 2,920 in week 5, 3,400 in week 6. "
					+ "Below the target of 6,000. Higher is better.");
	}

	@Test
	void saysThatLegPainRoseAndIsFalling() {
		assertThat(sentence(Diaries.series(Measure.LEG_PAIN, Diaries.V4_LEG), 43, null))
			.isEqualTo("Rose from 2 to 6 between weeks 3 and 4. Falling: median 5 in week 5, 4 in week 6. "
					+ "Lower is better.");
	}

	@Test
	void staysCalmWhenNothingStandsOut() {
		assertThat(sentence(Diaries.series(Measure.BACK_PAIN, Diaries.V4_BACK), 43, null))
			.isEqualTo("Steady: median 2 in week 5, 2 in week 6. Lower is better.");
	}

	@Test
	void saysSinceWhenValuesAreMissing() {
		assertThat(sentence(Diaries.series(Measure.BACK_PAIN, "- - 4 4 4"), 8, null))
			.isEqualTo("No value for 3 days. Median 4 in week 1. Lower is better.");
	}

	@Test
	void saysWhenThePlanIsReached() {
		assertThat(sentence(Diaries.series(Measure.WALKING_MINUTES, "- - 20 20 22"), 5, "20"))
			.isEqualTo("Median 20 in week 1. At or above the plan of 20. Higher is better.");
	}

	@Test
	void neverMakesAZeroOfNothing() {
		assertThat(sentence(new DaySeries(Measure.STEPS, new TreeMap<>()), 5, "500"))
			.isEqualTo("Nothing reported yet. Higher is better.");
	}

	private static String sentence(DaySeries series, int today, String target) {
		return new Trend(series).sentence(today, Optional.ofNullable(target).map(BigDecimal::new));
	}

}
