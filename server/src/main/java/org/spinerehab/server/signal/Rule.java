package org.spinerehab.server.signal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A triage rule (clinical.md 7.2–7.4). The code is the one of the code system
 * {@code triage-rule}.
 */
enum Rule {

	E_BLADDER("E-BLADDER", "Loss of bladder or bowel control"), E_SADDLE("E-SADDLE", "Numbness in the saddle area"),
	E_WEAK("E-WEAK", "Sudden or marked leg weakness"), E_BILAT("E-BILAT", "New symptoms in both legs"),
	E_PAIN("E-PAIN", "Sudden severe pain"), E_PE("E-PE", "Chest pain or shortness of breath"),
	E_SEPSIS("E-SEPSIS", "Fever with shaking or confusion"), E_FALL("E-FALL", "Fall with injury or new nerve signs"),
	E_MENING("E-MENING", "Headache when upright with fever"),

	U_FEVER("U-FEVER", "Fever"), U_WOUND("U-WOUND", "Wound infection or opening suspected"),
	U_CSF("U-CSF", "Leak of spinal fluid suspected"), U_DVT("U-DVT", "Clot in the leg suspected"),
	U_NUMB("U-NUMB", "New or worse numbness or tingling"), U_WEAK("U-WEAK", "Leg a little weaker than at discharge"),
	U_FALL("U-FALL", "Fall"), U_PAIN("U-PAIN", "Marked rise of pain"),

	R_FEVER("R-FEVER", "Raised temperature in the first two days"),
	R_INCONSIST("R-INCONSIST", "Answers contradict or could not be used"),
	R_HISTORIC("R-HISTORIC", "Answers older than two weeks");

	private final String code;

	private final String words;

	Rule(String code, String words) {
		this.code = code;
		this.words = words;
	}

	String code() {
		return this.code;
	}

	String words() {
		return this.words;
	}

	Tier tier() {
		return Tier.valueOf(this.code.substring(0, 1));
	}

	/**
	 * Whether a signal of this rule takes in the other rule's signal of the same day
	 * (G-UP).
	 */
	boolean absorbs(Rule lower) {
		return switch (this) {
			case E_WEAK -> lower == U_WEAK;
			case E_PAIN -> lower == U_PAIN;
			case E_SEPSIS, E_MENING -> Set.of(U_FEVER, U_CSF, R_FEVER).contains(lower);
			case E_FALL -> Set.of(U_FALL, U_NUMB).contains(lower);
			case U_FEVER -> lower == R_FEVER;
			default -> false;
		};
	}

	static Optional<Rule> of(String code) {
		return Arrays.stream(values()).filter((rule) -> rule.code.equals(code)).findFirst();
	}

}
