package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Limits and missing data of the emergency rules (7.2, N13 to N16).
 */
class EmergencyRulesTests {

	private static final Baseline ONE_LEG = new Baseline(Diary.SURGERY.plusDays(1), false, null, Map.of());

	private static final Baseline BOTH_LEGS = new Baseline(Diary.SURGERY.plusDays(1), true, null, Map.of());

	static Stream<Arguments> painInBothLegs() {
		Diary early = Diary.quietUntil(9).leg(3, 4).side(3, LegSide.BOTH);
		return Stream.of(arguments("one leg before", both(4).baseline(ONE_LEG), List.of("E-BILAT")),
				arguments("not known before", both(4), List.of("E-BILAT")),
				arguments("both legs before", both(4).baseline(BOTH_LEGS), List.of()),
				arguments("below 4", both(3), List.of()),
				arguments("an earlier day was both", early.leg(9, 4).side(9, LegSide.BOTH), List.of()),
				arguments("an earlier day was both but below 4", both(4).leg(5, 3).side(5, LegSide.BOTH),
						List.of("E-BILAT")),
				arguments("left and right in two answers",
						Diary.quietUntil(9).leg(9, 5).side(9, LegSide.LEFT).side(9, LegSide.RIGHT), List.of("E-BILAT")),
				arguments("one leg", Diary.quietUntil(9).leg(9, 5).side(9, LegSide.LEFT), List.of()),
				arguments("side without a score", Diary.quietUntil(9).side(9, LegSide.BOTH), List.of()));
	}

	private static Diary both(int score) {
		return Diary.quietUntil(9).leg(9, score).side(9, LegSide.BOTH);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("painInBothLegs")
	void looksForPainNewlyInBothLegs(String name, Diary diary, List<String> expected) {
		assertThat(diary.rules(9)).containsExactlyElementsOf(expected);
	}

	static Stream<Arguments> feverCombinations() {
		return Stream.of(arguments("cold with confusion", diary("35.9", Tile.CONFUSED), List.of("E-SEPSIS")),
				arguments("36.0 is not cold", diary("36.0", Tile.CONFUSED), List.of("U-FEVER")),
				arguments("feverish with shaking", diary(null, Tile.FEVERISH, Tile.RIGOR), List.of("E-SEPSIS")),
				arguments("feverish at 37.0 with shaking", diary("37.0", Tile.FEVERISH, Tile.RIGOR),
						List.of("E-SEPSIS")),
				arguments("headache and 38.0", diary("38.0", Tile.HEADACHE_UP), List.of("E-MENING")),
				arguments("headache and 37.9", diary("37.9", Tile.HEADACHE_UP), List.of("U-CSF")),
				arguments("headache and feverish", diary(null, Tile.HEADACHE_UP, Tile.FEVERISH), List.of("E-MENING")),
				arguments("headache, feverish at 37.0", diary("37.0", Tile.HEADACHE_UP, Tile.FEVERISH),
						List.of("E-MENING")),
				arguments("cold alone", diary("35.0"), List.of()),
				arguments("shaking at 37.0", diary("37.0", Tile.RIGOR), List.of("U-FEVER")),
				arguments("feverish at 37.0", diary("37.0", Tile.FEVERISH), List.of("R-FEVER")),
				arguments("feverish at 38.0", diary("38.0", Tile.FEVERISH), List.of("U-FEVER")));
	}

	private static Diary diary(String celsius, Tile... tiles) {
		Diary diary = Diary.quietUntil(20).tiles(20, tiles);
		return (celsius != null) ? diary.temperature(20, celsius) : diary;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("feverCombinations")
	void combinesFeverWithOtherSigns(String name, Diary diary, List<String> expected) {
		assertThat(diary.rules(20)).containsExactlyElementsOf(expected);
	}

	static Stream<Arguments> painEarly() {
		Baseline four = new Baseline(Diary.SURGERY.plusDays(1), null, null, Map.of(PainSite.BACK, new BigDecimal(4)));
		return Stream.of(arguments("8 without history", Diary.quietUntil(1).back(2, 8), 2, List.of()),
				arguments("9 without history", Diary.quietUntil(1).back(2, 9), 2, List.of("U-PAIN")),
				arguments("9 on the second day", Diary.quietUntil(1).back(2, 8).back(3, 9), 3, List.of("U-PAIN")),
				arguments("9 on the third day", Diary.quietUntil(1).back(2, 8).back(3, 8).back(4, 9), 4, List.of()),
				arguments("first leg score on day 15", Diary.quietUntil(1).leg(15, 9), 15, List.of()),
				arguments("discharge value counts", Diary.quietUntil(1).baseline(four).back(2, 4).back(3, 8), 3,
						List.of("E-PAIN")),
				arguments("mean of two middle values, 4.5", Diary.quietUntil(1).back(2, 4).back(3, 5).back(4, 8), 4,
						List.of()),
				arguments("mean of two middle values, 4", Diary.quietUntil(1).back(2, 4).back(3, 4).back(4, 8), 4,
						List.of("E-PAIN")),
				arguments("7 is not severe", Diary.quietUntil(6).back(6, 7), 6, List.of()),
				arguments("day 14", Diary.quietUntil(14).back(14, 8), 14, List.of("E-PAIN")),
				arguments("day 15", Diary.quietUntil(15).back(15, 8), 15, List.of("U-PAIN")),
				arguments("a value four days ago is too old", Diary.quietUntil(1).back(4, 2).back(7, 2).back(8, 8), 8,
						List.of()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("painEarly")
	void comparesPainWithTheDaysBefore(String name, Diary diary, int day, List<String> expected) {
		assertThat(diary.rules(day)).containsExactlyElementsOf(expected);
	}

	@Test
	void needsTheWorseAnswerOfTheDay() {
		Diary diary = Diary.quietUntil(20).strength(20, LegStrength.B).strength(20, LegStrength.M);
		assertThat(diary.rules(20)).containsExactly("E-WEAK");
	}

	@Test
	void leavesWeaknessUrgentWhenPainRisesByLessThanThree() {
		assertThat(Diary.quietUntil(20).strength(20, LegStrength.L).back(20, 5).rules(20)).containsExactly("U-WEAK");
		assertThat(Diary.quietUntil(20).strength(20, LegStrength.L).back(20, 6).rules(20)).containsExactly("E-WEAK");
	}

	@Test
	void showsTheUsualControlOfBladderAndBowel() {
		Baseline known = new Baseline(null, null, "long-standing problem (urge)", Map.of());
		Signal signal = Diary.quietUntil(5).baseline(known).tiles(5, Tile.BLADDER_BOWEL).signals(5).get(0);
		assertThat(signal.sentence()).endsWith("Usual control at discharge: long-standing problem (urge).");
	}

	@Test
	void takesTheCautiousReadingWhenTheSurgeryDateIsNotKnown() {
		assertThat(Diary.quietUntil(40).withoutSurgery().back(40, 8).rules(40)).containsExactly("E-PAIN");
		assertThat(Diary.quietUntil(40).withoutSurgery().temperature(40, "38.0").rules(40)).containsExactly("U-FEVER");
		assertThat(Diary.quietUntil(80).withoutSurgery().wound(80, WoundState.CLEAR).rules(80))
			.containsExactly("U-CSF");
	}

}
