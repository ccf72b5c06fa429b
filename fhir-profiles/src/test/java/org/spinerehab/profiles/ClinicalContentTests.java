package org.spinerehab.profiles;

import java.util.List;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every piece of clinical content names its source.
 */
class ClinicalContentTests {

	@Test
	void everyActivityNamesItsSource() {
		assertThat(PublishedFiles.all(ActivityDefinition.class)).allSatisfy(
				(activity) -> assertThat(sources(activity.getRelatedArtifact())).as(activity.getId()).isNotEmpty());
		assertThat(PublishedFiles.exercises())
			.allSatisfy((exercise) -> assertThat(sources(exercise.getRelatedArtifact())).as(exercise.getId())
				.anyMatch((ids) -> ids.startsWith("EX-" + exercise.getIdPart().substring(3))));
	}

	@Test
	void everyPartOfATemplateNamesItsSource() {
		assertThat(PublishedFiles.all(PlanDefinition.class)).hasSize(3).allSatisfy((template) -> {
			assertThat(sources(template.getRelatedArtifact())).isNotEmpty();
			assertThat(template.getGoal())
				.allSatisfy((goal) -> assertThat(sources(goal.getDocumentation())).as(goal.getId()).isNotEmpty());
			assertThat(PatientTexts.actions(template.getAction().stream()).filter((action) -> !isTableRow(action)))
				.allSatisfy((action) -> assertThat(sources(action.getDocumentation())).as(action.getId()).isNotEmpty());
		});
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

}
