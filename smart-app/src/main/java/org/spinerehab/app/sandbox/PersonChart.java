package org.spinerehab.app.sandbox;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.spinerehab.app.identity.ChartCopy;

/**
 * What the simulated EHR's chart says about a person, with the ids it has there: so a
 * later launch finds what the loader made.
 */
final class PersonChart {

	private final Person person;

	private final LocalDate surgery;

	private final ZoneId zone;

	PersonChart(Person person, LocalDate surgery, ZoneId zone) {
		this.person = person;
		this.surgery = surgery;
		this.zone = zone;
	}

	ChartCopy.Chart facts() {
		List<Condition> conditions = new ArrayList<>();
		for (int index = 0; index < this.person.problems().size(); index++) {
			conditions.add(condition(index));
		}
		return new ChartCopy.Chart(encounter(), List.of(procedure()), conditions, List.of(bmi()));
	}

	Patient patient(String mrnSystem) {
		LocalDate thisYear = MonthDay.parse(this.person.birthday()).atYear(this.surgery.getYear());
		LocalDate lastBirthday = thisYear.isAfter(this.surgery) ? thisYear.minusYears(1) : thisYear;
		Patient patient = new Patient();
		patient.setId(this.person.ehrId());
		patient.addIdentifier().setSystem(mrnSystem).setValue(this.person.mrn());
		patient.addName().setFamily(this.person.family()).addGiven(this.person.given());
		patient.setGender(AdministrativeGender.fromCode(this.person.gender()));
		patient.setBirthDateElement(new DateType(lastBirthday.minusYears(this.person.age()).toString()));
		return patient;
	}

	Encounter encounter() {
		Encounter encounter = new Encounter();
		encounter.setId("enc" + this.person.mrn());
		encounter.setStatus(Encounter.EncounterStatus.FINISHED);
		encounter
			.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", "inpatient encounter"));
		encounter.setSubject(subject());
		encounter.getPeriod()
			.setStart(at(this.surgery, 7))
			.setEnd(at(this.surgery.plusDays(this.person.dischargeDay()), 11));
		return encounter;
	}

	Procedure procedure() {
		Procedure procedure = new Procedure();
		procedure.setId("proc" + this.person.mrn());
		procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
		procedure.setCode(new CodeableConcept().setText(this.person.operation()));
		Person.Snomed code = this.person.snomed();
		if (code != null) {
			procedure.getCode().addCoding(new Coding("http://snomed.info/sct", code.code(), code.display()));
		}
		procedure.setSubject(subject());
		procedure.setEncounter(new Reference("Encounter/enc" + this.person.mrn()));
		procedure.setPerformed(
				new DateTimeType(at(this.surgery, 9), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone(this.zone)));
		procedure.addBodySite().setText(this.person.level());
		procedure.addPerformer().setActor(new Reference("Practitioner/" + Surgeon.EHR_ID).setDisplay(Surgeon.NAME));
		return procedure;
	}

	Condition condition(int index) {
		Condition condition = new Condition();
		condition.setId("cond" + this.person.mrn() + "-" + (index + 1));
		condition.getClinicalStatus()
			.addCoding()
			.setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
			.setCode("active");
		condition.getCode().setText(this.person.problems().get(index));
		condition.setSubject(subject());
		condition.setRecordedDateElement(new DateTimeType(this.surgery.minusDays(30).toString()));
		return condition;
	}

	private Observation bmi() {
		Observation bmi = new Observation();
		bmi.setId("bmi" + this.person.mrn());
		bmi.setStatus(Observation.ObservationStatus.FINAL);
		bmi.addCategory()
			.addCoding()
			.setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
			.setCode("vital-signs");
		bmi.getCode()
			.addCoding()
			.setSystem("http://loinc.org")
			.setCode("39156-5")
			.setDisplay("Body mass index (BMI) [Ratio]");
		bmi.setSubject(subject());
		bmi.setEffective(new DateTimeType(this.surgery.minusDays(12).toString()));
		bmi.setValue(new Quantity().setValue(this.person.bmi())
			.setUnit("kg/m2")
			.setSystem("http://unitsofmeasure.org")
			.setCode("kg/m2"));
		return bmi;
	}

	private Reference subject() {
		return new Reference("Patient/" + this.person.ehrId());
	}

	private Date at(LocalDate day, int hour) {
		return Date.from(day.atTime(hour, 0).atZone(this.zone).toInstant());
	}

}
