package org.spinerehab.profiles;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How hard a text is to read: the Flesch–Kincaid grade, the years of school a reader
 * needs. Names a patient cannot do without (drugs, exercises, parts of the body) count as
 * two syllables at most, because they are explained or shown.
 */
final class Readability {

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");

	private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

	/** An e nobody speaks: at the end, or before an ending. */
	private static final Pattern SILENT_E = Pattern
		.compile("(?<=[aeiouy][^aeiouy]{1,2})e(?=$|(ly|ful|less|ness|ment|ments|thing|times|one|body|where)$)");

	private static final Pattern SILENT_ES = Pattern.compile("(?<=[aeiouy].{0,3}[^aeiouysxzcgh])es$");

	private static final Pattern SILENT_ED = Pattern.compile("(?<=[aeiouy].{0,3}[^aeiouytd])ed$");

	/** Two vowels side by side that are spoken apart. */
	private static final Pattern APART = Pattern
		.compile("(?<![tcs])ia|(?<![tscg])io|(?<!g)eo|iu|(?<=[a-z])ying|uid|iet|oing");

	private static final Pattern CONSONANT_LE = Pattern.compile(".*[aeiouy].*[^aeiouylr]les?");

	private static final Map<String, Integer> IRREGULAR = Map.of("every", 2, "everything", 3, "people", 2, "area", 3,
			"being", 2, "seeing", 2, "someone", 2, "diabetes", 4, "physio", 3);

	private final Set<String> names;

	Readability(Set<String> names) {
		this.names = names;
	}

	/** The Flesch–Kincaid grade of texts that belong together. */
	double grade(List<String> texts) {
		long sentences = texts.stream().flatMap(Readability::sentences).count();
		List<String> words = texts.stream().flatMap(Readability::words).toList();
		int syllables = words.stream().mapToInt(this::syllables).sum();
		return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
	}

	int syllables(String word) {
		int spoken = Arrays.stream(word.toLowerCase().split("[-/]")).mapToInt(Readability::spoken).sum();
		return this.names.contains(letters(word)) ? Math.min(2, spoken) : spoken;
	}

	static Stream<String> sentences(String text) {
		return SENTENCE_END.splitAsStream(text.strip());
	}

	static Stream<String> words(String text) {
		return Arrays.stream(text.split("\\s+")).filter((word) -> word.matches(".*[\\p{L}\\p{N}].*"));
	}

	/** A number counts as one syllable. */
	private static int spoken(String part) {
		String word = letters(part);
		if (IRREGULAR.containsKey(word)) {
			return IRREGULAR.get(word);
		}
		int groups = count(VOWELS, word) + count(APART, word);
		if (!CONSONANT_LE.matcher(word).matches()) {
			groups -= count(SILENT_E, word) + count(SILENT_ES, word) + count(SILENT_ED, word);
		}
		return Math.max(1, groups);
	}

	private static String letters(String word) {
		return word.toLowerCase().replaceAll("[^a-z]", "");
	}

	private static int count(Pattern pattern, String word) {
		return (int) pattern.matcher(word).results().count();
	}

}
