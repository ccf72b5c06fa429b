package org.spinerehab.profiles;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts for patients are plain, and every piece of clinical content names its source.
 */
class ClinicalContentTests {

	private static final int LONGEST_SENTENCE = 15;

	private static final Pattern NOT_SECOND_PERSON = Pattern.compile("\\b(the patient|patients|she|he|his|her)\\b",
			Pattern.CASE_INSENSITIVE);

	private final PlanDefinition template = PublishedFiles.parse("PlanDefinition-microdiscectomy-rehab.json",
			PlanDefinition.class);

	@Test
	void sentencesForPatientsAreShort() {
		assertThat(textsForPatients().flatMap((text) -> Stream.of(text.split("(?<=[.!?:])\\s+"))))
			.allSatisfy((sentence) -> assertThat(sentence.split("\\s+")).as(sentence)
				.hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
	}

	@Test
	void textsSpeakToThePatient() {
		assertThat(textsForPatients()).noneMatch((text) -> NOT_SECOND_PERSON.matcher(text).find());
	}

	@Test
	void everyExerciseNamesItsSource() {
		assertThat(definitions())
			.allSatisfy((exercise) -> assertThat(sources(exercise.getRelatedArtifact())).as(exercise.getId())
				.anyMatch((ids) -> ids.startsWith("EX-" + exercise.getIdElement().getIdPart().substring(3))));
	}

	@Test
	void everyPartOfTheTemplateNamesItsSource() {
		assertThat(sources(this.template.getRelatedArtifact())).isNotEmpty();
		assertThat(this.template.getGoal())
			.allSatisfy((goal) -> assertThat(sources(goal.getDocumentation())).as(goal.getId()).isNotEmpty());
		assertThat(actions(this.template.getAction().stream()).filter((action) -> !isTableRow(action)))
			.allSatisfy((action) -> assertThat(sources(action.getDocumentation())).as(action.getId()).isNotEmpty());
	}

	private Stream<String> textsForPatients() {
		Stream<String> exercises = definitions()
			.flatMap((exercise) -> Stream.of(exercise.getDescription(), exercise.getPurpose(), exercise.getUsage()));
		Stream<String> items = actions(this.template.getAction().stream())
			.filter(PlanDefinitionActionComponent::hasDescription)
			.map(PlanDefinitionActionComponent::getDescription);
		Stream<String> goals = this.template.getGoal().stream().map((goal) -> goal.getDescription().getText());
		Stream<String> questions = questions().map(QuestionnaireItemComponent::getText);
		return Stream.of(exercises, items, goals, questions).flatMap((texts) -> texts);
	}

	/** All but the instruments that are quoted word for word. */
	private static Stream<QuestionnaireItemComponent> questions() {
		return published(Questionnaire.class).flatMap((form) -> items(form.getItem().stream()))
			.filter((item) -> !item.getLinkId().startsWith("w.phq2"));
	}

	/** Rows name their source once, at the category or phase above them. */
	private static boolean isTableRow(PlanDefinitionActionComponent action) {
		return action.getId().startsWith("walk-") || action.getId().startsWith("ex-");
	}

	private static List<String> sources(List<RelatedArtifact> artifacts) {
		return artifacts.stream()
			.filter((artifact) -> "Clinical basis".equals(artifact.getLabel()))
			.map(RelatedArtifact::getDisplay)
			.toList();
	}

	private static Stream<PlanDefinitionActionComponent> actions(Stream<PlanDefinitionActionComponent> actions) {
		return actions.flatMap((action) -> Stream.concat(Stream.of(action), actions(action.getAction().stream())));
	}

	private static Stream<QuestionnaireItemComponent> items(Stream<QuestionnaireItemComponent> items) {
		return items.flatMap((item) -> Stream.concat(Stream.of(item), items(item.getItem().stream())));
	}

	private static Stream<ActivityDefinition> definitions() {
		return published(ActivityDefinition.class);
	}

	private static <T> Stream<T> published(Class<T> type) {
		return PublishedFiles.all().map(PublishedFiles::parse).filter(type::isInstance).map(type::cast);
	}

}
