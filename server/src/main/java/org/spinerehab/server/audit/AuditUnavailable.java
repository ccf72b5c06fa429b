package org.spinerehab.server.audit;

import java.util.List;

import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What cannot be recorded is not done: the request is refused with 503.
 */
class AuditUnavailable extends UnclassifiedServerFailureException {

	private static final int SERVICE_UNAVAILABLE = 503;

	AuditUnavailable() {
		super(SERVICE_UNAVAILABLE, "The access could not be recorded", outcome());
		setResponseHeaders();
	}

	private void setResponseHeaders() {
		addResponseHeader("Retry-After", "10");
	}

	private static OperationOutcome outcome() {
		OperationOutcome outcome = new OperationOutcome();
		outcome.setIssue(List.of(new OperationOutcome.OperationOutcomeIssueComponent().setSeverity(IssueSeverity.ERROR)
			.setCode(IssueType.TRANSIENT)
			.setDiagnostics("The access could not be recorded, so it was refused. Try again in a moment; "
					+ "if it stays, ask the operator to look at the table audit_event.")));
		return outcome;
	}

}
