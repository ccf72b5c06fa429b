package org.spinerehab.server.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;

/**
 * One question of a check-in, as its Questionnaire defines it.
 *
 * @param linkId its link id
 * @param group link id of the group it is in
 * @param type kind of answer
 * @param repeats whether several answers are allowed
 * @param least smallest whole number
 * @param most largest whole number
 * @param options answers to choose from
 * @param exclusive codes of options that go with no other
 * @param units units to choose from
 * @param askedAbove link id of a question that has to be answered above 0 first
 */
record Question(String linkId, @Nullable String group, QuestionnaireItemType type, boolean repeats,
		@Nullable Integer least, @Nullable Integer most, List<Coding> options, Set<String> exclusive,
		List<Coding> units, @Nullable String askedAbove) {

	/**
	 * The option with a code, in whatever case it was written.
	 */
	Optional<Coding> option(@Nullable String code) {
		String wanted = (code != null) ? code.strip().toUpperCase(Locale.ROOT) : "";
		return this.options.stream()
			.filter((option) -> option.getCode().toUpperCase(Locale.ROOT).equals(wanted))
			.findFirst();
	}

}
