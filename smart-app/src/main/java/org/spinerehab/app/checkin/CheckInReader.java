package org.spinerehab.app.checkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;

/**
 * Reads a stored check-in back into answers.
 */
final class CheckInReader {

	private CheckInReader() {
	}

	static Answers read(QuestionnaireResponse response) {
		Map<String, List<String>> given = new LinkedHashMap<>();
		response.getItem().forEach((item) -> read(item, given));
		return new Answers(given);
	}

	/** Whether one of these questions, in whatever group, was answered with a code. */
	static boolean says(QuestionnaireResponse response, Set<String> linkIds, String code) {
		return says(response.getItem(), linkIds, code);
	}

	private static boolean says(List<QuestionnaireResponseItemComponent> items, Set<String> linkIds, String code) {
		return items.stream()
			.anyMatch((item) -> says(item.getItem(), linkIds, code) || linkIds.contains(item.getLinkId()) && item
				.getAnswer()
				.stream()
				.anyMatch((answer) -> answer.getValue() instanceof Coding coding && code.equals(coding.getCode())));
	}

	private static void read(QuestionnaireResponseItemComponent item, Map<String, List<String>> given) {
		item.getItem().forEach((child) -> read(child, given));
		item.getAnswer().forEach((answer) -> {
			List<String> values = given.computeIfAbsent(item.getLinkId(), (linkId) -> new ArrayList<>());
			if (answer.getValue() instanceof Coding coding) {
				values.add(coding.getCode());
			}
			else if (answer.getValue() instanceof Quantity quantity) {
				values.add(quantity.getValue().toPlainString());
				given.put(item.getLinkId() + ".unit", List.of(quantity.getCode()));
			}
			else if (answer.getValue() instanceof PrimitiveType<?> primitive) {
				values.add(primitive.getValueAsString());
			}
		});
	}

}
