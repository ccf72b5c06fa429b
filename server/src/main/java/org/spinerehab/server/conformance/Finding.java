package org.spinerehab.server.conformance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.jspecify.annotations.Nullable;

/**
 * One reason to refuse a resource.
 *
 * @param expression FHIRPath of the place
 * @param type kind of issue
 * @param rule id of the message or rule, if there is one
 * @param message what is wrong
 * @param remedy what to do about it
 */
record Finding(String expression, OperationOutcome.IssueType type, @Nullable String rule, String message,
		String remedy) {

	private static final String RULES = "http://hl7.org/fhir/java-core-messageId";

	private static final Pattern MISSING = Pattern
		.compile("[A-Za-z]+((?:\\.[A-Za-z]+)+)(?:\\[x])?: minimum required.*");

	static Finding of(ValidationMessage message, List<String> profiles) {
		OperationOutcome.IssueType type = (message.getType() != null)
				? OperationOutcome.IssueType.fromCode(message.getType().toCode()) : OperationOutcome.IssueType.INVALID;
		return new Finding(place(message), type, message.getMessageId(), message.getMessage(),
				Remedy.of(message, profiles));
	}

	static UnprocessableEntityException refusal(List<Finding> findings) {
		OperationOutcome outcome = new OperationOutcome();
		findings.forEach((finding) -> outcome.addIssue(finding.toIssue()));
		return new UnprocessableEntityException(outcome.getIssueFirstRep().getDiagnostics(), outcome);
	}

	/**
	 * The validator reports a missing element at its parent; the place is the element.
	 */
	private static String place(ValidationMessage message) {
		String location = message.getLocation();
		Matcher missing = MISSING.matcher(message.getMessage());
		if (missing.matches()) {
			String path = missing.group(1);
			String element = path.substring(path.lastIndexOf('.'));
			return location + element;
		}
		return location;
	}

	Finding within(String parent) {
		int dot = this.expression.indexOf('.');
		String rest = (dot < 0) ? "" : this.expression.substring(dot);
		return new Finding(parent + rest, this.type, this.rule, this.message, this.remedy);
	}

	private OperationOutcome.OperationOutcomeIssueComponent toIssue() {
		OperationOutcome.OperationOutcomeIssueComponent issue = new OperationOutcome.OperationOutcomeIssueComponent();
		issue.setSeverity(OperationOutcome.IssueSeverity.ERROR);
		issue.setCode(this.type);
		issue.addExpression(this.expression);
		issue.setDiagnostics(this.expression + ": " + this.message + " " + this.remedy);
		issue.getDetails().setText(this.message);
		if (this.rule != null) {
			issue.getDetails().addCoding().setSystem(RULES).setCode(this.rule);
		}
		return issue;
	}

}
