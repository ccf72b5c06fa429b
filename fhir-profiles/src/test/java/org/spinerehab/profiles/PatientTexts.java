package org.spinerehab.profiles;

import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;

/**
 * Everything in the package that a patient reads.
 */
final class PatientTexts {

	private PatientTexts() {
	}

	static Stream<String> all() {
		return Stream.of(activities(), items(), goals(), questions()).flatMap((texts) -> texts);
	}

	static Stream<String> sentences() {
		return all().flatMap((text) -> Stream.of(text.split("(?<=[.!?:])\\s+")));
	}

	private static Stream<String> activities() {
		return PublishedFiles.all(ActivityDefinition.class)
			.flatMap((activity) -> Stream.concat(
					Stream.of(activity.getDescription(), activity.getPurpose(), activity.getUsage())
						.filter((text) -> text != null),
					activity.getExtension().stream().flatMap(PatientTexts::texts)));
	}

	/** Words of a level, of a start and of an education entry. */
	private static Stream<String> texts(Extension extension) {
		return Stream.of("text", "note")
			.map(extension::getExtensionByUrl)
			.filter((part) -> part != null && !extension.getUrl().equals(SpineRehab.EXERCISE_DOSE_EXTENSION))
			.map((part) -> ((PrimitiveType<?>) part.getValue()).getValueAsString());
	}

	private static Stream<String> items() {
		return PublishedFiles.all(PlanDefinition.class)
			.flatMap((template) -> actions(template.getAction().stream()))
			.filter(PlanDefinitionActionComponent::hasDescription)
			.map(PlanDefinitionActionComponent::getDescription);
	}

	private static Stream<String> goals() {
		return PublishedFiles.all(PlanDefinition.class)
			.flatMap((template) -> template.getGoal().stream())
			.map((goal) -> goal.getDescription().getText());
	}

	/** Of the check-ins; the form at discharge is a clinician's. */
	private static Stream<String> questions() {
		return PublishedFiles.all(Questionnaire.class)
			.filter((form) -> form.getIdPart().endsWith("check-in"))
			.flatMap((form) -> questions(form.getItem().stream()))
			.map(QuestionnaireItemComponent::getText);
	}

	static Stream<QuestionnaireItemComponent> questions(Stream<QuestionnaireItemComponent> items) {
		return items.flatMap((item) -> Stream.concat(Stream.of(item), questions(item.getItem().stream())));
	}

	static Stream<PlanDefinitionActionComponent> actions(Stream<PlanDefinitionActionComponent> actions) {
		return actions.flatMap((action) -> Stream.concat(Stream.of(action), actions(action.getAction().stream())));
	}

}
