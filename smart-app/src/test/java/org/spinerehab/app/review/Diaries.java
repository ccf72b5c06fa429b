package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.spinerehab.app.band.Published;

/**
 * Series of the vignettes of clinical.md 9, as drawn.
 */
final class Diaries {

	static final String V4_LEG = "- - 3 2 3 3 2 2 2 2 2 2 2 1 1 2 2 1 2 2 1 1 2 2 6 6 7 6 6 6 5 5 5 5 5 4 4 4 4 4 4 4 3";

	static final String V4_BACK = "- - 4 4 5 4 4 4 4 3 3 3 3 3 3 3 2 2 3 3 2 3 3 2 2 3 3 2 2 3 2 2 3 3 2 2 2 2 2 3 3 2 2";

	static final String V4_STEPS = "- - 1340 1410 1910 2200 2270 2400 2400 2660 2600 3330 3660 3620 3700 3530 3740 3520 "
			+ "4350 4620 4430 4400 4190 4420 2290 2440 2600 2500 2490 2380 2520 2370 2920 3100 2970 2950 2800 2950 2760 "
			+ "3400 3600 3440 3400";

	private Diaries() {
	}

	static DaySeries series(Measure measure, String days) {
		SortedMap<Integer, BigDecimal> values = new TreeMap<>();
		String[] words = days.split(" ");
		for (int day = 0; day < words.length; day++) {
			if (!"-".equals(words[day])) {
				values.put(day, new BigDecimal(words[day]));
			}
		}
		return new DaySeries(measure, values);
	}

	static List<WalkingWeek> plan() {
		return List.of(new WalkingWeek("Week 1", 1, 7, 4, 4, 1800), new WalkingWeek("Week 2", 8, 14, 4, 7, 3600),
				new WalkingWeek("Week 3", 15, 21, 3, 10, 4200), new WalkingWeek("Week 4", 22, 28, 3, 13, 4800),
				new WalkingWeek("Week 5", 29, 35, 2, 21, 5400), new WalkingWeek("Week 6", 36, 42, 2, 26, 6000),
				new WalkingWeek("Weeks 7–8", 43, 56, 2, 26, 6300));
	}

	/** BMI 31.2 moves the bands by two weeks. */
	static ExpectedRecovery expected() {
		return ExpectedRecovery.of(new PlanTailoring(2, List.of("BMI 30 or more"), 6000),
				Optional.of(Published.microdiscectomy()), Optional.empty());
	}

	static List<SignalMark> signals() {
		return List.of(new SignalMark(25, "U-PAIN", Set.of(Measure.LEG_PAIN)),
				new SignalMark(27, "R-PAIN", Set.of(Measure.LEG_PAIN)), mark(28, "R-STEPS"), mark(42, "R-LEG-PERSIST"));
	}

	static SignalMark mark(int day, String rule) {
		return new SignalMark(day, rule, SignalWords.measures(rule));
	}

}
