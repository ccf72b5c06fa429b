package org.spinerehab.server.signal;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The worked examples of clinical.md 7.5 that concern rules looking at a single day.
 */
class WorkedExamplesTests {

	static Stream<Arguments> examples() {
		return Stream.of(
				arguments("T01", Diary.quietUntil(20).tiles(20, Tile.BLADDER_BOWEL).back(20, 1).leg(20, 0), 20,
						List.of("E-BLADDER")),
				arguments("T02",
						Diary.quietUntil(20).tiles(20, Tile.SADDLE).inconsistent(20, "None of these was ticked too."),
						20, List.of("E-SADDLE", "R-INCONSIST")),
				arguments("T03", Diary.quietUntil(20).strength(20, LegStrength.M), 20, List.of("E-WEAK")),
				arguments("T04", Diary.quietUntil(20).strength(20, LegStrength.L).back(20, 3).leg(20, 2), 20,
						List.of("U-WEAK")),
				arguments("T05", backBefore(20, 4, 4, 4).strength(20, LegStrength.L).back(20, 7), 20,
						List.of("E-WEAK")),
				arguments("T06", Diary.quietUntil(1).back(17, 4).strength(20, LegStrength.L).back(20, 7), 20,
						List.of("U-WEAK")),
				arguments("T07", backBefore(6, 4, 4, 4).back(6, 8), 6, List.of("E-PAIN")),
				arguments("T08 median 4", backBefore(6, 4, 5, 4).back(6, 8), 6, List.of("E-PAIN")),
				arguments("T08 median 5", backBefore(6, 5, 5, 4).back(6, 8), 6, List.of()),
				arguments("T09", backBefore(20, 4, 4, 4).back(20, 8), 20, List.of("U-PAIN")),
				arguments("T15 100.3 °F", Diary.quietUntil(10).temperature(10, "37.9"), 10, List.of()),
				arguments("T15 100.4 °F", Diary.quietUntil(10).temperature(10, "38.0"), 10, List.of("U-FEVER")),
				arguments("T16", Diary.quietUntil(20).temperature(20, "38.3"), 20, List.of("U-FEVER")),
				arguments("T17",
						Diary.quietUntil(20).tiles(20, Tile.FEVERISH).inconsistent(20, "A temperature was set aside."),
						20, List.of("U-FEVER", "R-INCONSIST")),
				arguments("T18 day 2, 38.2", Diary.quietUntil(2).temperature(2, "38.2"), 2, List.of("R-FEVER")),
				arguments("T18 day 3, 38.2", Diary.quietUntil(3).temperature(3, "38.2"), 3, List.of("U-FEVER")),
				arguments("T18 day 2, 38.5", Diary.quietUntil(2).temperature(2, "38.5"), 2, List.of("U-FEVER")),
				arguments("T19", Diary.quietUntil(20).temperature(20, "38.2").tiles(20, Tile.RIGOR), 20,
						List.of("E-SEPSIS")),
				arguments("T20 calf", Diary.quietUntil(20).tiles(20, Tile.CALF), 20, List.of("U-DVT")),
				arguments("T20 chest", Diary.quietUntil(20).tiles(20, Tile.CHEST), 20, List.of("E-PE")),
				arguments("T21 and T22, no other risk", Diary.quietUntil(9).wound(9, WoundState.BITRED), 9, List.of()),
				arguments("T23", Diary.quietUntil(20).tiles(20, Tile.FALL), 20, List.of("U-FALL")),
				arguments("T23 with numbness", Diary.quietUntil(20).tiles(20, Tile.FALL, Tile.NEW_NUMB), 20,
						List.of("E-FALL")),
				arguments("T36", backBefore(6, 3, 3, 3).leg(3, 2).leg(4, 2).leg(5, 2).leg(6, 8).leg(6, 3), 6,
						List.of("E-PAIN")),
				arguments("T42", Diary.quietUntil(20).back(20, 3).inconsistent(20, "Danger signs not answered."), 20,
						List.of("R-INCONSIST")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void raises(String example, Diary diary, int day, List<String> expected) {
		assertThat(diary.rules(day)).containsExactlyInAnyOrderElementsOf(expected);
	}

	private static Diary backBefore(int day, int... scores) {
		Diary diary = Diary.quietUntil(1);
		for (int index = 0; index < scores.length; index++) {
			diary.back(day - scores.length + index, scores[index]);
		}
		return diary;
	}

	@Test
	void attachesTheFeverUnderSepsis() {
		Signal sepsis = Diary.quietUntil(20).temperature(20, "38.2").tiles(20, Tile.RIGOR).signals(20).get(0);
		assertThat(sepsis.absorbed()).extracting(Signal::rule).containsExactly(Rule.U_FEVER);
		assertThat(sepsis.sentence()).isEqualTo("Temperature 38.2 °C. Ticked: shaking violently.");
	}

	@Test
	void attachesTheNumbnessUnderTheFall() {
		Signal fall = Diary.quietUntil(20).tiles(20, Tile.FALL, Tile.NEW_NUMB).signals(20).get(0);
		assertThat(fall.absorbed()).extracting(Signal::rule).containsExactlyInAnyOrder(Rule.U_FALL, Rule.U_NUMB);
		assertThat(fall.allData()).hasSize(2);
	}

	@Test
	void saysFromWhatToWhatPainRose() {
		Signal pain = backBefore(6, 4, 4, 4).back(6, 8).signals(6).get(0);
		assertThat(pain.sentence()).isEqualTo("Back pain rose from 4 (median of the three days before) to 8.");
	}

	@Test
	void saysFromWhatToWhatStrengthWent() {
		Signal weak = Diary.quietUntil(20).strength(20, LegStrength.M).signals(20).get(0);
		assertThat(weak.sentence())
			.isEqualTo("Leg strength compared with discharge went from \"the same\" to \"much weaker\".");
	}

}
