package org.spinerehab.server.signal;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the patient sees at the wound (d.wound).
 */
enum WoundState {

	CLEAN("clean", "clean"), BITRED("bitred", "a bit red at the edge"),
	SPREAD("spread", "redness spreading, hot or swollen"), PUS("pus", "leaking cloudy fluid or blood"),
	CLEAR("clear", "leaking clear water"), OPEN("open", "open");

	private final String code;

	private final String words;

	WoundState(String code, String words) {
		this.code = code;
		this.words = words;
	}

	String words() {
		return this.words;
	}

	static Optional<WoundState> of(String code) {
		return Arrays.stream(values()).filter((state) -> state.code.equals(code)).findFirst();
	}

}
