package org.spinerehab.server.ehr;

import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChartProviderTests {

	private final ChartStore charts = TestCharts.store();

	private final ChartProvider patients = new ChartProvider(Patient.class, this.charts);

	private final ChartProvider procedures = new ChartProvider(Procedure.class, this.charts);

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void readsThePatientOfTheLaunchOnly() {
		TestCharts.signInApp(TestCharts.ANNA, "user/Patient.rs");
		assertThat(this.patients.read(new IdType("Patient", TestCharts.ANNA))).isInstanceOf(Patient.class);
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> this.patients.read(new IdType("Patient", TestCharts.DANIEL)));
	}

	@Test
	void findsNothingOfAnotherPatient() {
		TestCharts.signInApp(TestCharts.ANNA, "user/Procedure.rs");
		assertThat(this.procedures.search(new ReferenceParam("Patient/" + TestCharts.DANIEL), null, null, null, null))
			.isEmpty();
		assertThat(this.procedures.search(null, null, null, null, null)).hasSize(1);
	}

	@Test
	void asksForTheScopeOfEachInteraction() {
		TestCharts.signInApp(TestCharts.ANNA, "user/Patient.r", "user/Procedure.rs");
		assertThatExceptionOfType(ForbiddenOperationException.class)
			.isThrownBy(() -> this.patients.search(null, null, null, null, null));
	}

	@Test
	void saysWhatEachPractitionerIs() {
		TestCharts.signInApp(TestCharts.ANNA, "user/Practitioner.rs");
		Practitioner nurse = (Practitioner) new ChartProvider(Practitioner.class, this.charts)
			.read(new IdType("Practitioner", "prac-hale-r"));
		assertThat(nurse.getQualificationFirstRep().getCode().getText()).isEqualTo("nurse");
	}

}
