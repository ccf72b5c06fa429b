package org.spinerehab.server.numbers;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

/** G-EDITABLE: what a site may change, and what it may not. */
class TableCheckTests {

	@ParameterizedTest
	@EnumSource(PublishedTable.class)
	void findsNothingWrongWithWhatIsPublished(PublishedTable table) {
		assertThat(TableCheck.of(published(table.id()))).isEmpty();
	}

	@ParameterizedTest(name = "{1} of {0} set to {3}")
	@CsvSource({ "triage-parameter, fever, value, 37.9", "triage-parameter, fever, value, 38.5",
			"triage-parameter, emergency-fever, value, 37.8", "triage-parameter, severe-pain-last-day, value, 21",
			"tailoring-factor, bmi-obese, multiplier, 0.9", "tailoring-factor, multiplier-floor, value, 0.6",
			"recovery-band, steps-m-w1, centre, 33", "device-rule, walker-slow, value, 18" })
	void takesAChangeWithinItsRange(String table, String code, String property, String number) {
		assertThat(TableCheck.of(TestNumbers.changed(published(table), code, property, number))).isEmpty();
		assertThat(TableCheck.of(TestNumbers.overlay("own", table, code, property, number))).isEmpty();
	}

	@ParameterizedTest(name = "{1} of {0} set to {3}")
	@CsvSource({ "triage-parameter, fever, value, 39.5, outside the allowed range, Send a number from 37.5 to 38.5",
			"triage-parameter, fever, value, 37.4, outside the allowed range, Send a number from 37.5 to 38.5",
			"triage-parameter, emergency-fever, value, 38.1, only be made stricter, Send 38 or lower",
			"triage-parameter, severe-pain-last-day, value, 13, only be made stricter, Send 14 or higher",
			"triage-parameter, compare-days, value, 4, only be made stricter, Send 3.",
			"triage-parameter, fever, allowed-max, 45, is published, Send it as 38.5",
			"tailoring-factor, bmi-obese, multiplier, 0.4, outside the allowed range, Send a number from 0.5 to 1",
			"tailoring-factor, bmi-over, from, 31, from of bmi-over is above below, at most 30",
			"tailoring-factor, bmi-over, band-shift, 13, cannot be a band shift, Send 0 to 12",
			"recovery-band, steps-m-w1, low, 30, low of steps-m-w1 is above centre, at most 29" })
	void refusesAChangeBeyondIt(String table, String code, String property, String number, String message,
			String remedy) {
		for (CodeSystem sent : List.of(TestNumbers.changed(published(table), code, property, number),
				TestNumbers.overlay("own", table, code, property, number))) {
			assertThat(TableCheck.of(sent)).as(sent.getUrl()).anySatisfy((problem) -> {
				assertThat(problem.path())
					.isEqualTo("CodeSystem.concept.where(code='" + code + "').property.where(code='" + property + "')");
				assertThat(problem.message()).contains(message);
				assertThat(problem.remedy()).contains(remedy);
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "changed-by", "changed-on", "reason" })
	void asksAnOverlayWhoChangedANumberWhenAndWhy(String property) {
		CodeSystem overlay = TestNumbers.overlay("own", "triage-parameter", "fever", "value", "37.9");
		overlay.getConceptFirstRep().getProperty().removeIf((one) -> one.getCode().equals(property));
		assertThat(TableCheck.of(overlay)).singleElement().satisfies((problem) -> {
			assertThat(problem.message()).isEqualTo("The change of fever has no " + property + ".");
			assertThat(problem.remedy()).startsWith("Send the property " + property);
		});
	}

	@Test
	void refusesANumberThatIsNotThere() {
		CodeSystem overlay = TestNumbers.overlay("own", "triage-parameter", "fevr", "value", "37.9");
		assertThat(TableCheck.of(overlay)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).endsWith("has no number fevr."));
		CodeSystem property = TestNumbers.overlay("own", "triage-parameter", "fever", "multiplier", "0.9");
		assertThat(TableCheck.of(property)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).isEqualTo("fever has no multiplier."));
	}

	@Test
	void refusesATableWithoutOneOfItsNumbers() {
		CodeSystem table = published("triage-parameter");
		table.getConcept().removeIf((concept) -> concept.getCode().equals("both-legs-pain"));
		assertThat(TableCheck.of(table)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).isEqualTo("The number both-legs-pain is missing."));
	}

	@Test
	void refusesWordsInPlaceOfANumber() {
		CodeSystem table = published("triage-parameter");
		TestNumbers.property(TestNumbers.concept(table, "fever"), "value").setValue(new StringType("high"));
		assertThat(TableCheck.of(table)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).isEqualTo("fever has no number as value."));
	}

	@Test
	void refusesAnotherTableInOurPlace() {
		CodeSystem other = published("triage-parameter").setUrl("https://hospital.example/CodeSystem/own");
		assertThat(TableCheck.of(other)).singleElement()
			.satisfies((problem) -> assertThat(problem.path()).isEqualTo("CodeSystem.url"));
		CodeSystem overlay = TestNumbers.overlay("triage-parameter", "triage-parameter", "fever", "value", "37.9");
		assertThat(TableCheck.of(overlay)).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).startsWith("An overlay must not take the place of"));
	}

	@Test
	void mindsNoOtherCodeSystem() {
		assertThat(TableCheck.of(new CodeSystem().setUrl("https://hospital.example/CodeSystem/wards"))).isEmpty();
	}

	static CodeSystem published(String id) {
		try (InputStream stream = SpineRehab.class
			.getResourceAsStream(SpineRehab.RESOURCE_FOLDER + "CodeSystem-" + id + ".json")) {
			return FhirContext.forR4Cached().newJsonParser().parseResource(CodeSystem.class, stream);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
