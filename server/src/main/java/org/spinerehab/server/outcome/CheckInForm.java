package org.spinerehab.server.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * The questions of one of our own forms, read from the published Questionnaire
 * (clinical.md 6.1 to 6.3).
 */
final class CheckInForm {

	static final String FLAGS = "d.flags";

	static final String NONE = "NONE";

	static final String YESTERDAY = "d.yesterday";

	static final String ACTIVITY_YESTERDAY = "d.activity.yesterday";

	static final String TEMPERATURE = "d.temp";

	/** Ends the link id of the question that asks about an answer in words. */
	static final String WORDS = ".text";

	private final String canonical;

	private final Map<String, Question> questions = new LinkedHashMap<>();

	private final Set<String> withoutAnswer = new LinkedHashSet<>();

	private final List<Score> scores = new ArrayList<>();

	/**
	 * A group whose answers add up to a score.
	 *
	 * @param linkId link id of the group
	 * @param code what the score is
	 * @param questions what is added up
	 */
	record Score(String linkId, Coding code, List<Question> questions) {

	}

	private CheckInForm(Questionnaire questionnaire) {
		this.canonical = questionnaire.getUrl();
		questionnaire.getItem().forEach((item) -> add(item, null));
	}

	static CheckInForm daily() {
		return Published.DAILY;
	}

	static CheckInForm weekly() {
		return Published.WEEKLY;
	}

	static CheckInForm baseline() {
		return Published.BASELINE;
	}

	private static final class Published {

		private static final CheckInForm DAILY = read(SpineRehab.DAILY_CHECK_IN);

		private static final CheckInForm WEEKLY = read(SpineRehab.WEEKLY_CHECK_IN);

		private static final CheckInForm BASELINE = read(SpineRehab.DISCHARGE_BASELINE);

		private static CheckInForm read(String canonical) {
			String file = "Questionnaire-" + canonical.substring(canonical.lastIndexOf('/') + 1) + ".json";
			try (InputStream json = SpineRehab.class.getResourceAsStream(SpineRehab.RESOURCE_FOLDER + file)) {
				return new CheckInForm(
						FhirContext.forR4Cached().newJsonParser().parseResource(Questionnaire.class, json));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * The form to read a response by: the one it names, or a check-in when it answers the
	 * question about danger signs or names no form and answers a question of ours.
	 */
	static Optional<CheckInForm> of(QuestionnaireResponse response) {
		Optional<CheckInForm> named = Stream.of(daily(), weekly(), baseline())
			.filter((form) -> response.hasQuestionnaire() && form.isAnsweredBy(response))
			.findFirst();
		if (named.isPresent()) {
			return named;
		}
		Predicate<String> tells = response.hasQuestionnaire() ? FLAGS::equals
				: (linkId) -> daily().questions.containsKey(linkId) || weekly().questions.containsKey(linkId);
		if (!anyItem(response.getItem(), tells)) {
			return Optional.empty();
		}
		boolean everyDay = !anyItem(response.getItem(),
				(linkId) -> weekly().questions.containsKey(linkId) && !daily().questions.containsKey(linkId));
		return Optional.of(everyDay ? daily() : weekly());
	}

	private static boolean anyItem(List<QuestionnaireResponseItemComponent> items, Predicate<String> wanted) {
		return items.stream()
			.anyMatch((item) -> (item.hasLinkId() && wanted.test(item.getLinkId())) || anyItem(item.getItem(), wanted));
	}

	/**
	 * Whether a response says that it answers this form, or does not say what it answers.
	 */
	boolean isAnsweredBy(QuestionnaireResponse response) {
		return !response.hasQuestionnaire() || response.getQuestionnaire().split("\\|")[0].equals(this.canonical);
	}

	String canonical() {
		return this.canonical;
	}

	private void add(QuestionnaireItemComponent item, @Nullable String group) {
		if (item.getType() != QuestionnaireItemType.GROUP && item.getType() != QuestionnaireItemType.DISPLAY) {
			this.questions.put(item.getLinkId(), new Question(item, group));
		}
		else {
			this.withoutAnswer.add(item.getLinkId());
		}
		item.getItem().forEach((child) -> add(child, item.getLinkId()));
		if (item.getType() == QuestionnaireItemType.GROUP && item.hasCode()) {
			this.scores.add(new Score(item.getLinkId(), item.getCodeFirstRep(),
					item.getItem().stream().map((child) -> required(child.getLinkId())).toList()));
		}
	}

	Optional<Question> question(@Nullable String linkId) {
		return Optional.ofNullable(this.questions.get(linkId));
	}

	Question required(String linkId) {
		return question(linkId).orElseThrow();
	}

	/** The answer to a choice that is asked about in words. */
	Optional<Coding> explained(Question choice) {
		return question(choice.linkId() + WORDS).flatMap(Question::condition)
			.flatMap((condition) -> choice.option(((Coding) condition.getAnswer()).getCode()));
	}

	List<Question> questions() {
		return List.copyOf(this.questions.values());
	}

	List<Score> scores() {
		return List.copyOf(this.scores);
	}

	/** Groups, notices and help: they hold no answer of their own. */
	boolean holdsNoAnswer(@Nullable String linkId) {
		return this.withoutAnswer.contains(linkId);
	}

	/** Whether it is a check-in; what was known at discharge is none. */
	boolean asksForDangerSigns() {
		return this.questions.containsKey(FLAGS);
	}

	/** Danger signs to be answered yes or no. */
	List<String> tiles() {
		return question(FLAGS).stream()
			.flatMap((question) -> question.options().stream())
			.map((option) -> option.getCode())
			.filter((code) -> !NONE.equals(code))
			.toList();
	}

}
