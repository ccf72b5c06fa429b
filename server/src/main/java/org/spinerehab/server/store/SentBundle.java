package org.spinerehab.server.store;

import java.util.Optional;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The batch or transaction a write came in, for features that look at what else was sent.
 */
@Component
@Interceptor
public class SentBundle implements FhirFeature {

	private static final String KEY = SentBundle.class.getName();

	/**
	 * Remembers the outermost bundle of a request.
	 * @param bundle what is about to be processed
	 * @param request none for what the server does itself
	 */
	@Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
	public void begin(IBaseBundle bundle, @Nullable RequestDetails request) {
		if (request != null) {
			request.getUserData().putIfAbsent(KEY, bundle);
		}
	}

	/**
	 * The bundle of a request.
	 * @param request one that writes
	 * @return nothing if the resource was sent by itself
	 */
	public static Optional<Bundle> of(@Nullable RequestDetails request) {
		return (request != null && request.getUserData().get(KEY) instanceof Bundle bundle) ? Optional.of(bundle)
				: Optional.empty();
	}

}
