package org.spinerehab.server.template;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * No draft can be drawn; the answer is 422 with what is missing and what to send.
 */
final class Unappliable extends UnprocessableEntityException {

	private static final long serialVersionUID = 1L;

	Unappliable(String parameter, String message, String remedy) {
		super(message + " " + remedy, outcome(parameter, message, remedy));
	}

	private static OperationOutcome outcome(String parameter, String message, String remedy) {
		OperationOutcome outcome = new OperationOutcome();
		outcome.addIssue()
			.setSeverity(OperationOutcome.IssueSeverity.ERROR)
			.setCode(OperationOutcome.IssueType.PROCESSING)
			.setDiagnostics(message + " " + remedy)
			.addExpression(parameter)
			.getDetails()
			.setText(message);
		return outcome;
	}

}
