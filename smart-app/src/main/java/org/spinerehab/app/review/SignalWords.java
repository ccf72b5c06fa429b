package org.spinerehab.app.review;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Short words for the rules of clinical.md 7, and the chart each rule belongs to. A
 * danger sign belongs to all of them.
 */
final class SignalWords {

	private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("E-BLADDER", "Bladder or bowel"),
			Map.entry("E-SADDLE", "Numb between legs"), Map.entry("E-WEAK", "Leg much weaker"),
			Map.entry("E-BILAT", "Both legs"), Map.entry("E-PAIN", "Severe pain"), Map.entry("E-PE", "Chest or breath"),
			Map.entry("E-SEPSIS", "Fever and shaking"), Map.entry("E-FALL", "Fall with injury"),
			Map.entry("E-MENING", "Headache and fever"), Map.entry("U-FEVER", "Fever"), Map.entry("U-WOUND", "Wound"),
			Map.entry("U-CSF", "Headache or clear leak"), Map.entry("U-DVT", "Calf"), Map.entry("U-NUMB", "Numbness"),
			Map.entry("U-WEAK", "Leg weaker"), Map.entry("U-FALL", "Fell"), Map.entry("U-PAIN", "Pain jumped"),
			Map.entry("R-PAIN", "Pain rose"), Map.entry("R-LEG-PERSIST", "Leg pain lasts"),
			Map.entry("R-BACK-HIGH", "Back pain lasts"), Map.entry("R-STEPS", "Steps fell"),
			Map.entry("R-OVERDO", "Did too much"), Map.entry("R-MISS", "No check-in"),
			Map.entry("R-INCONSIST", "Answers unclear"));

	private static final Map<String, Set<Measure>> MEASURES = Map.ofEntries(
			Map.entry("E-PAIN", Set.of(Measure.LEG_PAIN, Measure.BACK_PAIN)),
			Map.entry("U-PAIN", Set.of(Measure.LEG_PAIN, Measure.BACK_PAIN)),
			Map.entry("R-PAIN", Set.of(Measure.LEG_PAIN, Measure.BACK_PAIN)),
			Map.entry("E-BILAT", Set.of(Measure.LEG_PAIN)), Map.entry("R-LEG-PERSIST", Set.of(Measure.LEG_PAIN)),
			Map.entry("R-LATE-LEG", Set.of(Measure.LEG_PAIN)), Map.entry("R-BACK-HIGH", Set.of(Measure.BACK_PAIN)),
			Map.entry("R-STEPS", Set.of(Measure.STEPS)), Map.entry("R-OVERDO", Set.of(Measure.STEPS)),
			Map.entry("R-ADHERE", Set.of(Measure.WALKING_MINUTES)));

	private static final Map<String, String> TILES = Map.ofEntries(Map.entry("BLADDER_BOWEL", "bladder or bowel"),
			Map.entry("SADDLE", "numb between the legs"), Map.entry("SUDDEN_WEAK", "leg suddenly weaker"),
			Map.entry("FOOT_DROP", "foot newly drags"), Map.entry("BOTH_LEGS", "new signs in both legs"),
			Map.entry("SUDDEN_PAIN", "sudden severe pain"), Map.entry("CHEST", "chest pain or short of breath"),
			Map.entry("CALF", "calf pain or swelling"), Map.entry("NEW_NUMB", "new numbness"),
			Map.entry("FEVERISH", "hot, shivery"), Map.entry("RIGOR", "violent shaking"),
			Map.entry("CONFUSED", "confused"), Map.entry("FALL", "fell"),
			Map.entry("FALL_HEAD", "fell and hit head or could not get up"),
			Map.entry("HEADACHE_UP", "headache when upright"), Map.entry("OVERDO", "did too much yesterday"));

	private SignalWords() {
	}

	/** A danger sign in the words of a nurse. */
	static String ofTile(String code) {
		return TILES.getOrDefault(code, code);
	}

	static String of(String rule) {
		return SHORT.getOrDefault(rule, rule);
	}

	/** The charts of a rule that does not say by its data which ones it is about. */
	static Set<Measure> measures(String rule) {
		return MEASURES.getOrDefault(rule,
				rule.startsWith("E-") ? EnumSet.allOf(Measure.class) : Set.of(Measure.STEPS));
	}

}
