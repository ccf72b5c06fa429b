package org.spinerehab.server.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * Keeps the conditions of conditional writes to what the token may find; HAPI does so for
 * the types R4 counts into the patient compartment and knows no granular scopes.
 */
final class Conditions {

	private Conditions() {
	}

	static void narrow(RequestDetails request, Grant grant) {
		String type = request.getResourceName();
		if (type == null) {
			return;
		}
		if (request.getRestOperationType() == RestOperationTypeEnum.CREATE) {
			String condition = request.getHeader(Constants.HEADER_IF_NONE_EXIST);
			if (condition != null && !condition.isBlank()) {
				request.setHeaders(Constants.HEADER_IF_NONE_EXIST,
						List.of(narrowed(condition, type, Interaction.CREATE, grant)));
			}
		}
		else if (request.getRestOperationType() == RestOperationTypeEnum.UPDATE
				&& request.getConditionalUrl(RestOperationTypeEnum.UPDATE) != null) {
			request.setCompleteUrl(narrowed(request.getCompleteUrl(), type, Interaction.UPDATE, grant));
		}
	}

	static void narrow(BundleEntryRequestComponent request, Grant grant) {
		String type = request.hasUrl() ? UrlUtil.parseUrl(request.getUrl()).getResourceType() : null;
		if (type == null) {
			return;
		}
		if (request.hasIfNoneExist()) {
			request.setIfNoneExist(narrowed(request.getIfNoneExist(), type, Interaction.CREATE, grant));
		}
		if (request.getMethod() == HTTPVerb.PUT && request.getUrl().indexOf('?') >= 0) {
			request.setUrl(narrowed(request.getUrl(), type, Interaction.UPDATE, grant));
		}
	}

	private static String narrowed(String condition, String type, Interaction letter, Grant grant) {
		Interaction found = grant.allows(Interaction.SEARCH, type) ? Interaction.SEARCH : letter;
		Map<String, String[]> asked = UrlUtil.parseQueryString(condition.substring(condition.indexOf('?') + 1));
		return condition + query(more(grant, type, Reach.of(grant, type, found, asked)));
	}

	/** What HAPI does not add: the patient of a Task, the query of a granular scope. */
	static Map<String, List<String>> more(Grant grant, String type, @Nullable Reach reach) {
		if (reach == null) {
			return Map.of();
		}
		Map<String, List<String>> more = new TreeMap<>(reach.query());
		if (reach.own() && Compartment.TASK.equals(type)) {
			more.put("patient", List.of(Compartment.PATIENT + "/" + grant.patient()));
		}
		return more;
	}

	/** To be appended to a query. */
	static String query(Map<String, List<String>> more) {
		Function<Map.Entry<String, List<String>>, String> written = (entry) -> entry.getValue()
			.stream()
			.map((value) -> '&' + entry.getKey() + '=' + UrlUtil.escapeUrlParam(value))
			.collect(Collectors.joining());
		return more.entrySet().stream().map(written).collect(Collectors.joining());
	}

}
