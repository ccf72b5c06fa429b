package org.spinerehab.server.signal;

import java.util.Arrays;
import java.util.List;

/**
 * The urgent rules that look at a single day (clinical.md 7.3 with N13, N16 and N17).
 */
final class UrgentRules {

	static final List<TriageRule> ALL = List.of(new TriageRule(Rule.U_FEVER, UrgentRules::fever),
			new TriageRule(Rule.U_WOUND, UrgentRules::wound), new TriageRule(Rule.U_CSF, UrgentRules::spinalFluid),
			new TriageRule(Rule.U_DVT, (situation) -> Finding.ofTicks(situation.today().ticked(Tile.CALF))),
			new TriageRule(Rule.U_NUMB, UrgentRules::numb), new TriageRule(Rule.U_WEAK, UrgentRules::weak),
			new TriageRule(Rule.U_FALL, (situation) -> Finding.ofTicks(situation.today().ticked(Tile.FALL))),
			new TriageRule(Rule.U_PAIN, UrgentRules::pain));

	private UrgentRules() {
	}

	private static Finding fever(Situation situation) {
		DayReport today = situation.today();
		TriageParameters parameters = situation.parameters();
		Finding finding = Finding.nothing();
		List<Datum.Temperature> hot = today.atLeast(parameters.fever());
		if (!hot.isEmpty() && !situation.postOpDay().canBeAfter(parameters.earlyFeverLastDay())) {
			hot = today.atLeast(parameters.earlyFever());
		}
		if (!hot.isEmpty()) {
			finding.and(EmergencyRules.temperature(situation), hot);
		}
		List<Datum.Ticked> feverish = today.feverishWithoutTemperature();
		if (!feverish.isEmpty()) {
			finding.andTicks(feverish).remark("No valid temperature.");
		}
		return finding.andTicks(today.ticked(Tile.RIGOR, Tile.CONFUSED));
	}

	private static Finding wound(Situation situation) {
		return woundIn(situation, WoundState.SPREAD, WoundState.PUS, WoundState.OPEN);
	}

	private static Finding woundIn(Situation situation, WoundState... states) {
		List<Datum.Wound> wounds = situation.today().wound(states);
		return wounds.isEmpty() ? Finding.nothing()
				: Finding.nothing().and("Wound: " + wounds.get(0).state().words() + ".", wounds);
	}

	private static Finding spinalFluid(Situation situation) {
		Finding wound = woundIn(situation, WoundState.CLEAR);
		if (!wound.isEmpty() && !situation.postOpDay().canBeWithin(0, situation.parameters().spinalFluidLastDay())) {
			wound = Finding.nothing();
		}
		return wound.andTicks(situation.today().ticked(Tile.HEADACHE_UP));
	}

	private static Finding numb(Situation situation) {
		Finding finding = Finding.ofTicks(situation.today().ticked(Tile.NEW_NUMB));
		List<Datum.WorseFeeling> worse = situation.today().worseFeelings();
		return worse.isEmpty() ? finding : finding.and("Feeling in the leg is worse than at discharge.", worse);
	}

	private static Finding weak(Situation situation) {
		List<Datum.Strength> weak = situation.today().strength(LegStrength.L);
		return weak.isEmpty() ? Finding.nothing()
				: Finding.nothing().and(EmergencyRules.strength(situation, weak.get(0)), weak);
	}

	private static Finding pain(Situation situation) {
		Finding finding = Finding.nothing();
		List<List<Datum.Pain>> verySevere = Arrays.stream(PainSite.values())
			.map((site) -> situation.today().pains(site, situation.parameters().firstScoresPain()))
			.filter((pains) -> !pains.isEmpty())
			.toList();
		if (verySevere.isEmpty() && !EmergencyRules.isSevere(situation)) {
			return finding;
		}
		int lastDay = situation.parameters().severePainLastDay();
		if (situation.postOpDay().canBeAfter(lastDay)) {
			EmergencyRules.addJumps(situation, finding);
		}
		if (situation.postOpDay().canBeWithin(0, lastDay)) {
			verySevere.stream()
				.filter((pains) -> situation.isAmongFirstScores(pains.get(0).site()))
				.forEach((pains) -> finding.and(pains.get(0).site().words() + " "
						+ Situation.plain(pains.get(0).score()) + " in one of the first check-ins.", pains));
		}
		return finding;
	}

}
