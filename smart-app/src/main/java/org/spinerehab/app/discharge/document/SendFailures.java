package org.spinerehab.app.discharge.document;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.apache.http.impl.conn.DefaultHttpClientConnectionOperator;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a failed call whether the document may have reached the EHR: only if it
 * surely has not may it be sent again (connections.md R6).
 */
final class SendFailures {

	private static final List<Class<? extends Throwable>> BEFORE_SENDING = List.of(ConnectException.class,
			UnknownHostException.class, NoRouteToHostException.class, ConnectTimeoutException.class,
			ConnectionPoolTimeoutException.class, SSLHandshakeException.class, SSLPeerUnverifiedException.class);

	private static final String CONNECTING = DefaultHttpClientConnectionOperator.class.getName();

	private SendFailures() {
	}

	static Delivery of(BaseServerResponseException failure) {
		int status = failure.getStatusCode();
		if (causes(failure).stream().anyMatch(DataFormatException.class::isInstance)) {
			return Delivery.unknown("The EHR’s answer could not be read.");
		}
		if (status == 0 || causes(failure).stream().anyMatch(IOException.class::isInstance)) {
			return surelyNotSent(failure) ? Delivery.notSent("The EHR could not be reached.")
					: Delivery.unknown("The EHR did not answer after the document was sent.");
		}
		if (status == 429 || status == 503) {
			return Delivery.notSent("The EHR is busy (" + status + ").");
		}
		if (status >= 400 && status < 500) {
			return Delivery.rejected(words(failure));
		}
		return Delivery.unknown("The EHR answered with an error (" + status + ") after the document was sent.");
	}

	static boolean surelyNotSent(Throwable failure) {
		return causes(failure).stream()
			.anyMatch((cause) -> BEFORE_SENDING.stream().anyMatch((type) -> type.isInstance(cause))
					|| whileConnecting(cause));
	}

	/**
	 * TLS fails in many types; what was thrown before the connection stood sent nothing.
	 */
	private static boolean whileConnecting(Throwable cause) {
		return Arrays.stream(cause.getStackTrace()).anyMatch((frame) -> frame.getClassName().equals(CONNECTING));
	}

	/** The EHR's own words, or what its status means. */
	static String words(BaseServerResponseException failure) {
		String told = (failure.getOperationOutcome() instanceof OperationOutcome outcome) ? outcome.getIssue()
			.stream()
			.map(SendFailures::text)
			.filter((text) -> text != null && !text.isBlank())
			.distinct()
			.collect(Collectors.joining(" ")) : "";
		return told.isBlank() ? meaning(failure.getStatusCode()) : "“" + told + "” (" + failure.getStatusCode() + ")";
	}

	private static @Nullable String text(OperationOutcome.OperationOutcomeIssueComponent issue) {
		if (issue.getDetails().hasText()) {
			return issue.getDetails().getText();
		}
		return issue.hasDiagnostics() ? issue.getDiagnostics() : issue.getDetails().getCodingFirstRep().getDisplay();
	}

	private static String meaning(int status) {
		return switch (status) {
			case 401 -> "The EHR’s permission has ended (401). Open the app again from the chart.";
			case 403 -> "The EHR does not let this app or user file documents (403).";
			case 404, 405 -> "The EHR does not take documents from apps (" + status + ").";
			default -> "The EHR refused it without saying why (" + status + ").";
		};
	}

	private static List<Throwable> causes(Throwable failure) {
		List<Throwable> causes = new ArrayList<>();
		for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
			causes.add(cause);
		}
		return causes;
	}

}
