package org.spinerehab.server.ehr;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartStoreTests {

	private final ChartStore charts = TestCharts.store();

	@Test
	void holdsTheEightPatientsOfTheVignettes() {
		assertThat(this.charts.patients()).hasSize(8);
	}

	@Test
	void givesEverybodyTheAgeOfTheirVignetteOnTheDayOfSurgery() {
		Map<String, Integer> ages = Map.of("4471-0318", 34, "4471-0402", 58, "4471-0517", 78, "4471-0655", 45,
				"4471-0689", 66, "4471-0734", 70, "4471-0810", 52, "4471-0923", 29);
		assertThat(this.charts.patients()).allSatisfy((patient) -> {
			LocalDate born = LocalDate.parse(patient.getBirthDateElement().getValueAsString());
			String mrn = patient.getIdentifierFirstRep().getValue();
			assertThat(Period.between(born, surgery(patient)).getYears()).isEqualTo(ages.get(mrn));
		});
	}

	@Test
	void hasOnlyAnnaBergAtDischargeToday() {
		assertThat(this.charts.patients().stream().filter(this.charts::inHospital))
			.extracting((patient) -> patient.getNameFirstRep().getFamily())
			.containsExactly("Berg");
		Patient anna = this.charts.patients().get(0);
		assertThat(surgery(anna)).isEqualTo(TestCharts.FIRST_DAY.minusDays(1));
	}

	@Test
	void linksEveryEncounterToItsPatient() {
		assertThat(this.charts.all("Encounter")).hasSize(8)
			.allSatisfy((encounter) -> assertThat(ChartStore.patientOf(encounter))
				.contains("e" + encounter.getIdElement().getIdPart().substring("enc".length())));
		assertThat(this.charts.ofPatient(Encounter.class, "e4471-0923")).hasSize(1);
	}

	private LocalDate surgery(Patient patient) {
		Procedure procedure = this.charts.ofPatient(Procedure.class, patient.getIdElement().getIdPart()).get(0);
		return LocalDate.parse(procedure.getPerformedDateTimeType().getValueAsString().substring(0, 10));
	}

}
