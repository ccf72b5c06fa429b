package org.spinerehab.profiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ca.uhn.fhir.validation.SingleValidationMessage;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The profile of scores keeps the range and unit that the published catalogue of scores
 * states, under the own code of a score and under its standard one.
 */
class ScoreRangeTests {

	private static final BigDecimal HALF = new BigDecimal("0.5");

	static Stream<Score> scores() {
		return PublishedFiles.parse("CodeSystem-pro-score.json", CodeSystem.class)
			.getConcept()
			.stream()
			.flatMap(Score::of);
	}

	@ParameterizedTest
	@MethodSource("scores")
	void lowestAndHighestAreAccepted(Score score) {
		assertThat(errors(score, score.min(), score.unit())).isEmpty();
		assertThat(errors(score, score.max(), score.unit())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("scores")
	void nothingBeyondAndNoOtherUnitIsAccepted(Score score) {
		assertThat(errors(score, score.min().subtract(HALF), "kg")).anyMatch((text) -> text.contains("score-range"))
			.anyMatch((text) -> text.contains("score-unit"));
		assertThat(errors(score, score.max().add(HALF), score.unit())).anyMatch((text) -> text.contains("score-range"))
			.noneMatch((text) -> text.contains("score-unit"));
	}

	@ParameterizedTest
	@MethodSource("scores")
	void halvesAreAcceptedOnlyWhereTheyExist(Score score) {
		boolean refused = errors(score, score.max().subtract(HALF), score.unit()).stream()
			.anyMatch((text) -> text.contains("score-range"));
		assertThat(refused).isEqualTo(score.whole());
	}

	private static List<String> errors(Score score, BigDecimal value, String unit) {
		Observation observation = PublishedFiles.parse("Observation-example-function-score.json", Observation.class);
		observation.getCode().getCoding().clear();
		observation.getCode().addCoding(score.code());
		observation.setValue(
				new Quantity().setValue(value).setUnit("unit").setSystem("http://unitsofmeasure.org").setCode(unit));
		return ProfileValidator.errors(ProfileValidator.context().newJsonParser().encodeResourceToString(observation))
			.stream()
			.map(SingleValidationMessage::getMessage)
			.toList();
	}

	/** One code of a score, as the catalogue has it. */
	private record Score(Coding code, String unit, BigDecimal min, BigDecimal max, boolean whole) {

		static Stream<Score> of(ConceptDefinitionComponent concept) {
			List<Coding> codes = new ArrayList<>();
			codes.add(new Coding(SpineRehab.SCORES, concept.getCode(), concept.getDisplay()));
			concept.getProperty()
				.stream()
				.filter((property) -> "standard".equals(property.getCode()))
				.forEach((property) -> codes.add(property.getValueCoding()));
			return codes.stream()
				.map((code) -> new Score(code, value(concept, "unit").primitiveValue(),
						new BigDecimal(value(concept, "min").primitiveValue()),
						new BigDecimal(value(concept, "max").primitiveValue()),
						Boolean.parseBoolean(value(concept, "whole").primitiveValue())));
		}

		private static Type value(ConceptDefinitionComponent concept, String property) {
			return concept.getProperty()
				.stream()
				.filter((one) -> property.equals(one.getCode()))
				.map(ConceptPropertyComponent::getValue)
				.findFirst()
				.orElseThrow();
		}

		@Override
		public String toString() {
			return this.code.getCode();
		}

	}

}
