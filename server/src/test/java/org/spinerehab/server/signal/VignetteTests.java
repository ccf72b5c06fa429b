package org.spinerehab.server.signal;

import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The diaries of clinical.md 9 that concern rules looking at a single day.
 */
class VignetteTests {

	private static final String V1_BACK = "- - 4 4 5 4 3 3 3 3 3 3 3 3 3 3 2 2 3 3 2 2 2 2 2 3 2 2 2 2 2 2 2 2 2 2 2 1 1 2 2 1 1";

	private static final String V1_LEG = "- - 3 3 3 3 2 2 3 3 2 2 2 2 2 2 2 2 2 2 1 1 2 2 1 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 1 0 0";

	private static final String V4_BACK = "- - 4 4 5 4 4 4 4 3 3 3 3 3 3 3 2 2 3 3 2 3 3 2 2 3 3 2 2 3 2 2 3 3 2 2 2 2 2 3 3 2 2";

	private static final String V4_LEG = "- - 3 2 3 3 2 2 2 2 2 2 2 1 1 2 2 1 2 2 1 1 2 2 6 6 7 6 6 6 5 5 5 5 5 4 4 4 4 4 4 4 3";

	private static Diary diary(String back, String leg, int firstBetterDay, int lastBetterDay) {
		Diary diary = Diary.quietUntil(1);
		String[] backScores = back.split(" ");
		String[] legScores = leg.split(" ");
		for (int day = 0; day < backScores.length; day++) {
			if (!"-".equals(backScores[day])) {
				diary.back(day, Integer.parseInt(backScores[day])).leg(day, Integer.parseInt(legScores[day]));
				diary.side(day, LegSide.LEFT);
				diary.tiles(day, Tile.NONE);
				diary.wound(day, WoundState.CLEAN);
				diary.strength(day, (day >= firstBetterDay && day <= lastBetterDay) ? LegStrength.B : LegStrength.S);
			}
		}
		return diary;
	}

	private static TreeMap<String, Integer> firstRaised(Diary diary) {
		TreeMap<String, Integer> raised = new TreeMap<>();
		IntStream.rangeClosed(0, 42)
			.forEach((day) -> diary.rules(day).forEach((rule) -> raised.putIfAbsent(rule, day)));
		return raised;
	}

	@Test
	void staysSilentForTheUncomplicatedDiary() {
		Diary v1 = diary(V1_BACK, V1_LEG, 10, 42).temperature(5, "37.4").wound(5, WoundState.BITRED);
		assertThat(firstRaised(v1)).isEmpty();
	}

	@Test
	void raisesNoEmergencyForReturningLegPain() {
		assertThat(firstRaised(diary(V4_BACK, V4_LEG, 9, 23))).isEmpty();
	}

	@Test
	void raisesBothEmergenciesOfTheDiaryThatContradictsItself() {
		Diary v6 = diary("- - - 4 4 2", "- - - 2 2 1", 99, 99).tiles(5, Tile.BLADDER_BOWEL, Tile.SADDLE, Tile.NONE)
			.inconsistent(5, "None of these was ticked together with a danger sign.");
		assertThat(firstRaised(v6)).containsOnlyKeys("E-BLADDER", "E-SADDLE", "R-INCONSIST").containsValue(5);
	}

}
