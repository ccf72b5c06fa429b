package org.spinerehab.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints the sentence of {@link RefusedToStart} instead of a stack trace.
 */
class RefusedToStartAnalyzer extends AbstractFailureAnalyzer<RefusedToStart> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RefusedToStart cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
