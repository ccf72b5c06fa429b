package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.numbers.PublishedTable;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the facts come from (clinical.md 3.3, N21, N22, N25). */
class FactReaderTests {

	private static final LocalDate SURGERY = LocalDate.of(2026, 3, 2);

	private static final FactReader READER = new FactReader(SURGERY, SURGERY.plusDays(1),
			new TailoringTable(PublishedTable.TAILORING_FACTORS.table()), ZoneOffset.UTC);

	private final Patient patient = new Patient();

	private final List<Observation> observations = new ArrayList<>();

	private final List<Condition> conditions = new ArrayList<>();

	@ParameterizedTest(name = "born {0}")
	@CsvSource({ "1961-03-02, 65", "1961-03-03, 64", "1961, ''" })
	void countsWholeYearsOnTheDayOfSurgery(String born, String years) {
		this.patient.setBirthDateElement(new DateType(born));
		assertThat(values(Fact.AGE)).isEqualTo(years.isEmpty() ? List.of() : List.of(years));
	}

	@Test
	void prefersTheMeasuredIndexAndComputesOneOnlyFromYoungMeasurements() {
		weigh("95", "kg", 1);
		measure("175", "cm", 89);
		assertThat(values(Fact.BMI)).containsExactly("31.0");
		this.observations.clear();
		weigh("95", "kg", 1);
		measure("175", "cm", 91);
		assertThat(values(Fact.BMI)).as("the height is old").isEmpty();
		observe("http://loinc.org", Measured.BMI, new Quantity(24.2), 400);
		assertThat(values(Fact.BMI)).containsExactly("24.2");
	}

	@Test
	void readsNoWeightInAnUnknownUnitAndNoIndexThatCannotBe() {
		weigh("95", "stone", 1);
		measure("1.75", "m", 1);
		observe("http://loinc.org", Measured.BMI, new Quantity(240), 1);
		assertThat(values(Fact.BMI)).isEmpty();
	}

	@Test
	void takesStrengthBeforeSurgeryAndOnlyWithoutItTheLowestAtDischarge() {
		answer("leg-strength-mrc", new Quantity(5));
		answer("leg-strength-mrc", new Quantity(3));
		assertThat(read()).singleElement()
			.satisfies((fact) -> assertThat(fact.words()).isEqualTo("MRC 3, from discharge, 2026-03-01"));
		answer("leg-strength-before-surgery", new Quantity(4));
		assertThat(values(Fact.WEAKNESS)).containsExactly("4");
	}

	@Test
	void findsAFallRiskInOneYesAndNoneOnlyWhereItWasAsked() {
		assertThat(values(Fact.FALL_RISK)).isEmpty();
		answer("fell-past-year", new BooleanType(false));
		answer("walking-aid-indoors", code("none"));
		assertThat(values(Fact.FALL_RISK)).containsExactly("0");
		assertThat(read()).extracting(Fact::words).contains("no fall risk, 2026-03-01");
		answer("unsteady", new BooleanType(true));
		assertThat(values(Fact.FALL_RISK)).containsExactly("1");
		this.observations.clear();
		answer("walking-aid-indoors", code("walker"));
		assertThat(values(Fact.FALL_RISK)).containsExactly("1");
	}

	@Test
	void readsSmokingOnlyAsCurrent() {
		answer("smoking", code("former"));
		assertThat(values(Fact.SMOKING)).containsExactly("0");
		this.observations.clear();
		answer("smoking", code("current"));
		assertThat(values(Fact.SMOKING)).containsExactly("1");
		this.observations.clear();
		answer("smoking", code("asked-unknown"));
		assertThat(values(Fact.SMOKING)).isEmpty();
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "44054006, active, 1", "E11.9, active, 1", "44054006, resolved, 0", "38341003, active, 0" })
	void findsDiabetesAmongTheActiveProblems(String code, String status, int found) {
		Condition condition = stored(new Condition());
		condition.getCode().addCoding().setCode(code);
		condition.getClinicalStatus().addCoding().setCode(status);
		this.conditions.add(condition);
		assertThat(values(Fact.DIABETES)).hasSize(found);
	}

	@Test
	void leavesOutStepsNobodyWalks() {
		answer("steps-before-surgery", new Quantity(40));
		assertThat(values(Fact.PREOP_STEPS)).isEmpty();
	}

	@Test
	void readsTheLevelsOfTheOperation() {
		Procedure procedure = new Procedure();
		procedure.addBodySite().setText("L3–5");
		assertThat(READER.read(new PatientRecord.Stored(this.patient, List.of(), List.of(), Optional.of(procedure))))
			.extracting(Fact::factor)
			.containsExactly(Fact.FUSED_LEVELS, Fact.FUSION_LEVEL, Fact.FUSION_LEVEL);
	}

	private void weigh(String weight, String unit, int daysAgo) {
		observe("http://loinc.org", Measured.WEIGHT, quantity(weight, unit), daysAgo);
	}

	private void measure(String height, String unit, int daysAgo) {
		observe("http://loinc.org", Measured.HEIGHT, quantity(height, unit), daysAgo);
	}

	private static Quantity quantity(String value, String unit) {
		return new Quantity().setValue(new BigDecimal(value)).setCode(unit);
	}

	private static CodeableConcept code(String code) {
		return new CodeableConcept(new Coding(SpineRehab.CODES, code, null));
	}

	private void answer(String code, Type value) {
		observe(SpineRehab.CODES, code, value, 2);
	}

	private void observe(String system, String code, Type value, int daysAgo) {
		Observation observation = stored(new Observation());
		observation.getCode().addCoding().setSystem(system).setCode(code);
		observation.setValue(value);
		observation.setEffective(new DateTimeType(SURGERY.plusDays(1).minusDays(daysAgo).toString()));
		this.observations.add(observation);
	}

	private static <T extends Resource> T stored(T resource) {
		resource.getMeta().setLastUpdated(Date.from(SURGERY.atStartOfDay(ZoneOffset.UTC).toInstant()));
		return resource;
	}

	private List<Fact> read() {
		return READER
			.read(new PatientRecord.Stored(this.patient, this.observations, this.conditions, Optional.empty()));
	}

	private List<String> values(String factor) {
		return read().stream()
			.filter((fact) -> fact.factor().equals(factor))
			.map((fact) -> fact.value().toPlainString())
			.toList();
	}

}
