package org.spinerehab.server.gate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
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

	private static final int CLIENTS = 10_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Pattern CHECK_IN = Pattern
		.compile("POST /fhir/QuestionnaireResponse|PUT /fhir/QuestionnaireResponse(/[A-Za-z0-9\\-.]{1,64})?");

	private final LoadingCache<Allowance, Bucket> buckets;

	RateLimit(Limits limits) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(CLIENTS)
			.expireAfterAccess(MINUTE.multipliedBy(2))
			.build((allowance) -> bucket(
					allowance.checkIns() ? limits.checkInsPerMinute() : limits.requestsPerMinute()));
	}

	/** Whose allowance, and for what. */
	private record Allowance(String client, boolean checkIns) {
	}

	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
	public boolean count(HttpServletRequest request) {
		String client = Caller.of(request)
			.map((caller) -> caller.issuer() + " " + caller.client())
			.orElseGet(request::getRemoteAddr);
		ConsumptionProbe probe = this.buckets.get(new Allowance(client, isCheckIn(request)))
			.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw tooMany(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
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

	private static Bucket bucket(int perMinute) {
		return Bucket.builder().addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE)).build();
	}

}
