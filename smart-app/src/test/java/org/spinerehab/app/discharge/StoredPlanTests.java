package org.spinerehab.app.discharge;

import java.util.List;

import org.hl7.fhir.r4.model.CarePlan;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

class StoredPlanTests {

	@Test
	void givesPlansOfOtherSystemsAnIdOfTheirOwn() {
		assertThat(stored("1", null).planId()).isEqualTo(stored("1", null).planId())
			.isNotEqualTo(stored("2", null).planId());
	}

	@Test
	void doesNotStumbleOverAnIdentifierThatIsNoUuid() {
		assertThat(stored("1", "plan-7").planId()).isEqualTo(stored("1", null).planId());
	}

	@Test
	void keepsTheIdOfTheDraftItWasSignedFrom() {
		assertThat(stored("1", "5d4f27ac-8da9-33ca-8af7-cc0f52988b04").planId())
			.hasToString("5d4f27ac-8da9-33ca-8af7-cc0f52988b04");
	}

	private static PlansInForce.StoredPlan stored(String id, String identifier) {
		CarePlan plan = new CarePlan();
		plan.setId("CarePlan/" + id);
		if (identifier != null) {
			plan.addIdentifier().setSystem(SpineRehab.PLAN_IDS).setValue(identifier);
		}
		return new PlansInForce.StoredPlan(plan, List.of());
	}

}
