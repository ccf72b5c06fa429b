package org.spinerehab.profiles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * A text of the package that must exist in every language: titles, questions, help and
 * answers of the questionnaires, their codes, titles and steps of the exercises, the
 * rules when to stop and whom to call.
 *
 * @param key where it stands: resource and element, linkId, answer or code
 * @param english the published English
 * @param translations the translations by language
 */
record PublishedText(String key, String english, Map<String, String> translations) {

	private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

	private static final Pattern UNIT = Pattern
		.compile("http://hl7.org/fhir/StructureDefinition/questionnaire-unit(Option)?");

	/** The two items of the PHQ-2 and the group around them (clinical content 6.4). */
	private static final String MOOD = "Questionnaire/weekly-check-in w.phq2";

	static List<PublishedText> all() {
		Stream<PublishedText> exercises = PublishedFiles.all(ActivityDefinition.class)
			.filter((definition) -> definition.getIdElement().getIdPart().matches("ex-\\d\\d|edu-watch-.*"))
			.flatMap(PublishedText::ofExercise);
		Stream<PublishedText> questions = PublishedFiles.all(Questionnaire.class)
			.flatMap((form) -> Stream.concat(Stream.of(of(owner(form) + " title", form.getTitleElement())),
					items(form.getItem()).flatMap((item) -> ofItem(owner(form), item))));
		Set<String> answers = answers();
		Stream<PublishedText> codes = PublishedFiles.all(CodeSystem.class)
			.filter((system) -> answers.contains(system.getUrl()))
			.flatMap((system) -> system.getConcept()
				.stream()
				.map((concept) -> new PublishedText(owner(system) + " " + concept.getCode(), concept.getDisplay(),
						concept.getDesignation()
							.stream()
							.collect(Collectors.toMap(ConceptDefinitionDesignationComponent::getLanguage,
									ConceptDefinitionDesignationComponent::getValue)))));
		Stream<PublishedText> stopRules = PublishedFiles.all(PlanDefinition.class)
			.flatMap((template) -> actions(template.getAction()))
			.filter((action) -> action.getId().startsWith("edu-stop-"))
			.flatMap((action) -> Stream.of(of("Action " + action.getId() + " title", action.getTitleElement()),
					of("Action " + action.getId() + " description", action.getDescriptionElement())));
		return Stream.of(exercises, stopRules, questions, codes).flatMap((texts) -> texts).toList();
	}

	/** The code systems patients answer with. */
	private static Set<String> answers() {
		return PublishedFiles.all(Questionnaire.class)
			.flatMap((form) -> items(form.getItem()))
			.filter((item) -> !item.getLinkId().startsWith("w.phq2"))
			.flatMap((item) -> item.getAnswerOption().stream())
			.filter((option) -> option.getValue() instanceof Coding)
			.map((option) -> option.getValueCoding().getSystem())
			.collect(Collectors.toSet());
	}

	/** Whether a translation may only come from the owner of the instrument. */
	boolean mustStayEnglish() {
		return this.key.startsWith(MOOD);
	}

	Map<String, String> inAllLanguages() {
		Map<String, String> all = new TreeMap<>(this.translations);
		all.put("en", this.english);
		return all;
	}

	private static Stream<PublishedText> ofExercise(ActivityDefinition exercise) {
		String owner = owner(exercise);
		Stream<PublishedText> care = exercise.hasUsage() ? Stream.of(of(owner + " usage", exercise.getUsageElement()))
				: Stream.empty();
		return Stream.concat(Stream.of(of(owner + " title", exercise.getTitleElement()),
				of(owner + " description", exercise.getDescriptionElement())), care);
	}

	private static Stream<PublishedText> ofItem(String owner, QuestionnaireItemComponent item) {
		String key = owner + " " + item.getLinkId();
		Stream<PublishedText> text = item.hasText() ? Stream.of(of(key, item.getTextElement())) : Stream.empty();
		Stream<PublishedText> answers = item.getAnswerOption()
			.stream()
			.filter((option) -> option.getValue() instanceof Coding)
			.map((option) -> of(key + "=" + option.getValueCoding().getCode(),
					option.getValueCoding().getDisplayElement()));
		Stream<PublishedText> units = item.getExtension()
			.stream()
			.filter((extension) -> UNIT.matcher(extension.getUrl()).matches())
			.map((option) -> (Coding) option.getValue())
			.filter((unit) -> unit.getDisplay().matches("[a-z ]+"))
			.map((unit) -> of("Unit " + unit.getDisplay(), unit.getDisplayElement()));
		return Stream.of(text, answers, units).flatMap((texts) -> texts);
	}

	private static PublishedText of(String key, PrimitiveType<String> element) {
		return new PublishedText(key, element.getValue(),
				element.getExtensionsByUrl(TRANSLATION)
					.stream()
					.collect(Collectors.toMap((translation) -> part(translation, "lang"),
							(translation) -> part(translation, "content"))));
	}

	private static String part(Extension translation, String url) {
		return translation.getExtensionByUrl(url).getValue().primitiveValue();
	}

	private static String owner(Resource resource) {
		return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
	}

	private static Stream<PlanDefinitionActionComponent> actions(List<PlanDefinitionActionComponent> actions) {
		return actions.stream().flatMap((action) -> Stream.concat(Stream.of(action), actions(action.getAction())));
	}

	private static Stream<QuestionnaireItemComponent> items(List<QuestionnaireItemComponent> items) {
		return items.stream().flatMap((item) -> Stream.concat(Stream.of(item), items(item.getItem())));
	}

}
