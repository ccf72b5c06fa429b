package org.spinerehab.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers a request without a good token as RFC 6750 wants it, with an OperationOutcome
 * for FHIR clients.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6750#section-3">RFC 6750, 3</a>
 */
public final class TokenRequired implements AuthenticationEntryPoint, AuthenticationFailureHandler {

	private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

	private final FhirContext context;

	/**
	 * For one FHIR server.
	 * @param context of that server
	 */
	public TokenRequired(FhirContext context) {
		this.context = context;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		try {
			this.challenge.commence(request, response, failure);
		}
		catch (jakarta.servlet.ServletException ex) {
			throw new IllegalStateException(ex);
		}
		write(response, IssueType.LOGIN, "A valid access token for this server is required.");
	}

	/** Keys that cannot be fetched are our trouble, not the token's. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof AuthenticationServiceException) {
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			write(response, IssueType.TRANSIENT, "The keys of the token's issuer cannot be fetched at present.");
			return;
		}
		commence(request, response, failure);
	}

	private void write(HttpServletResponse response, IssueType type, String words) throws IOException {
		OperationOutcome outcome = new OperationOutcome();
		outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(type).setDiagnostics(words);
		response.setContentType(Constants.CT_FHIR_JSON_NEW);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(this.context.newJsonParser().encodeResourceToString(outcome));
	}

}
