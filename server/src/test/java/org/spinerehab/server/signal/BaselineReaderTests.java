package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.outcome.CheckInDraft;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was known at discharge, as the rules read it (clinical.md 6.1, N13, N14, N15).
 */
class BaselineReaderTests {

	private static CheckInDraft draft() {
		return CheckInDraft.baseline("Patient/1").authored("2026-03-03T10:00:00+00:00");
	}

	private static Coding control(String code, String display) {
		return new Coding(SpineRehab.USUAL_CONTROLS, code, display);
	}

	@Test
	void saysTheUsualControlInTheWordsThatExplainIt() {
		Baseline baseline = BaselineReader
			.read(draft().answer("b.bladder", control("long-standing", "A long-standing problem"))
				.answer("b.bladder.text", new StringType("Leaks when coughing"))
				.answer("b.bowel", control("normal", "Normal"))
				.response());
		assertThat(baseline.bladderBowel()).isEqualTo("bladder Leaks when coughing, bowel Normal");
	}

	@Test
	void knowsWhetherBothLegsHurtBefore() {
		assertThat(BaselineReader
			.read(draft().answer("b.legside", new Coding(SpineRehab.LEG_SIDES, "both", "Both legs")).response())
			.bothLegsHurt()).isTrue();
		assertThat(BaselineReader
			.read(draft().answer("b.legside", new Coding(SpineRehab.LEG_SIDES, "none", "Neither leg")).response())
			.bothLegsHurt()).isFalse();
		assertThat(BaselineReader.read(draft().response()).bothLegsHurt()).isNull();
	}

	@Test
	void takesThePainOfTheDayOfDischargeNotOfBefore() {
		Baseline baseline = BaselineReader.read(
				draft().group("b.nrs", Map.of("b.nrs.back.preop", new IntegerType(7), "b.nrs.back", new IntegerType(4)))
					.response());
		assertThat(baseline.dischargeDay()).isEqualTo(LocalDate.parse("2026-03-03"));
		assertThat(baseline.painAtDischarge()).isEqualTo(Map.of(PainSite.BACK, BigDecimal.valueOf(4)));
	}

}
