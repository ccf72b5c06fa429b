package org.spinerehab.server.gate;

import java.io.IOException;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.spinerehab.server.access.Caller;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what is refused for want of a good token, by network address. Beyond the
 * allowance the refusal is 429, which the audit does not record: a flood fills no disk. A
 * good token passes all the same, since many clients may share one address.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6585#section-4">RFC 6585, 429
 * Too Many Requests</a>
 */
final class Strangers extends OncePerRequestFilter {

	private static final int ERRORS = 400;

	private final Allowances<String> allowances;

	private final FhirContext context;

	Strangers(int refusalsPerMinute, FhirContext context) {
		this.allowances = new Allowances<>((address) -> refusalsPerMinute);
		this.context = context;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (response.getStatus() >= ERRORS && !response.isCommitted() && Caller.of(request).isEmpty()) {
			long wait = this.allowances.secondsToWait(request.getRemoteAddr());
			if (wait > 0) {
				tooMany(response, wait);
			}
		}
	}

	private void tooMany(HttpServletResponse response, long seconds) throws IOException {
		response.resetBuffer();
		response.setHeader("Retry-After", String.valueOf(seconds));
		Words.answer(response, HttpStatus.TOO_MANY_REQUESTS, IssueType.THROTTLED,
				"Too many requests without a valid token came from this address. Ask again in " + seconds
						+ " s, with an access token for this server.",
				this.context);
	}

}
