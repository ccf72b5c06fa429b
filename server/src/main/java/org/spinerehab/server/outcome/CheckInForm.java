package org.spinerehab.server.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * The questions of the daily check-in, read from the published Questionnaire (clinical.md
 * 6.2).
 */
final class CheckInForm {

	static final String FLAGS = "d.flags";

	static final String NONE = "NONE";

	static final String YESTERDAY = "d.yesterday";

	static final String TEMPERATURE = "d.temp";

	private static final String MINIMUM = "http://hl7.org/fhir/StructureDefinition/minValue";

	private static final String EXCLUSIVE = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

	private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";

	private static final String MAXIMUM = "http://hl7.org/fhir/StructureDefinition/maxValue";

	private final Map<String, Question> questions = new LinkedHashMap<>();

	private final Set<String> withoutAnswer = new LinkedHashSet<>();

	private CheckInForm(Questionnaire questionnaire) {
		questionnaire.getItem().forEach((item) -> add(item, null));
	}

	static CheckInForm daily() {
		return Published.DAILY;
	}

	private static final class Published {

		private static final CheckInForm DAILY = read("Questionnaire-daily-check-in.json");

		private static CheckInForm read(String file) {
			try (InputStream json = SpineRehab.class.getResourceAsStream(SpineRehab.RESOURCE_FOLDER + file)) {
				return new CheckInForm(
						FhirContext.forR4Cached().newJsonParser().parseResource(Questionnaire.class, json));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private void add(QuestionnaireItemComponent item, @Nullable String group) {
		if (item.getType() == QuestionnaireItemType.GROUP || item.getType() == QuestionnaireItemType.DISPLAY) {
			this.withoutAnswer.add(item.getLinkId());
			item.getItem().forEach((child) -> add(child, item.getLinkId()));
			return;
		}
		this.questions.put(item.getLinkId(), new Question(item.getLinkId(), group, item.getType(), item.getRepeats(),
				number(item, MINIMUM), number(item, MAXIMUM),
				item.getAnswerOption().stream().map((option) -> option.getValueCoding()).toList(), exclusive(item),
				units(item), item.hasEnableWhen() ? item.getEnableWhenFirstRep().getQuestion() : null));
	}

	private static Set<String> exclusive(QuestionnaireItemComponent item) {
		return item.getAnswerOption()
			.stream()
			.filter((option) -> option.hasExtension(EXCLUSIVE))
			.map((option) -> option.getValueCoding().getCode())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<Coding> units(QuestionnaireItemComponent item) {
		return item.getExtensionsByUrl(UNIT).stream().map((extension) -> (Coding) extension.getValue()).toList();
	}

	private static @Nullable Integer number(QuestionnaireItemComponent item, String extension) {
		return item.hasExtension(extension) ? ((IntegerType) item.getExtensionByUrl(extension).getValue()).getValue()
				: null;
	}

	Optional<Question> question(@Nullable String linkId) {
		return Optional.ofNullable(this.questions.get(linkId));
	}

	Question required(String linkId) {
		return question(linkId).orElseThrow();
	}

	List<Question> questions() {
		return List.copyOf(this.questions.values());
	}

	/** Groups and notices: they hold no answer of their own. */
	boolean holdsNoAnswer(@Nullable String linkId) {
		return this.withoutAnswer.contains(linkId);
	}

	/** Danger signs to be answered yes or no. */
	List<String> tiles() {
		return required(FLAGS).options()
			.stream()
			.map((option) -> option.getCode())
			.filter((code) -> !NONE.equals(code))
			.toList();
	}

}
