package org.spinerehab.server.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import org.springframework.http.HttpStatus;

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

	/** Answers a request that does not reach HAPI. */
	static void answer(HttpServletResponse response, HttpStatus status, IssueType type, String words,
			FhirContext context) throws IOException {
		response.setStatus(status.value());
		response.setContentType(Constants.CT_FHIR_JSON_NEW);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(context.newJsonParser().encodeResourceToString(of(type, words)));
	}

}
