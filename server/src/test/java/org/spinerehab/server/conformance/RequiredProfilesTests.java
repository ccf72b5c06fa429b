package org.spinerehab.server.conformance;

import java.io.InputStream;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

class RequiredProfilesTests {

	@ParameterizedTest
	@CsvSource({ "daily-activity, daily-activity", "red-flag-sign, red-flag", "patient-report, patient-report" })
	void demandsTheProfileOfEveryPublishedCode(String valueSet, String profile) {
		ValueSet codes = read(ValueSet.class, "ValueSet-" + valueSet);
		assertThat(codes.getCompose().getInclude()).isNotEmpty();
		codes.getCompose()
			.getInclude()
			.forEach((include) -> include.getConcept()
				.forEach((concept) -> assertThat(profileFor(include.getSystem(), concept.getCode()))
					.as(concept.getCode())
					.isEqualTo(SpineRehab.CANONICAL + "/StructureDefinition/" + profile)));
	}

	@Test
	void demandsThePainProfileOfLoincAndOfEachSite() {
		assertThat(List.of(profileFor("http://loinc.org", "72514-3"), profileFor(SpineRehab.CODES, "back-pain-nrs"),
				profileFor(SpineRehab.CODES, "leg-pain-nrs")))
			.containsOnly(SpineRehab.PAIN_SCORE);
	}

	@Test
	void demandsTheProfileOfAWalkingAidAndOfEveryOwnScore() {
		assertThat(RequiredProfiles.rowFor(new DeviceRequest()).orElseThrow().profile())
			.isEqualTo(SpineRehab.DEVICE_REQUEST);
		assertThat(List.of(profileFor(SpineRehab.SCORES, "rmdq"), profileFor("http://loinc.org", "97909-6"),
				profileFor("http://snomed.info/sct", "736534008")))
			.containsOnly(SpineRehab.PRO_SCORE);
		assertThat(profileFor("http://loinc.org", "64098-7")).isEqualTo(SpineRehab.FUNCTIONAL_TEST);
	}

	@Test
	void takesAStrengthGradeFromTheFormAtDischargeAndFromTheClinic() {
		Observation strength = new Observation();
		strength.getCode().addCoding(new Coding(SpineRehab.CODES, "leg-strength-mrc", null));
		RequiredProfiles.Row row = RequiredProfiles.rowFor(strength).orElseThrow();
		assertThat(row.lackedBy(strength)).contains(SpineRehab.PATIENT_REPORT);
		strength.getMeta().addProfile(SpineRehab.FUNCTIONAL_TEST);
		assertThat(row.lackedBy(strength)).isEmpty();
		strength.getMeta().getProfile().get(0).setValue(SpineRehab.PATIENT_REPORT);
		assertThat(row.lackedBy(strength)).isEmpty();
	}

	@Test
	void demandsNothingOfAPatientOrAForeignTask() {
		assertThat(RequiredProfiles.rowFor(new Patient())).isEmpty();
		Task order = new Task();
		order.getCode().addCoding().setSystem("http://hl7.org/fhir/CodeSystem/task-code").setCode("fulfill");
		assertThat(RequiredProfiles.rowFor(order)).isEmpty();
	}

	@Test
	void countsAVersionedClaim() {
		Observation pain = new Observation();
		pain.getMeta().addProfile(SpineRehab.PAIN_SCORE + "|0.1.0");
		assertThat(RequiredProfiles.claims(pain, SpineRehab.PAIN_SCORE)).isTrue();
	}

	private static String profileFor(String system, String code) {
		Observation observation = new Observation();
		observation.getCode().addCoding(new Coding(system, code, null));
		return RequiredProfiles.rowFor(observation).orElseThrow().profile();
	}

	private static <T extends Resource> T read(Class<T> type, String name) {
		InputStream stream = RequiredProfilesTests.class
			.getResourceAsStream(SpineRehab.RESOURCE_FOLDER + name + ".json");
		return FhirContext.forR4Cached().newJsonParser().parseResource(type, stream);
	}

}
