package org.spinerehab.server.ehr;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One synthetic patient of the vignettes (clinical.md 9) as the EHR knows them. Dates
 * hang on the first day of the sandbox, ages on the day of surgery.
 *
 * @param vignette {@code V1} to {@code V8}
 * @param mrn medical record number
 * @param age whole years on the day of surgery
 * @param birthday month and day of birth, {@code --MM-dd}
 * @param operation what was done, in words, with level and side
 * @param snomed SNOMED CT code of the operation, where a verified one exists
 * @param snomedDisplay its display
 * @param surgeryDaysAgo whole days from surgery to the first day
 * @param dischargeDay post-operative day of discharge
 * @param problems problem list in words; the first is why they were operated on
 */
record ChartFixture(String vignette, String mrn, String given, String family, String gender, int age, String birthday,
		String phone, double bmi, String operation, @Nullable String snomed, @Nullable String snomedDisplay,
		String level, int surgeryDaysAgo, int dischargeDay, List<String> problems) {

	static final String MRN_SYSTEM = "http://northfield.example/mrn";

	private static final String UCUM = "http://unitsofmeasure.org";

	/** Ids of this EHR; they mean nothing anywhere else. */
	String patientId() {
		return "e" + this.mrn;
	}

	LocalDate surgery(LocalDate firstDay) {
		return firstDay.minusDays(this.surgeryDaysAgo);
	}

	List<Resource> resources(LocalDate firstDay, ZoneId zone) {
		LocalDate surgery = surgery(firstDay);
		List<Resource> chart = new java.util.ArrayList<>(
				List.of(patient(surgery), encounter(surgery, firstDay, zone), procedure(surgery, zone), bmi(surgery)));
		for (int i = 0; i < this.problems.size(); i++) {
			chart.add(condition(i, surgery));
		}
		return chart;
	}

	private Patient patient(LocalDate surgery) {
		LocalDate thisYear = MonthDay.parse(this.birthday).atYear(surgery.getYear());
		LocalDate lastBirthday = thisYear.isAfter(surgery) ? thisYear.minusYears(1) : thisYear;
		Patient patient = new Patient();
		patient.setId(patientId());
		patient.addIdentifier().setSystem(MRN_SYSTEM).setValue(this.mrn).setType(new CodeableConcept().setText("MRN"));
		patient.setActive(true);
		patient.addName().setFamily(this.family).addGiven(this.given);
		patient.setGender(AdministrativeGender.fromCode(this.gender));
		patient.setBirthDateElement(new org.hl7.fhir.r4.model.DateType(lastBirthday.minusYears(this.age).toString()));
		patient.addTelecom()
			.setSystem(org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem.PHONE)
			.setValue(this.phone);
		patient.addCommunication()
			.setPreferred(true)
			.setLanguage(new CodeableConcept()
				.addCoding(new org.hl7.fhir.r4.model.Coding("urn:ietf:bcp:47", "en", "English")));
		return patient;
	}

	private Encounter encounter(LocalDate surgery, LocalDate firstDay, ZoneId zone) {
		Encounter encounter = new Encounter();
		encounter.setId("enc" + this.mrn);
		boolean home = surgery.plusDays(this.dischargeDay).isBefore(firstDay);
		encounter.setStatus(home ? Encounter.EncounterStatus.FINISHED : Encounter.EncounterStatus.INPROGRESS);
		encounter.setClass_(new org.hl7.fhir.r4.model.Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP",
				"inpatient encounter"));
		encounter.setSubject(subject());
		encounter.getPeriod().setStart(at(surgery, 7, zone));
		if (home) {
			encounter.getPeriod().setEnd(at(surgery.plusDays(this.dischargeDay), 11, zone));
		}
		return encounter;
	}

	private Procedure procedure(LocalDate surgery, ZoneId zone) {
		Procedure procedure = new Procedure();
		procedure.setId("proc" + this.mrn);
		procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
		procedure.getCode().setText(this.operation);
		if (this.snomed != null) {
			procedure.getCode()
				.addCoding()
				.setSystem("http://snomed.info/sct")
				.setCode(this.snomed)
				.setDisplay(this.snomedDisplay);
		}
		procedure.setSubject(subject());
		procedure.setEncounter(new Reference("Encounter/enc" + this.mrn));
		procedure.setPerformed(new DateTimeType(at(surgery, 9, zone),
				ca.uhn.fhir.model.api.TemporalPrecisionEnum.SECOND, java.util.TimeZone.getTimeZone(zone)));
		procedure.addBodySite().setText(this.level);
		procedure.addPerformer().setActor(new Reference("Practitioner/prac-okafor-h").setDisplay("Dr Hannah Okafor"));
		return procedure;
	}

	private Observation bmi(LocalDate surgery) {
		Observation bmi = new Observation();
		bmi.setId("bmi" + this.mrn);
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
		bmi.setEffective(new DateTimeType(surgery.minusDays(12).toString()));
		bmi.setValue(new Quantity().setValue(this.bmi).setUnit("kg/m2").setSystem(UCUM).setCode("kg/m2"));
		return bmi;
	}

	private Condition condition(int index, LocalDate surgery) {
		Condition condition = new Condition();
		condition.setId("cond" + this.mrn + "-" + (index + 1));
		condition.getClinicalStatus()
			.addCoding()
			.setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
			.setCode("active");
		condition.addCategory()
			.addCoding()
			.setSystem("http://terminology.hl7.org/CodeSystem/condition-category")
			.setCode("problem-list-item");
		condition.getCode().setText(this.problems.get(index));
		condition.setSubject(subject());
		condition.setRecordedDateElement(new DateTimeType(surgery.minusDays(30).toString()));
		return condition;
	}

	private Reference subject() {
		return new Reference("Patient/" + patientId());
	}

	private static Date at(LocalDate day, int hour, ZoneId zone) {
		return Date.from(day.atTime(hour, 0).atZone(zone).toInstant());
	}

}
