package org.spinerehab.app.launch;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A launch that was not started, did not finish or is over; the page says why and what to
 * do, in words. It never carries a token, a code or a patient.
 */
public class LaunchRefused extends RuntimeException {

	private final Reason reason;

	private final @Nullable String connectionId;

	public LaunchRefused(Reason reason) {
		this(reason, null, null);
	}

	public LaunchRefused(Reason reason, @Nullable String connectionId, @Nullable Throwable cause) {
		super(reason.name(), cause);
		this.reason = reason;
		this.connectionId = connectionId;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * The EHR the launch came from, as far as it is known.
	 * @return the connection id or {@code null}
	 */
	public @Nullable String connectionId() {
		return this.connectionId;
	}

	/** Why a launch is refused, with the words for the page. */
	public enum Reason {

		/** The {@code iss} is not on our list; nothing was called. */
		UNKNOWN_EHR(HttpStatus.FORBIDDEN, "This health record system is not connected",
				"The address that opened this page is not on our list. Ask your IT department to register it."),
		/** {@code iss} or {@code launch} missing, empty or given twice. */
		INCOMPLETE_LAUNCH(HttpStatus.BAD_REQUEST, "This page was opened without a chart",
				"Open a patient's chart and press “Rehab plan” there."),
		/** State missing, unknown, used, expired or from another browser. */
		STALE_CALLBACK(HttpStatus.BAD_REQUEST, "This sign-in can not be continued",
				"It was already used, took longer than 10 minutes, or was started in another window. "
						+ "Open the app again from the chart."),
		/** The EHR or the user said no. */
		DENIED(HttpStatus.FORBIDDEN, "The health record system did not allow access",
				"Access was declined there. Open the app again from the chart, or ask your IT department."),
		/** The EHR wants the user to sign in or to choose before it answers. */
		NOT_SIGNED_IN(HttpStatus.FORBIDDEN, "You are not signed in to the health record system",
				"Sign in there, then open the app again from the chart."),
		/** The EHR does not take our requests: client, redirect, scopes or grant. */
		NOT_REGISTERED(HttpStatus.FORBIDDEN, "The app is not set up in this health record system",
				"Its registration there does not fit. Nothing was opened. Tell your IT department."),
		/** The callback or the id token names another issuer, or is not valid. */
		NOT_TRUSTED(HttpStatus.FORBIDDEN, "The sign-in could not be verified",
				"The answer did not come from the expected system. Nothing was opened. Tell your IT department."),
		/** No patient in the launch context. */
		NO_PATIENT(HttpStatus.FORBIDDEN, "No patient was handed over",
				"The app opens for one patient. Open the patient's chart and press “Rehab plan” there."),
		/** No practitioner behind the user. */
		NO_USER(HttpStatus.FORBIDDEN, "We could not tell who you are",
				"The health record system did not name you as a practitioner. Ask your IT department."),
		/** The practitioner is neither surgeon nor nurse. */
		NO_ROLE(HttpStatus.FORBIDDEN, "Your role is not set up for this app",
				"The app is for surgeons and rehab nurses. Ask your IT department to add your role."),
		/** The EHR does not answer, answers too late or not in FHIR. */
		EHR_UNAVAILABLE(HttpStatus.BAD_GATEWAY, "The health record system does not answer",
				"Nothing was changed. Wait a moment and open the app again from the chart."),
		/**
		 * Two records of ours carry the same EHR id; guessing could show the wrong one.
		 */
		RECORD_UNCLEAR(HttpStatus.CONFLICT, "The patient's rehab record is not clear",
				"More than one record carries this chart's number, so none was opened. Tell your IT department."),
		/** Our own server does not answer or refuses. */
		SERVER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The rehab record does not answer",
				"Nothing was changed. Wait a moment and open the app again from the chart."),
		/** The launch is over, unknown or belongs to another browser session. */
		ENDED(HttpStatus.GONE, "This session has ended", "Open the app again from the chart. What you saved is kept.");

		private final HttpStatus status;

		private final String title;

		private final String advice;

		Reason(HttpStatus status, String title, String advice) {
			this.status = status;
			this.title = title;
			this.advice = advice;
		}

		public HttpStatus status() {
			return this.status;
		}

		public String title() {
			return this.title;
		}

		public String advice() {
			return this.advice;
		}

	}

}
