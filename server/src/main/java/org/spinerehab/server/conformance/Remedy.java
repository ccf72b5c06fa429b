package org.spinerehab.server.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * Says in one sentence what to do about a finding of the validator.
 */
final class Remedy {

	/** Start of the message id, and what helps. */
	private static final Map<String, String> BY_MESSAGE = Map.ofEntries(
			Map.entry("Validation_VAL_Profile_Minimum", "Add the missing element."),
			Map.entry("Validation_VAL_Profile_Maximum", "Leave out the element that is too many."),
			Map.entry("Validation_VAL_Profile_NotAllowed", "Leave out this element."),
			Map.entry("Validation_VAL_Profile_WrongType", "Send a value of the type the profile allows."),
			Map.entry("Terminology_TX", "Send a code of the value set the message names."),
			Map.entry("Extension_EXT", "Leave out the extension, or use one the profile allows at this place."),
			Map.entry("Questionnaire_QR", "Answer as the Questionnaire asks: GET [base]/Questionnaire."),
			Map.entry("Reference_REF", "Refer to a resource of the type the profile allows."),
			Map.entry("Type_Specific_Checks_DT_UCUM", "Send a unit of UCUM."),
			Map.entry("Fixed_Type_Checks", "Send exactly the value the profile gives."),
			Map.entry("Pattern_", "Send at least the value the profile gives."));

	private Remedy() {
	}

	static String of(ValidationMessage message, List<String> profiles) {
		String id = (message.getMessageId() != null) ? message.getMessageId() : "";
		String sentence = BY_MESSAGE.entrySet()
			.stream()
			.filter((entry) -> id.toLowerCase(Locale.ROOT).startsWith(entry.getKey().toLowerCase(Locale.ROOT)))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("Change the value so that the rule holds.");
		return profiles.isEmpty() ? sentence
				: sentence + " The rules are in GET [base]/StructureDefinition?url=" + profiles.get(0) + ".";
	}

}
