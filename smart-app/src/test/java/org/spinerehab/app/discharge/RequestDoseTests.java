package org.spinerehab.app.discharge;

import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How the timing of a walking week is read (clinical.md 2.2). */
class RequestDoseTests {

	@Test
	void readsWalksOfEveryDay() {
		RequestDose dose = dose(4, UnitsOfTime.D);
		assertThat(dose.walksADay()).isEqualTo(4);
		assertThat(dose.daysAWeek()).isNull();
	}

	@Test
	void readsOneWalkOnFiveDays() {
		RequestDose dose = dose(5, UnitsOfTime.WK);
		assertThat(dose.walksADay()).isEqualTo(1);
		assertThat(dose.daysAWeek()).isEqualTo(5);
	}

	@Test
	void readsTwoWalksOnFiveDays() {
		RequestDose dose = dose(10, UnitsOfTime.WK);
		assertThat(dose.walksADay()).isEqualTo(2);
		assertThat(dose.daysAWeek()).isEqualTo(5);
	}

	@Test
	void knowsNothingWithoutATiming() {
		RequestDose dose = new RequestDose(new ServiceRequest());
		assertThat(dose.walksADay()).isNull();
		assertThat(dose.daysAWeek()).isNull();
	}

	private static RequestDose dose(int frequency, UnitsOfTime unit) {
		Timing timing = new Timing();
		timing.getRepeat().setFrequency(frequency).setPeriod(1).setPeriodUnit(unit);
		return new RequestDose(new ServiceRequest().setOccurrence(timing));
	}

}
