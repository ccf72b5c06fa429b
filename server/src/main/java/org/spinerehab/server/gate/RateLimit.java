package org.spinerehab.server.gate;

import java.util.regex.Pattern;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.spinerehab.server.access.Caller;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Keeps one client from taking the server from all others. Check-ins have an allowance of
 * their own, which nothing else can use up. Each process counts for itself.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6585#section-4">RFC 6585, 429
 * Too Many Requests</a>
 */
@Component
@Interceptor
class RateLimit implements FhirFeature {

	private static final int TOO_MANY_REQUESTS = 429;

	private static final Pattern CHECK_IN = Pattern
		.compile("POST /fhir/QuestionnaireResponse|PUT /fhir/QuestionnaireResponse(/[A-Za-z0-9\\-.]{1,64})?");

	private final Allowances<Use> allowances;

	RateLimit(Limits limits) {
		this.allowances = new Allowances<>(
				(use) -> use.checkIns() ? limits.checkInsPerMinute() : limits.requestsPerMinute());
	}

	/** Who asks, and for what. */
	private record Use(String client, boolean checkIns) {
	}

	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
	public boolean count(HttpServletRequest request) {
		String client = Caller.of(request)
			.map((caller) -> caller.issuer() + " " + caller.client())
			.orElseGet(request::getRemoteAddr);
		long wait = this.allowances.secondsToWait(new Use(client, isCheckIn(request)));
		if (wait > 0) {
			throw tooMany(wait);
		}
		return true;
	}

	private static boolean isCheckIn(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return CHECK_IN.matcher(request.getMethod() + " " + path).matches();
	}

	private static UnclassifiedServerFailureException tooMany(long seconds) {
		String words = "This client asks too often. Ask again in " + seconds + " s, and ask for more at a time.";
		UnclassifiedServerFailureException refusal = new UnclassifiedServerFailureException(TOO_MANY_REQUESTS, words,
				Words.of(IssueType.THROTTLED, words));
		refusal.addResponseHeader("Retry-After", String.valueOf(seconds));
		return refusal;
	}

}
