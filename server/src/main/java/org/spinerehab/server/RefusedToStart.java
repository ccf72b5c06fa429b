package org.spinerehab.server;

/**
 * The server does not start on a missing or unsafe setting (design.md D9). The message is
 * one sentence that says what to set.
 */
public class RefusedToStart extends RuntimeException {

	public RefusedToStart(String sentence) {
		super(sentence);
	}

}
