package org.spinerehab.server.signal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The review rules that look at a single day (clinical.md 7.1, 7.3, N18).
 */
final class ReviewRules {

	static final List<TriageRule> ALL = List.of(new TriageRule(Rule.R_FEVER, ReviewRules::fever),
			new TriageRule(Rule.R_INCONSIST, ReviewRules::inconsistent));

	private ReviewRules() {
	}

	/**
	 * Above the early limit U-FEVER fires too and takes this one in. Who feels feverish
	 * with a temperature that no rule minds still gets a row: every tile counts (N16).
	 */
	private static Finding fever(Situation situation) {
		DayReport today = situation.today();
		Finding finding = Finding.nothing();
		List<Datum.Temperature> hot = today.atLeast(situation.parameters().fever());
		if (!hot.isEmpty() && situation.postOpDay().canBeWithin(0, situation.parameters().earlyFeverLastDay())) {
			finding.and(EmergencyRules.temperature(situation), hot);
		}
		List<Datum.Ticked> feverish = today.feverishWithTemperature();
		if (!feverish.isEmpty()) {
			finding.andTicks(feverish);
			if (hot.isEmpty()) {
				finding.remark(EmergencyRules.temperature(situation));
			}
		}
		return finding;
	}

	private static Finding inconsistent(Situation situation) {
		List<Datum.Inconsistency> found = situation.today().inconsistencies();
		return found.isEmpty() ? Finding.nothing() : Finding.nothing()
			.and(found.stream().map(Datum.Inconsistency::words).distinct().collect(Collectors.joining(" ")), found);
	}

}
