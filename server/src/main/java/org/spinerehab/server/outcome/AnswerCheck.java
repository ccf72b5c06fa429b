package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.util.Optional;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Tells whether an answer fits its question (N18, N20, G-VALID).
 */
final class AnswerCheck {

	private AnswerCheck() {
	}

	static Verdict of(Question question, Type value) {
		return switch (question.type()) {
			case INTEGER -> (value instanceof IntegerType) ? number(question, value) : wrongType("a whole number");
			case DECIMAL -> (value instanceof IntegerType || value instanceof DecimalType) ? number(question, value)
					: wrongType("a number");
			case CHOICE -> choice(question, value);
			case QUANTITY -> quantity(question, value);
			case BOOLEAN -> (value instanceof BooleanType) ? new Verdict.Fits(value) : wrongType("yes or no");
			case STRING -> (value instanceof StringType) ? new Verdict.Fits(value) : wrongType("text");
			default -> new Verdict.Unusable("This kind of question is not read.");
		};
	}

	private static Verdict wrongType(String expected) {
		return new Verdict.Unusable("The answer is not " + expected + ".");
	}

	private static Verdict number(Question question, Type value) {
		BigDecimal number = new BigDecimal(value.primitiveValue());
		boolean tooLow = question.least() != null && number.compareTo(BigDecimal.valueOf(question.least())) < 0;
		boolean tooHigh = question.most() != null && number.compareTo(BigDecimal.valueOf(question.most())) > 0;
		if (!tooLow && !tooHigh) {
			return new Verdict.Fits(
					(question.type() == QuestionnaireItemType.DECIMAL) ? new DecimalType(number) : value);
		}
		String range = (question.most() != null) ? "from " + question.least() + " to " + question.most()
				: "of " + question.least() + " or more";
		return new Verdict.Unusable(number.toPlainString() + " is not a number " + range + ".");
	}

	private static Verdict choice(Question question, Type value) {
		if (value instanceof Coding coding) {
			Optional<Coding> option = question.option(coding.getCode());
			if (option.isEmpty()) {
				return new Verdict.Unusable("\"" + coding.getCode() + "\" is not one of the answers.");
			}
			boolean exact = option.get().getSystem().equals(coding.getSystem())
					&& option.get().getCode().equals(coding.getCode());
			return exact ? new Verdict.Fits(option.get().copy())
					: new Verdict.Understood(option.get().copy(), "The code is known, its system or spelling is not.");
		}
		if (value instanceof StringType || value instanceof CodeType) {
			Optional<Coding> option = question.option(value.primitiveValue());
			if (option.isPresent()) {
				return new Verdict.Understood(option.get().copy(), "The answer is a text, not a code.");
			}
		}
		return wrongType("one of the codes");
	}

	private static Verdict quantity(Question question, Type value) {
		if (!(value instanceof Quantity quantity)) {
			return wrongType("a number with a unit");
		}
		boolean possible = CheckInForm.TEMPERATURE.equals(question.linkId()) ? BodyTemperature.of(quantity).isPresent()
				: Units.metres(quantity).isPresent();
		if (!possible) {
			return new Verdict.Unusable(words(quantity) + " is not possible.");
		}
		Units unit = Units.of(quantity).orElseThrow();
		boolean exact = unit.code().equals(quantity.getCode()) && Units.UCUM.equals(quantity.getSystem());
		Quantity coded = quantity.copy().setSystem(Units.UCUM).setCode(unit.code());
		question.units()
			.stream()
			.filter((option) -> unit.code().equals(option.getCode()))
			.forEach((option) -> coded.setUnit(option.getDisplay()));
		return exact ? new Verdict.Fits(coded) : new Verdict.Understood(coded, "The unit has no UCUM code.");
	}

	private static String words(Quantity quantity) {
		String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
		String number = quantity.hasValue() ? quantity.getValue().toPlainString() : "No number";
		String unit = quantity.hasCode() ? quantity.getCode() : quantity.getUnit();
		return comparator + number + ((unit != null) ? " " + unit : "");
	}

}
