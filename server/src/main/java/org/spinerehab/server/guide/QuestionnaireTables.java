package org.spinerehab.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.spinerehab.server.guide.Table.Cell;

/**
 * A questionnaire: every item with its answers, range and when it is asked.
 */
record QuestionnaireTables(Guide guide) {

	private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";

	List<Table> of(Questionnaire questionnaire) {
		List<List<Cell>> rows = new ArrayList<>();
		questionnaire.getItem().forEach((item) -> add(item, 0, rows));
		return List
			.of(new Table("Questions", List.of("linkId", "Text", "Answer", "Choices or range", "Asked when"), rows));
	}

	private void add(QuestionnaireItemComponent item, int depth, List<List<Cell>> rows) {
		String answer = item.getType().toCode() + (item.getRepeats() ? ", several" : "")
				+ (item.getRequired() ? ", required" : "");
		rows.add(List.of(Cell.code(item.getLinkId()).at(depth), Cell.text(item.getText()), Cell.text(answer),
				choices(item), Cell.text(when(item))));
		item.getItem().forEach((child) -> add(child, depth + 1, rows));
	}

	private Cell choices(QuestionnaireItemComponent item) {
		if (item.hasAnswerValueSet()) {
			return this.guide.cell(item.getAnswerValueSet());
		}
		String range = Stream.of("minValue", "maxValue")
			.map((name) -> item.getExtensionByUrl(CORE + name))
			.map((extension) -> (extension != null) ? Values.words(extension.getValue()) : "")
			.collect(Collectors.joining(" to "));
		String units = item.getExtensionsByUrl(CORE + "questionnaire-unitOption")
			.stream()
			.map(Extension::getValue)
			.map((unit) -> ((Coding) unit).getCode())
			.collect(Collectors.joining(", "));
		String options = item.getAnswerOption()
			.stream()
			.map(QuestionnaireTables::option)
			.collect(Collectors.joining(" · "));
		return Cell.text(Stream.of(options, " to ".equals(range) ? "" : range, units)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("; ")));
	}

	private static String option(QuestionnaireItemAnswerOptionComponent option) {
		return option.hasValueCoding() ? option.getValueCoding().getCode() + " " + option.getValueCoding().getDisplay()
				: Values.words(option.getValue());
	}

	private static String when(QuestionnaireItemComponent item) {
		String join = (item.getEnableBehavior() == Questionnaire.EnableWhenBehavior.ALL) ? " and " : " or ";
		return item.getEnableWhen()
			.stream()
			.map((condition) -> condition.getQuestion() + " " + condition.getOperator().toCode() + " "
					+ Values.words(condition.getAnswer()))
			.collect(Collectors.joining(join));
	}

}
