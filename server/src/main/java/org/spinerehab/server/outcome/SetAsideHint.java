package org.spinerehab.server.outcome;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Tells the sender of a check-in which answers could not be used, so that they can be
 * asked for again (clinical.md N18, G-UNIT): an issue each in the OperationOutcome that
 * {@code Prefer: return=OperationOutcome} asks for, with the place of the answer.
 */
@Component
@Interceptor
class SetAsideHint implements FhirFeature {

	@Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
	public void beforeTheAnswer(RequestDetails request, ResponseDetails response) {
		if (request.getResource() instanceof QuestionnaireResponse taken
				&& response.getResponseResource() instanceof OperationOutcome outcome) {
			taken.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
				.stream()
				.filter((extension) -> extension.hasExtension("linkId"))
				.map(SetAsideHint::issue)
				.forEach(outcome::addIssue);
		}
	}

	private static OperationOutcome.OperationOutcomeIssueComponent issue(Extension setAside) {
		String linkId = setAside.getExtensionString("linkId");
		OperationOutcome.OperationOutcomeIssueComponent issue = new OperationOutcome.OperationOutcomeIssueComponent()
			.setSeverity(IssueSeverity.WARNING)
			.setCode(IssueType.VALUE)
			.setDiagnostics("Set aside, the rest of the check-in counts: " + linkId + ". "
					+ setAside.getExtensionString("reason") + " Send a corrected answer.");
		issue.addExpression("QuestionnaireResponse.item.where(linkId='" + linkId + "')");
		return issue;
	}

}
