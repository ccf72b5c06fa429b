package org.spinerehab.server.outcome;

import java.util.List;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * Danger signs ticked in a form that does not ask for them, such as the discharge
 * baseline. The answer is set aside word for word, because the form has no such question,
 * but a danger sign counts wherever it stands (N16, N18).
 */
final class StrayDangerSigns {

	private StrayDangerSigns() {
	}

	/** The tiles among what was set aside, each once. */
	static List<String> in(QuestionnaireResponse response) {
		Question flags = CheckInForm.daily().required(CheckInForm.FLAGS);
		return response.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
			.stream()
			.map((kept) -> kept.getExtensionString("content"))
			.filter((content) -> content != null && content.contains(CheckInForm.FLAGS))
			.flatMap((content) -> answers(item(content)))
			.flatMap((answer) -> flags.option(code(answer)).stream())
			.map(Coding::getCode)
			.filter((tile) -> !CheckInForm.NONE.equals(tile))
			.distinct()
			.toList();
	}

	private static QuestionnaireResponseItemComponent item(String content) {
		QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent();
		FhirContext.forR4Cached().newJsonParser().parseInto(content, item);
		return item;
	}

	/** Also where it stands inside something else that is not asked. */
	private static Stream<Type> answers(QuestionnaireResponseItemComponent item) {
		Stream<Type> own = CheckInForm.FLAGS.equals(item.getLinkId())
				? item.getAnswer().stream().map((answer) -> answer.getValue()) : Stream.empty();
		Stream<QuestionnaireResponseItemComponent> nested = Stream.concat(item.getItem().stream(),
				item.getAnswer().stream().flatMap((answer) -> answer.getItem().stream()));
		return Stream.concat(own, nested.flatMap(StrayDangerSigns::answers));
	}

	private static String code(Type answer) {
		return (answer instanceof Coding coding) ? coding.getCode() : String.valueOf(answer.primitiveValue());
	}

}
