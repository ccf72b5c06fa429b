package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The nine emergency rules (clinical.md 7.2 with N13 to N16). None can be switched off.
 */
final class EmergencyRules {

	static final List<TriageRule> ALL = List.of(new TriageRule(Rule.E_BLADDER, EmergencyRules::bladder),
			new TriageRule(Rule.E_SADDLE, EmergencyRules::saddle), new TriageRule(Rule.E_WEAK, EmergencyRules::weak),
			new TriageRule(Rule.E_BILAT, EmergencyRules::bilateral), new TriageRule(Rule.E_PAIN, EmergencyRules::pain),
			new TriageRule(Rule.E_PE, EmergencyRules::chest), new TriageRule(Rule.E_SEPSIS, EmergencyRules::sepsis),
			new TriageRule(Rule.E_FALL, EmergencyRules::fall),
			new TriageRule(Rule.E_MENING, EmergencyRules::meningitis));

	private EmergencyRules() {
	}

	private static Finding bladder(Situation situation) {
		Finding finding = Finding.ofTicks(situation.today().ticked(Tile.BLADDER_BOWEL));
		String usual = finding.isEmpty() ? null : situation.baseline().bladderBowel();
		return (usual != null) ? finding.remark("Usual control at discharge: " + usual + ".") : finding;
	}

	private static Finding saddle(Situation situation) {
		return Finding.ofTicks(situation.today().ticked(Tile.SADDLE));
	}

	private static Finding weak(Situation situation) {
		Finding finding = Finding.ofTicks(situation.today().ticked(Tile.SUDDEN_WEAK, Tile.FOOT_DROP));
		situation.today().weakest().ifPresent((weakest) -> {
			if (weakest.strength() == LegStrength.M) {
				finding.and(strength(situation, weakest), situation.today().strength(LegStrength.M));
			}
			if (weakest.strength() == LegStrength.L) {
				addWeaknessWithPain(situation, weakest, finding);
			}
		});
		return finding;
	}

	private static void addWeaknessWithPain(Situation situation, Datum.Strength weakest, Finding finding) {
		List<Situation.Rise> rises = situation.rises(BigDecimal.ZERO, situation.parameters().weaknessPainRise());
		if (!rises.isEmpty()) {
			finding.and(strength(situation, weakest), situation.today().strength(LegStrength.L));
			rises.forEach((rise) -> finding.and(rise.words(), rise.pains()));
		}
	}

	static String strength(Situation situation, Datum.Strength today) {
		String before = situation.strengthBefore().map((strength) -> "from \"" + strength.words() + "\" ").orElse("");
		return "Leg strength compared with discharge went " + before + "to \"" + today.strength().words() + "\".";
	}

	private static Finding bilateral(Situation situation) {
		DayReport today = situation.today();
		Finding finding = Finding.ofTicks(today.ticked(Tile.BOTH_LEGS));
		if (hurtsInBothLegs(today, situation.parameters()) && !hurtInBothLegsBefore(situation)) {
			Datum.Pain pain = today.worstPain(PainSite.LEG).orElseThrow();
			finding.and("Leg pain is newly in both legs: " + Situation.plain(pain.score()) + " of 10.", List.of(pain))
				.with(today.sides());
		}
		return finding;
	}

	private static boolean hurtInBothLegsBefore(Situation situation) {
		return situation.baseline().bothLegsHurtBefore() || situation.days()
			.before(situation.day())
			.anyMatch((report) -> hurtsInBothLegs(report, situation.parameters()));
	}

	static boolean hurtsInBothLegs(DayReport report, TriageParameters parameters) {
		return report.side().filter((side) -> side == LegSide.BOTH).isPresent() && report.worstPain(PainSite.LEG)
			.filter((pain) -> pain.score().compareTo(parameters.bothLegsPain()) >= 0)
			.isPresent();
	}

	private static Finding pain(Situation situation) {
		Finding finding = Finding.ofTicks(situation.today().ticked(Tile.SUDDEN_PAIN));
		if (isSevere(situation) && situation.postOpDay().canBeWithin(0, situation.parameters().severePainLastDay())) {
			addJumps(situation, finding);
		}
		return finding;
	}

	static boolean isSevere(Situation situation) {
		return Arrays.stream(PainSite.values())
			.flatMap((site) -> situation.today().worstPain(site).stream())
			.anyMatch((pain) -> pain.score().compareTo(situation.parameters().severePain()) >= 0);
	}

	/**
	 * The numeric condition of E-PAIN: severe, and far above the days before.
	 */
	static void addJumps(Situation situation, Finding finding) {
		TriageParameters parameters = situation.parameters();
		situation.rises(parameters.severePain(), parameters.severePainRise())
			.forEach((rise) -> finding.and(rise.words(), rise.pains()));
	}

	private static Finding chest(Situation situation) {
		return Finding.ofTicks(situation.today().ticked(Tile.CHEST));
	}

	private static Finding sepsis(Situation situation) {
		DayReport today = situation.today();
		List<Datum.Ticked> signs = today.ticked(Tile.RIGOR, Tile.CONFUSED);
		Finding fever = fever(situation);
		List<Datum.Temperature> cold = today.below(situation.parameters().emergencyCold());
		if (!cold.isEmpty()) {
			fever.and("Temperature " + cold.get(0).celsius() + " °C.", cold);
		}
		return (signs.isEmpty() || fever.isEmpty()) ? Finding.nothing() : fever.andTicks(signs);
	}

	private static Finding fever(Situation situation) {
		List<Datum.Temperature> hot = situation.today().atLeast(situation.parameters().emergencyFever());
		Finding finding = Finding.ofTicks(situation.today().ticked(Tile.FEVERISH));
		return hot.isEmpty() ? finding : finding.and(temperature(situation), hot);
	}

	static String temperature(Situation situation) {
		BigDecimal highest = situation.today().highestTemperature().orElseThrow();
		return "Temperature " + situation.temperatureBefore()
			.map((before) -> "went from " + before + " to " + highest + " °C.")
			.orElse(highest + " °C.");
	}

	private static Finding fall(Situation situation) {
		DayReport today = situation.today();
		Finding finding = Finding.ofTicks(today.ticked(Tile.FALL_HEAD));
		List<Datum.Ticked> signs = today.ticked(Tile.SUDDEN_WEAK, Tile.NEW_NUMB, Tile.SUDDEN_PAIN);
		List<Datum.Ticked> falls = today.ticked(Tile.FALL);
		return (falls.isEmpty() || signs.isEmpty()) ? finding : finding.andTicks(falls).andTicks(signs);
	}

	private static Finding meningitis(Situation situation) {
		List<Datum.Ticked> headache = situation.today().ticked(Tile.HEADACHE_UP);
		Finding fever = fever(situation);
		return (headache.isEmpty() || fever.isEmpty()) ? Finding.nothing() : fever.andTicks(headache);
	}

}
