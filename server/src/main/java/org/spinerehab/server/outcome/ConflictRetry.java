package org.spinerehab.server.outcome;

import java.util.Set;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Runs a write of a patient's report again when another one got in its way. Only a client
 * that asked for a certain version has to hear of it.
 */
@Component
@Interceptor
class ConflictRetry implements FhirFeature {

	private static final Set<String> REPORTS = Set.of("QuestionnaireResponse", "Observation");

	private static final int TIMES = 3;

	@Hook(value = Pointcut.STORAGE_VERSION_CONFLICT, order = 50)
	public @Nullable ResourceVersionConflictResolutionStrategy again(@Nullable RequestDetails request) {
		if (request == null || request.getResourceName() == null || !REPORTS.contains(request.getResourceName())
				|| request.getHeader(Constants.HEADER_IF_MATCH) != null) {
			return null;
		}
		ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
		strategy.setRetry(true);
		strategy.setMaxRetries(TIMES);
		return strategy;
	}

}
