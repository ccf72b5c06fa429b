package org.spinerehab.app.review;

import java.util.List;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTailoringTests {

	private final CarePlan plan = new CarePlan();

	@Test
	void isNoneOfAPlanThatWasNotTailored() {
		assertThat(PlanTailoring.of(this.plan)).isEqualTo(PlanTailoring.NONE);
	}

	@Test
	void readsTheShiftItsReasonsAndTheOwnSteps() {
		Extension summary = this.plan.addExtension().setUrl(SpineRehab.TAILORING_EXTENSION);
		summary.addExtension("bandShift", new UnsignedIntType(3));
		summary.addExtension("stepsBeforeSurgery", new PositiveIntType(8200));
		factor(new Coding().setCode("bmi-obese").setDisplay("BMI 30 or more"), 2);
		factor(new Coding().setCode("fall-risk-yes").setDisplay("Fall risk"), 0);
		factor(new Coding().setCode("age-65"), 1);
		assertThat(PlanTailoring.of(this.plan))
			.isEqualTo(new PlanTailoring(3, List.of("BMI 30 or more", "age-65"), 8200));
	}

	private void factor(Coding coding, int weeks) {
		Extension factor = this.plan.addExtension().setUrl(SpineRehab.TAILORED_BY_EXTENSION);
		factor.addExtension("factor", coding);
		if (weeks > 0) {
			factor.addExtension("bandShift", new PositiveIntType(weeks));
		}
	}

}
