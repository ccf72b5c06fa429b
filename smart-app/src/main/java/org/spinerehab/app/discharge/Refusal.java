package org.spinerehab.app.discharge;

import org.springframework.http.HttpStatus;

/**
 * A request that is not done, with what to do instead, in words.
 */
class Refusal extends RuntimeException {

	private final HttpStatus status;

	private final String title;

	private final String advice;

	private Refusal(HttpStatus status, String title, String advice) {
		super(title);
		this.status = status;
		this.title = title;
		this.advice = advice;
	}

	/** The form was made for somebody else (connections.md 5.2, wrong patient). */
	static Refusal otherPatient(String launchedFor) {
		return new Refusal(HttpStatus.PRECONDITION_FAILED, "This form belongs to another patient",
				"This window is open for " + launchedFor
						+ ", the form you sent was not. Nothing was written for anybody. "
						+ "Go back to the chart of the patient you mean and open the plan there.");
	}

	static Refusal surgeonsOnly() {
		return new Refusal(HttpStatus.FORBIDDEN, "Plans are signed by surgeons",
				"Your role may look at a plan, not write one. Nothing was changed.");
	}

	static Refusal changedSincePreview() {
		return new Refusal(HttpStatus.CONFLICT, "The draft has changed since this preview",
				"It was changed in another window. Nothing was signed. Open the preview again and read it once more.");
	}

	HttpStatus status() {
		return this.status;
	}

	String title() {
		return this.title;
	}

	String advice() {
		return this.advice;
	}

}
