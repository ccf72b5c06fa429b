package org.spinerehab.server.signal;

import java.util.Arrays;
import java.util.Optional;

/**
 * A danger sign a patient can tick (clinical.md 6.2, d.flags). The constant is its code
 * in the code system {@code red-flag}.
 */
enum Tile {

	BLADDER_BOWEL("cannot pee, leaking, or lost bowel control"), SADDLE("numb between the legs, bottom or genitals"),
	SUDDEN_WEAK("leg suddenly weaker or giving way"), FOOT_DROP("foot newly drags"),
	BOTH_LEGS("new pain, numbness or weakness in both legs"),
	SUDDEN_PAIN("sudden severe pain that medicine does not ease"), CHEST("chest pain or short of breath"),
	CALF("new pain or swelling in one calf"), NEW_NUMB("new or worse numbness or tingling in leg or foot"),
	FEVERISH("hot and shivery"), RIGOR("shaking violently"), CONFUSED("confused"), FALL("fell"),
	FALL_HEAD("fell and hit the head, or could not get up"), HEADACHE_UP("strong headache when upright"),
	OVERDO("yesterday's activity made it worse this morning"), NONE("none of these");

	private final String words;

	Tile(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

	static Optional<Tile> of(String code) {
		return Arrays.stream(values()).filter((tile) -> tile.name().equals(code)).findFirst();
	}

}
