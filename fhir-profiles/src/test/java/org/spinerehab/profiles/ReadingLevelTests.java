package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What patients read is plain English (issue "Texts"): short sentences, addressed to
 * them, at most six years of school.
 */
class ReadingLevelTests {

	private static final int LONGEST_SENTENCE = 15;

	private static final double HIGHEST_GRADE = 6;

	private static final int SECTION = 100;

	private static final Pattern NOT_SECOND_PERSON = Pattern.compile("\\b(the patient|patients|she|he|his|her)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Path GLOSSARY = Path.of("src", "test", "resources", "readability", "names.txt");

	private final Map<String, List<String>> sections = PatientSections.sections();

	@Test
	void sentencesAreShort() {
		assertThat(this.sections).isNotEmpty()
			.allSatisfy((section, texts) -> assertThat(texts.stream().flatMap(Readability::sentences))
				.allSatisfy((sentence) -> assertThat(sentence.split("\\s+")).as(section + ": " + sentence)
					.hasSizeLessThanOrEqualTo(LONGEST_SENTENCE)));
	}

	@Test
	void speakToThePatient() {
		assertThat(this.sections).allSatisfy((section, texts) -> assertThat(texts).as(section)
			.noneMatch((text) -> NOT_SECOND_PERSON.matcher(text).find()));
	}

	/** Titles and short answers are no sentences: they would only lower the grade. */
	@Test
	void sixYearsOfSchoolAreEnough() {
		Readability readability = new Readability(
				names().values().stream().flatMap(List::stream).collect(Collectors.toSet()));
		Map<String, List<String>> graded = new TreeMap<>();
		this.sections.forEach((section, texts) -> {
			List<String> sentences = texts.stream().filter((text) -> text.matches("(?s).*[.?!]")).toList();
			if (sentences.stream().flatMap(Readability::words).count() >= SECTION) {
				graded.put(section, sentences);
			}
		});
		assertThat(graded).hasSizeGreaterThan(4)
			.allSatisfy((section, texts) -> assertThat(readability.grade(texts)).as(section)
				.isLessThanOrEqualTo(HIGHEST_GRADE));
	}

	@Test
	void listsOnlyNamesOfDrugsExercisesAndTheBody() {
		assertThat(names().keySet()).isSubsetOf(Set.of("drug", "exercise", "body"));
		assertThat(names().values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
	}

	/** Lines {@code kind: name name}. */
	private static Map<String, List<String>> names() {
		return PublishedFiles.read(GLOSSARY)
			.lines()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> line.split(": "))
			.collect(Collectors.toMap((line) -> line[0], (line) -> List.of(line[1].split(" "))));
	}

}
