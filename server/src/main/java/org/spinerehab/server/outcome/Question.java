package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, as its Questionnaire defines it.
 *
 * @param item the definition
 * @param group link id of the group it is in
 */
record Question(QuestionnaireItemComponent item, @Nullable String group) {

	private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";

	String linkId() {
		return this.item.getLinkId();
	}

	QuestionnaireItemType type() {
		return this.item.getType();
	}

	/** Whether several answers are allowed. */
	boolean repeats() {
		return this.item.getRepeats();
	}

	/** Smallest number. */
	@Nullable Integer least() {
		return bound("minValue");
	}

	/** Largest number. */
	@Nullable Integer most() {
		return bound("maxValue");
	}

	private @Nullable Integer bound(String name) {
		return this.item.hasExtension(CORE + name)
				? Integer.valueOf(this.item.getExtensionByUrl(CORE + name).getValue().primitiveValue()) : null;
	}

	/** Answers to choose from. */
	List<Coding> options() {
		return this.item.getAnswerOption()
			.stream()
			.map((option) -> option.getValueCoding())
			.map((option) -> new Coding(option.getSystem(), option.getCode(), option.getDisplay()))
			.toList();
	}

	/** The option with a code, in whatever case it was written. */
	Optional<Coding> option(@Nullable String code) {
		String wanted = (code != null) ? code.strip().toUpperCase(Locale.ROOT) : "";
		return options().stream()
			.filter((option) -> option.getCode().toUpperCase(Locale.ROOT).equals(wanted))
			.findFirst();
	}

	/** Points an option scores. */
	Optional<BigDecimal> points(Coding answer) {
		return this.item.getAnswerOption()
			.stream()
			.map((option) -> option.getValueCoding())
			.filter((option) -> option.getCode().equals(answer.getCode()) && option.hasExtension(CORE + "ordinalValue"))
			.map((option) -> ((DecimalType) option.getExtensionByUrl(CORE + "ordinalValue").getValue()).getValue())
			.findFirst();
	}

	/** Codes of options that go with no other. */
	Set<String> exclusive() {
		return this.item.getAnswerOption()
			.stream()
			.filter((option) -> option.hasExtension(CORE + "questionnaire-optionExclusive"))
			.map((option) -> option.getValueCoding().getCode())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Units to choose from. */
	List<Coding> units() {
		return this.item.getExtensionsByUrl(CORE + "questionnaire-unitOption")
			.stream()
			.map((extension) -> (Coding) extension.getValue())
			.toList();
	}

	/** The unit of a number. */
	Optional<Coding> unit() {
		return Optional.ofNullable(this.item.getExtensionByUrl(CORE + "questionnaire-unit"))
			.map((extension) -> (Coding) extension.getValue());
	}

	/** Whether the answers given so far call for this question (enableWhen). */
	boolean isAsked(Answers answers) {
		return condition()
			.map((condition) -> answers.all(condition.getQuestion())
				.stream()
				.anyMatch((answer) -> meets(answer, condition.getAnswer())))
			.orElse(true);
	}

	/** The answer another question must have for this one to be asked. */
	Optional<QuestionnaireItemEnableWhenComponent> condition() {
		return this.item.hasEnableWhen() ? Optional.of(this.item.getEnableWhenFirstRep()) : Optional.empty();
	}

	private static boolean meets(Type answer, Type wanted) {
		if (answer instanceof IntegerType number && wanted instanceof IntegerType above) {
			return number.getValue() > above.getValue();
		}
		if (answer instanceof Coding code && wanted instanceof Coding one) {
			return one.getCode().equals(code.getCode());
		}
		return answer instanceof BooleanType yes && wanted instanceof BooleanType other
				&& yes.booleanValue() == other.booleanValue();
	}

}
