package org.spinerehab.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was done, or tried.
 *
 * @param interaction code of the FHIR interaction, {@code read}
 * @param action C, R, U, D or E as AuditEvent.action
 * @param status HTTP status of the answer
 * @param patient id of the Patient it was about
 * @param entity what was read or written, {@code CarePlan/12}
 * @param version its version
 * @param query what was asked, below the FHIR base, without tokens
 */
record Deed(String interaction, String action, int status, @Nullable String patient, @Nullable String entity,
		@Nullable String version, @Nullable String query) {

	Deed {
		query = (query != null) ? Secrets.masked(query) : null;
	}

	/** The same deed that did not succeed. */
	Deed refused(int newStatus) {
		return new Deed(this.interaction, this.action, newStatus, this.patient, this.entity, this.version, this.query);
	}

	/** The same deed about a patient. */
	Deed about(@Nullable String newPatient) {
		return new Deed(this.interaction, this.action, this.status, newPatient, this.entity, this.version, this.query);
	}

	boolean isWrite() {
		return !this.action.equals("R") && !this.action.equals("E");
	}

	/** AuditEvent.outcome: 0 success, 4 refused, 8 failed. */
	String outcome() {
		return (this.status < 400) ? "0" : (this.status < 500) ? "4" : "8";
	}

}
