package org.spinerehab.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text a patient has to understand in an emergency or on a check-in exists in each
 * language of the package, says what its English says today and is marked for review.
 */
class TranslationsTests {

	private static final List<String> LANGUAGES = List.of("ar", "de");

	private static final double MOST_SHARED = 0.05;

	/** The name of a time zone is the same in every language. */
	private static final Pattern ZONE = Pattern.compile("\\bEurope/London\\b");

	private static final Pattern AFTERNOON = Pattern.compile("\\b(\\d+) pm\\b");

	private final List<PublishedText> texts = PublishedText.all();

	@Test
	void everyQuestionAnswerExerciseAndDangerSignIsInEveryLanguage() {
		assertThat(this.texts.stream().filter((text) -> !text.mustStayEnglish())).hasSizeGreaterThan(140)
			.allSatisfy((text) -> assertThat(text.translations().keySet()).as(text.toString())
				.containsExactlyInAnyOrderElementsOf(LANGUAGES));
	}

	@Test
	void coversTitleAndStepsOfEveryExercise() {
		assertThat(PublishedFiles.all(ActivityDefinition.class).filter((one) -> one.getId().contains("ex-")))
			.allSatisfy((exercise) -> assertThat(this.texts.stream().map(PublishedText::key)).contains(
					"ActivityDefinition/" + exercise.getIdElement().getIdPart() + " title",
					"ActivityDefinition/" + exercise.getIdElement().getIdPart() + " description"));
	}

	@Test
	void coversWhenToStopAndWhomToCall() {
		assertThat(this.texts.stream().map(PublishedText::key)).contains("Action edu-stop-emergency title",
				"Action edu-stop-emergency description", "Action edu-stop-today description",
				"Action edu-stop-rest description");
	}

	/** Clinical content 6.4: only a published version may be used. */
	@Test
	void theTwoMoodQuestionsAreNeverTranslated() {
		assertThat(this.texts.stream().filter(PublishedText::mustStayEnglish))
			.allSatisfy((text) -> assertThat(text.translations()).as(text.key()).isEmpty());
	}

	@Test
	void noTranslationIsStale() {
		Map<String, List<PublishedText>> byKey = this.texts.stream().collect(Collectors.groupingBy(PublishedText::key));
		assertThat(LANGUAGES).allSatisfy((language) -> assertThat(source(language)).hasSizeGreaterThan(100)
			.allSatisfy((key, entry) -> assertThat(byKey.get(key)).as(key)
				.isNotEmpty()
				.allSatisfy((text) -> assertThat(entry.get("en")).as("English of " + key + " changed: translate anew")
					.isEqualTo(text.english()))
				.allSatisfy((text) -> assertThat(entry.get("text")).as(key + " is not generated")
					.isEqualTo(text.translations().get(language)))));
	}

	@Test
	void languagesShareAlmostNothing() {
		List<Map<String, String>> all = this.texts.stream()
			.filter((text) -> !text.translations().isEmpty())
			.map(PublishedText::inAllLanguages)
			.toList();
		assertThat(List.of("en de", "en ar", "de ar")).allSatisfy((pair) -> {
			String[] languages = pair.split(" ");
			long same = all.stream().filter((text) -> text.get(languages[0]).equals(text.get(languages[1]))).count();
			assertThat((double) same / all.size()).as(pair).isLessThanOrEqualTo(MOST_SHARED);
		});
	}

	@Test
	void arabicIsWrittenInArabicScript() {
		assertThat(translations("ar").stream().map((text) -> ZONE.matcher(text).replaceAll(""))).isNotEmpty()
			.allMatch((text) -> text.codePoints().anyMatch(Character::isLetter))
			.allMatch((text) -> text.codePoints()
				.filter(Character::isLetter)
				.allMatch((letter) -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC));
	}

	@Test
	void germanAddressesThePatientFormally() {
		assertThat(translations("de"))
			.noneMatch((text) -> text.matches("(?i).*\\b(du|dich|dir|dein|deine|deinen)\\b.*"));
	}

	@Test
	void keepsNumbersAndPlaceholders() {
		assertThat(this.texts.stream().filter((text) -> text.english().matches(".*[0-9{].*")))
			.allSatisfy((text) -> assertThat(text.translations().values())
				.allSatisfy((translation) -> assertThat(numbers(text.english())).as(text + " -> " + translation)
					.containsAll(numbers(translation))));
	}

	@Test
	void everyLanguageSaysWhetherItIsReviewed() {
		assertThat(PublishedFiles.parse("CodeSystem-translation-review.json", CodeSystem.class).getConcept())
			.allSatisfy((language) -> assertThat(property(language, "status")).satisfiesAnyOf(
					(status) -> assertThat(status).isEqualTo("needs-clinical-review"),
					(status) -> assertThat(property(language, "reviewer")).isNotBlank()))
			.extracting(ConceptDefinitionComponent::getCode)
			.containsExactlyInAnyOrderElementsOf(LANGUAGES);
	}

	private List<String> translations(String language) {
		return this.texts.stream()
			.filter((text) -> text.translations().containsKey(language))
			.map((text) -> text.translations().get(language))
			.toList();
	}

	/**
	 * Numbers and words in braces; an hour in the afternoon also as other languages count
	 * it.
	 */
	private static List<String> numbers(String text) {
		return Stream.concat(Stream.of(text.split("[^0-9{}a-z]+")).filter((part) -> part.matches("[0-9]+|\\{[a-z]+}")),
				AFTERNOON.matcher(text).results().map((hour) -> String.valueOf(12 + Integer.parseInt(hour.group(1)))))
			.toList();
	}

	private static String property(ConceptDefinitionComponent concept, String code) {
		return concept.getProperty()
			.stream()
			.filter((property) -> property.getCode().equals(code))
			.map((property) -> property.getValue().primitiveValue())
			.findFirst()
			.orElse(null);
	}

	/**
	 * The entries of one language by owner and key, each with {@code en} and
	 * {@code text}.
	 */
	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, String>> source(String language) {
		try {
			Map<String, Object> file = new ObjectMapper()
				.readValue(Path.of("input", "translations", language + ".json").toFile(), Map.class);
			assertThat(file.get("language")).isEqualTo(language);
			Map<String, Map<String, Map<String, String>>> owners = (Map<String, Map<String, Map<String, String>>>) file
				.get("texts");
			return owners.entrySet()
				.stream()
				.flatMap((owner) -> owner.getValue()
					.entrySet()
					.stream()
					.map((entry) -> Map.entry(owner.getKey() + " " + entry.getKey(), entry.getValue())))
				.collect(Collectors.toMap(Entry::getKey, Entry::getValue));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
