package org.spinerehab.profiles;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReadabilityTests {

	private final Readability readability = new Readability(Set.of("gabapentin", "kneeplank"));

	@ParameterizedTest
	@CsvSource({ "walk,1", "walks,1", "walked,1", "ended,2", "breathe,1", "breathing,2", "makes,1", "bridges,2",
			"little,2", "muscles,2", "table,2", "movement,2", "safely,2", "sometimes,2", "something,2", "diabetes,4",
			"radio,3", "fluid,2", "quiet,2", "trying,2", "lying,2", "operation,4", "emergency,4", "team,1", "easy,2",
			"every,2", "the,1", "you,1", "knee,1", "knees,1", "toes,1", "shoes,1", "doing,2", "special,2", "surgeon,2",
			"recovery,4", "physio,3", "hospital,3", "medicine,3", "follow-up,3", "don't,1", "10,1", "raised,1",
			"needed,2", "change,1", "changes,2", "while,1", "people,2" })
	void countsSyllables(String word, int syllables) {
		assertThat(this.readability.syllables(word)).isEqualTo(syllables);
	}

	@ParameterizedTest
	@CsvSource({ "gabapentin,2", "Gabapentin.,2", "knee-plank,2", "morphine,2" })
	void namesCountAsTwoSyllablesAtMost(String word, int syllables) {
		assertThat(this.readability.syllables(word)).isEqualTo(syllables);
	}

	@Test
	void gradesByTheFormula() {
		assertThat(this.readability.grade(List.of("The cat sat on the mat."))).isCloseTo(-1.45, within(0.001));
		assertThat(this.readability.grade(List.of("Individual recovery expectations vary considerably.")))
			.isGreaterThan(20);
	}

	@Test
	void everyTextIsASentenceOfItsOwn() {
		assertThat(this.readability.grade(List.of("Clean and dry", "I fell")))
			.isEqualTo(this.readability.grade(List.of("Clean and dry. I fell.")));
	}

	@Test
	void splitsSentencesAndWords() {
		assertThat(Readability.sentences("Take care: Stop. You need: 2 bands.")).hasSize(4);
		assertThat(Readability.words("0 % of it – now")).containsExactly("0", "of", "it", "now");
	}

}
