package org.spinerehab.server.access;

import java.util.List;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * Keeps the conditions of conditional writes of a Task to the token's patient, as HAPI
 * does for the types R4 counts into the patient compartment.
 */
final class OwnTasks {

	static final String PATIENT = "patient";

	private OwnTasks() {
	}

	static void narrow(RequestDetails request, Grant grant) {
		if (!concerns(grant, request.getResourceName())) {
			return;
		}
		if (request.getRestOperationType() == RestOperationTypeEnum.CREATE) {
			String condition = request.getHeader(Constants.HEADER_IF_NONE_EXIST);
			if (condition != null && !condition.isBlank()) {
				request.setHeaders(Constants.HEADER_IF_NONE_EXIST, List.of(narrowed(condition, grant)));
			}
		}
		else if (request.getRestOperationType() == RestOperationTypeEnum.UPDATE
				&& request.getConditionalUrl(RestOperationTypeEnum.UPDATE) != null) {
			request.setCompleteUrl(narrowed(request.getCompleteUrl(), grant));
		}
	}

	static void narrow(BundleEntryRequestComponent request, Grant grant) {
		if (!request.hasUrl() || !concerns(grant, UrlUtil.parseUrl(request.getUrl()).getResourceType())) {
			return;
		}
		if (request.hasIfNoneExist()) {
			request.setIfNoneExist(narrowed(request.getIfNoneExist(), grant));
		}
		if (request.getMethod() == HTTPVerb.PUT && request.getUrl().indexOf('?') >= 0) {
			request.setUrl(narrowed(request.getUrl(), grant));
		}
	}

	private static boolean concerns(Grant grant, @Nullable String type) {
		return grant.patient() != null && Compartment.TASK.equals(type) && !grant.openFor(Interaction.SEARCH, type);
	}

	private static String narrowed(String condition, Grant grant) {
		return condition + '&' + PATIENT + '=' + UrlUtil.escapeUrlParam(NarrowingInterceptor.owner(grant));
	}

}
