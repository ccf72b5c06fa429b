package org.spinerehab.profiles;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CsvTests {

	@Test
	void readsQuotedCommasQuotesAndEmptyCells() {
		assertThat(Csv.parse("id,text,unit\nT01,\"back 4, then \"\"5\"\"\",\n").rows())
			.containsExactly(Map.of("id", "T01", "text", "back 4, then \"5\"", "unit", ""));
	}

	@Test
	void refusesARowOfAnotherWidth() {
		assertThatIllegalArgumentException().isThrownBy(() -> Csv.parse("id,pod\nT01\n"))
			.withMessage("Not 2 cells: [T01]");
	}

}
