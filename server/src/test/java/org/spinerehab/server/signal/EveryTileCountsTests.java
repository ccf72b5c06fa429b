package org.spinerehab.server.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each danger sign alone calls for a person, on any day (N16).
 */
class EveryTileCountsTests {

	static Stream<Arguments> tilesAndDays() {
		return Arrays.stream(Tile.values())
			.filter((tile) -> tile != Tile.OVERDO && tile != Tile.NONE)
			.flatMap((tile) -> Stream.of(1, 20, 60, 200).map((day) -> Arguments.of(tile, day)));
	}

	@ParameterizedTest
	@MethodSource("tilesAndDays")
	void raisesAnEmergencyOrUrgentSignal(Tile tile, int day) {
		List<Signal> signals = Diary.quietUntil(1).tiles(day, tile).signals(day);
		assertThat(signals).hasSize(1);
		assertThat(signals.get(0).rule().tier()).isIn(Tier.E, Tier.U);
	}

	@ParameterizedTest
	@MethodSource("tilesAndDays")
	void raisesItWithoutASurgeryDate(Tile tile, int day) {
		List<Signal> signals = Diary.quietUntil(1).withoutSurgery().tiles(day, tile).signals(day);
		assertThat(signals).extracting((signal) -> signal.rule().tier()).isSubsetOf(Tier.E, Tier.U).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "OVERDO", "NONE" })
	void leavesTheHarmlessOnesAlone(Tile tile) {
		assertThat(Diary.quietUntil(20).tiles(20, tile).signals(20)).isEmpty();
	}

	@Test
	void leavesAbsorbedSignsInsideTheHigherSignal() {
		List<Signal> signals = Diary.quietUntil(20).tiles(20, Tile.values()).signals(20);
		assertThat(signals).extracting((signal) -> signal.rule().code())
			.containsExactlyInAnyOrder("E-BLADDER", "E-SADDLE", "E-WEAK", "E-BILAT", "E-PAIN", "E-PE", "E-SEPSIS",
					"E-FALL", "E-MENING", "U-DVT");
	}

}
