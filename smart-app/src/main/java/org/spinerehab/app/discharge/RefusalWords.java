package org.spinerehab.app.discharge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;

/**
 * Says in words why our server refused a plan, naming the item instead of the path.
 */
record RefusalWords(Bundle bundle) {

	private static final Pattern ENTRY = Pattern.compile("entry\\[(\\d+)]");

	List<String> of(BaseServerResponseException refusal) {
		if (refusal.getOperationOutcome() instanceof OperationOutcome outcome) {
			List<String> words = outcome.getIssue()
				.stream()
				.filter((issue) -> issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR
						|| issue.getSeverity() == OperationOutcome.IssueSeverity.FATAL)
				.map(this::words)
				.distinct()
				.limit(20)
				.toList();
			if (!words.isEmpty()) {
				return words;
			}
		}
		int status = refusal.getStatusCode();
		return List
			.of((status == 401 || status == 403) ? "Your role or this session does not allow signing (" + status + ")."
					: "The rehab record gave no reason (" + status + ").");
	}

	private String words(OperationOutcome.OperationOutcomeIssueComponent issue) {
		// Our server says the rule in words for people, and with path and remedy for
		// programs.
		String text = issue.getDetails().hasText() ? issue.getDetails().getText() : issue.getDiagnostics();
		String where = issue.getExpression()
			.stream()
			.findFirst()
			.or(() -> issue.getLocation().stream().findFirst())
			.map(StringType::getValue)
			.orElse("");
		Matcher matcher = ENTRY.matcher(where + " " + text);
		return (matcher.find() ? item(Integer.parseInt(matcher.group(1))) + ": " : "") + text;
	}

	private String item(int index) {
		if (index >= this.bundle.getEntry().size()) {
			return "Plan";
		}
		Resource resource = this.bundle.getEntry().get(index).getResource();
		if (resource instanceof ServiceRequest request) {
			return request.getCode().hasText() ? request.getCode().getText()
					: request.getCode().getCodingFirstRep().getDisplay();
		}
		return (resource instanceof Goal goal) ? goal.getDescription().getText() : resource.fhirType();
	}

}
