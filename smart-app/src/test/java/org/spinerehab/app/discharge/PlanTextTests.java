package org.spinerehab.app.discharge;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTextTests {

	@Test
	void rendersTheWholePlanAsPlainText() {
		String text = new PlanText(new EditedPlan(Samples.proposed(), Samples.reference()), Samples.signature(),
				Samples.SITE)
			.render();
		assertThat(text).isEqualTo(Samples.text("/discharge/plan.txt"));
	}

	@Test
	void keepsLinesShortEnoughForAnyEhr() {
		String text = new PlanText(new EditedPlan(Samples.proposed(), Edits.NONE), Samples.signature(), Samples.SITE)
			.render();
		assertThat(text.lines()).allMatch((line) -> line.length() <= 78);
	}

}
