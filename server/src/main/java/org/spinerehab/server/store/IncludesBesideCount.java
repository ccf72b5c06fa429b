package org.spinerehab.server.store;

import java.util.Map;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;

import org.springframework.stereotype.Component;

/**
 * Keeps included resources out of the page's count, as FHIR says. Without an offset HAPI
 * cuts matches and included resources together when nothing but offset paging is there.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#count">_count</a>
 */
@Component
@Interceptor
class IncludesBesideCount implements FhirFeature {

	private static final String OFFSET = "_offset";

	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
	public void beginAtTheFirstRow(RestOperationTypeEnum operation, RequestDetails request) {
		Map<String, String[]> parameters = request.getParameters();
		if (operation == RestOperationTypeEnum.SEARCH_TYPE && !parameters.containsKey(OFFSET)
				&& parameters.keySet().stream().anyMatch(IncludesBesideCount::includes)) {
			request.addParameter(OFFSET, new String[] { "0" });
		}
	}

	private static boolean includes(String parameter) {
		return parameter.startsWith("_include") || parameter.startsWith("_revinclude");
	}

}
