package org.spinerehab.app.discharge;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;

/**
 * HAPI clients as the app makes them, with short timeouts.
 */
final class HttpClients {

	private HttpClients() {
	}

	static FhirContext context(int readTimeout) {
		FhirContext context = FhirContext.forR4();
		context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
		context.getRestfulClientFactory().setSocketTimeout(readTimeout);
		context.getRestfulClientFactory().setConnectTimeout(500);
		context.getRestfulClientFactory().setPoolMaxPerRoute(20);
		return context;
	}

}
