package org.spinerehab.app.web;

/**
 * A request for a patient who is not the one of the launch. One launch, one patient: the
 * answer is a page in words, never the other patient's data.
 */
public class WrongPatient extends RuntimeException {

	private final String launchedFor;

	public WrongPatient(String launchedFor) {
		super("Not the patient of this launch");
		this.launchedFor = launchedFor;
	}

	/** Name of the patient the page was opened for. */
	public String launchedFor() {
		return this.launchedFor;
	}

}
