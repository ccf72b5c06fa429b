package org.spinerehab.profiles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * The English texts of the package that patients read, by section: one exercise or
 * education sheet, one questionnaire, the goals or one part of a template. The two
 * questions of the PHQ-2 are quoted word for word (clinical content 6.4) and left out.
 */
final class PatientSections {

	private PatientSections() {
	}

	static Map<String, List<String>> sections() {
		Map<String, List<String>> sections = new TreeMap<>();
		PublishedFiles.all(ActivityDefinition.class)
			.forEach((sheet) -> sections.put(sheet.getId(),
					present(Stream.concat(
							Stream.of(sheet.getTitle(), sheet.getPurpose(), sheet.getDescription(), sheet.getUsage()),
							strings(sheet.getExtension())))));
		PublishedFiles.all(Questionnaire.class)
			.forEach((form) -> sections.put(form.getId(),
					present(items(form.getItem()).filter((item) -> !item.getLinkId().startsWith("w.phq2"))
						.flatMap(PatientSections::texts))));
		PublishedFiles.all(PlanDefinition.class).forEach((template) -> {
			sections.put(template.getId() + " goals",
					present(template.getGoal().stream().map((goal) -> goal.getDescription().getText())));
			template.getAction()
				.forEach((part) -> sections.put(template.getId() + " " + part.getId(), present(actions(List.of(part))
					.flatMap((action) -> Stream.of(action.getTitle(), action.getDescription())))));
		});
		return sections;
	}

	/**
	 * Words in extensions, such as the levels of an exercise or the entries of a sheet.
	 */
	private static Stream<String> strings(List<Extension> extensions) {
		return extensions.stream()
			.flatMap((extension) -> Stream.concat(
					(extension.getValue() instanceof StringType text) ? Stream.of(text.getValue()) : Stream.empty(),
					strings(extension.getExtension())));
	}

	private static Stream<String> texts(QuestionnaireItemComponent item) {
		return Stream.concat(Stream.ofNullable(item.getText()),
				item.getAnswerOption()
					.stream()
					.filter((option) -> option.getValue() instanceof Coding)
					.map((option) -> option.getValueCoding().getDisplay()));
	}

	private static Stream<QuestionnaireItemComponent> items(List<QuestionnaireItemComponent> items) {
		return items.stream().flatMap((item) -> Stream.concat(Stream.of(item), items(item.getItem())));
	}

	private static Stream<PlanDefinitionActionComponent> actions(List<PlanDefinitionActionComponent> actions) {
		return actions.stream().flatMap((action) -> Stream.concat(Stream.of(action), actions(action.getAction())));
	}

	private static List<String> present(Stream<String> texts) {
		return texts.filter((text) -> text != null && !text.isBlank()).toList();
	}

}
