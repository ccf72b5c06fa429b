package org.spinerehab.server.gate;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What a refusal says: what is wrong and what to do.
 */
final class Words {

	private Words() {
	}

	static OperationOutcome of(IssueType type, String words) {
		OperationOutcome outcome = new OperationOutcome();
		outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(type).setDiagnostics(words);
		return outcome;
	}

}
