package org.spinerehab.app.discharge;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DischargePagesIT extends DischargeStory {

	@Test
	void showsTheDraftWithTheFactsOfTheChart() throws Exception {
		Document page = keep("draft", page("discharge"));
		assertThat(page.select("dl.facts dd")
			.stream()
			.map((fact) -> fact.ownText() + " " + fact.select("small").text())
			.toList()).contains("Microdiscectomy L4–5, left Procedure, 2 Mar 2026",
					"1, immediate phase Counted from the procedure", "29 Patient, born 14 Jun 1996",
					"26.0 Observation, 18 Feb 2026");
	}

	@Test
	void leadsFromTheDraftToTheResult() throws Exception {
		Document page = page("discharge");
		send(page, Map.of("v.walk-w1.steps", "2000", "v.ex-01.keep", "(not ticked)", "v.limit-sitting.amount", "abc"));
		page = keep("problems", page("discharge"));
		send(page, Map.of("preopSteps", "8200"));
		page = page("discharge");
		send(page,
				Map.of("v.walk-w1.steps", "2000", "r.walk-w1.steps", "Fourth floor, no lift", "r.ex-01",
						"Dizzy when breathing deeply", "v.limit-sitting.amount", "30", "r.limit-sitting",
						"Long train ride home", "ownGoal", "Fly to Lisbon and dance at my sister’s wedding",
						"ownGoalDue", "2026-04-18"));
		page = keep("edited", page("discharge"));
		assertThat(send(page, Map.of("action", "preview")).andReturn().getResponse().getRedirectedUrl())
			.endsWith("/preview");
		page = keep("preview", page("discharge/preview"));
		assertThat(sign(page).andReturn().getResponse().getRedirectedUrl()).endsWith("/result");
		keep("result", page("discharge/result"));
	}

}
