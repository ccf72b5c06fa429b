package org.spinerehab.app.discharge;

import java.util.List;

/**
 * When to call whom, as printed with every plan (clinical.md 7.2 and 7.3). The same for
 * everybody: a plan cannot leave them out.
 */
final class DangerSigns {

	static final List<String> EMERGENCY = List.of("You can’t pee, you leak, or you lose bowel control",
			"Numb between your legs, bottom or genitals", "A leg is suddenly weaker, gives way, or the foot drags",
			"New pain, numbness or weakness in both legs", "Sudden severe pain that medicine does not ease",
			"Chest pain or short of breath", "You fell and hit your head, or could not get up");

	static final List<String> SAME_DAY = List.of("38 °C or more, or hot and shivery",
			"New swelling or pain in one calf", "Wound spreading red, leaking or open", "New or worse numbness",
			"Strong headache when upright", "You fell", "A leg a little weaker than on the day you left hospital");

	private DangerSigns() {
	}

}
