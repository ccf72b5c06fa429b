package org.spinerehab.server.gate;

import java.sql.SQLException;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.interceptor.ExceptionHandlingInterceptor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.server.store.FhirFeature;
import org.spinerehab.server.store.RequestId;

import org.springframework.stereotype.Component;

/**
 * Says of an unexpected failure where to ask, and nothing of what was inside. What the
 * database or a parser said may name a patient: the log gets the kinds of the failures
 * and the places in the code.
 */
@Component
@Interceptor
class Failures implements FhirFeature {

	private static final Logger logger = LoggerFactory.getLogger(Failures.class);

	private static final String QUERY_CANCELED = "57014";

	private static final int INTERNAL = 500;

	private static final int SERVICE_UNAVAILABLE = 503;

	private static final int PLACES = 12;

	private final ExceptionHandlingInterceptor usual = new ExceptionHandlingInterceptor();

	@Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
	public @Nullable BaseServerResponseException inWords(Throwable failure, RequestDetails details,
			HttpServletRequest request) throws ServletException {
		if (isOutOfTime(failure)) {
			String words = "The search took too long and was stopped. Ask for less: one patient, a range of dates, "
					+ "a smaller _count, fewer _include.";
			return new UnclassifiedServerFailureException(SERVICE_UNAVAILABLE, words,
					Words.of(IssueType.TOOCOSTLY, words));
		}
		boolean inOurWords = failure instanceof BaseServerResponseException told && told.getOperationOutcome() != null;
		BaseServerResponseException answer = this.usual.preProcessOutgoingException(details, failure, request);
		if (inOurWords || answer.getStatusCode() < INTERNAL) {
			return answer;
		}
		logger.error("Failure in a request:{}", places(failure));
		String words = "The server failed. Its operator finds this request in the log by its id: "
				+ RequestId.of(request);
		return new InternalErrorException(words, Words.of(IssueType.EXCEPTION, words));
	}

	private static boolean isOutOfTime(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState())) {
				return true;
			}
		}
		return false;
	}

	private static String places(Throwable failure) {
		StringBuilder places = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			places.append("\n").append(cause.getClass().getName());
			if (cause instanceof SQLException sql) {
				places.append(" (SQL state ").append(sql.getSQLState()).append(')');
			}
			StackTraceElement[] trace = cause.getStackTrace();
			for (int i = 0; i < Math.min(trace.length, PLACES); i++) {
				places.append("\n\tat ").append(trace[i]);
			}
		}
		return places.toString();
	}

}
