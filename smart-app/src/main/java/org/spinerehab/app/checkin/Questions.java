package org.spinerehab.app.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answers of the daily check-in in the order the page shows them. The order of the
 * danger signs is part of the style sheet: combined signs are sibling rules.
 */
final class Questions {

	static final List<Option> DANGER_SIGNS = List.of(
			new Option("t-bladder", "BLADDER_BOWEL", "Can’t pee, leaking, or lost bowel control", "x"),
			new Option("t-saddle", "SADDLE", "Numb between legs, bottom or genitals", "x"),
			new Option("t-sudden", "SUDDEN_WEAK", "Leg suddenly weaker or giving way", "x"),
			new Option("t-foot", "FOOT_DROP", "Foot newly drags", "x"),
			new Option("t-both", "BOTH_LEGS", "New pain, numbness or weakness in both legs", "x"),
			new Option("t-pain", "SUDDEN_PAIN", "Sudden severe pain medicine does not ease", "x"),
			new Option("t-chest", "CHEST", "Chest pain or short of breath", "x"),
			new Option("t-fallhead", "FALL_HEAD", "Fell and hit head, or could not get up", "x"),
			new Option("t-feverish", "FEVERISH", "Hot, shivery", "call-today"),
			new Option("t-newnumb", "NEW_NUMB", "New or worse numbness, tingling in leg or foot", "call-today"),
			new Option("t-rigor", "RIGOR", "Violent shaking", "call-today"),
			new Option("t-confused", "CONFUSED", "Confused", "call-today"),
			new Option("t-fall", "FALL", "Fell", "call-today"),
			new Option("t-calf", "CALF", "New pain or swelling in one calf", "call-today"),
			new Option("t-headache", "HEADACHE_UP", "Strong headache when upright", "call-today"),
			new Option("t-overdo", "OVERDO", "Yesterday’s activity made me worse this morning", ""),
			new Option("t-none", "NONE", "None of these", ""));

	static final List<Option> STRENGTH = List.of(new Option("str-b", "B", "Better", ""),
			new Option("str-s", "S", "Same", ""), new Option("str-l", "L", "A little weaker", "call-today"),
			new Option("str-m", "M", "Much weaker", "x"));

	static final List<Option> SIDES = List.of(new Option("side-left", "left", "Left", ""),
			new Option("side-right", "right", "Right", ""), new Option("side-both", "both", "Both", ""));

	static final List<Option> EXERCISES = List.of(new Option("ex-all", "all", "All", ""),
			new Option("ex-some", "some", "Some", ""), new Option("ex-none", "none", "None", ""));

	static final List<Option> HARD = List.of(new Option("hard-nothing", "nothing", "Nothing", ""),
			new Option("hard-pain", "pain", "Pain", ""), new Option("hard-tired", "tired", "Tired", ""),
			new Option("hard-leg", "leg-weak", "Leg weak", ""), new Option("hard-dizzy", "dizzy", "Dizzy", ""),
			new Option("hard-fear", "fear", "Fear", ""),
			new Option("hard-place", "weather-place", "Weather or place", ""),
			new Option("hard-time", "no-time", "No time", ""), new Option("hard-other", "other", "Something else", ""));

	static final List<Option> WOUND = List.of(new Option("wound-clean", "clean", "Clean and dry", ""),
			new Option("wound-bitred", "bitred", "A bit red at the edge", ""),
			new Option("wound-spread", "spread", "Redness spreading, hot, swollen", "call-today"),
			new Option("wound-pus", "pus", "Leaking cloudy fluid or blood", "call-today"),
			new Option("wound-clear", "clear", "Leaking clear water", "call-today"),
			new Option("wound-open", "open", "Open", "call-today"));

	static final List<String> SCALE = IntStream.rangeClosed(0, 10).mapToObj(String::valueOf).toList();

	private static final Map<String, String> TITLES = Map.of("d.back", "Back pain", "d.leg", "Leg pain", "d.leg.side",
			"Leg pain", "d.walk.count", "Walks today", "d.walk.minutes", "Walks today", "d.walk.longest", "Walks today",
			"d.steps", "Steps today", "d.temp", "Temperature");

	private Questions() {
	}

	/**
	 * The danger signs as one patient reads them.
	 * @param usuallyTroubled whether bladder or bowels have long been a problem (rule
	 * N15)
	 */
	static List<Option> dangerSigns(boolean usuallyTroubled) {
		return DANGER_SIGNS.stream()
			.map((sign) -> (usuallyTroubled && sign.code().equals("BLADDER_BOWEL"))
					? new Option(sign.id(), sign.code(), sign.label() + ", new or worse than your usual", sign.danger())
					: sign)
			.toList();
	}

	/**
	 * What the page calls a question whose answer a patient types or taps as a number.
	 */
	static Optional<String> title(String linkId) {
		return Optional.ofNullable(TITLES.get(linkId));
	}

	/**
	 * One tile.
	 *
	 * @param id id in the page; the style sheet knows some
	 * @param code code that is sent
	 * @param label what the patient reads
	 * @param danger {@code x} opens the emergency block, {@code call-today} the other one
	 */
	record Option(String id, String code, String label, String danger) {
	}

}
