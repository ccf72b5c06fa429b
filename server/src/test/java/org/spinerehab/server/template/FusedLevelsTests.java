package org.spinerehab.server.template;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FusedLevelsTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "'Lumbar fusion L4–5, TLIF', 'fused-levels 1, fusion-level 4'",
			"L3-L5, 'fused-levels 2, fusion-level 3, fusion-level 4'", "L5–S1, 'fused-levels 1, fusion-level 5'",
			"L5/S1, 'fused-levels 1, fusion-level 5'", "L4–S1, 'fused-levels 2, fusion-level 4, fusion-level 5'",
			"L5–L4, ''", "Microdiscectomy, ''", "Level 4-5, ''" })
	void readsLevelsAsTheyAreWritten(String text, String expected) {
		assertThat(String.join(", ",
				FusedLevels.in(text, "entered", null)
					.stream()
					.map((fact) -> fact.factor() + " " + fact.value())
					.toList()))
			.isEqualTo(expected);
	}

}
