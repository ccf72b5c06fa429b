package org.spinerehab.server.audit;

import java.util.Map;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * What a request asked for, read from its address: for what HAPI's BALP capture does not
 * tell of, and for what was refused before anything was read.
 */
final class Asked {

	private static final String PATIENT = "Patient";

	private static final Map<RestOperationTypeEnum, String> ACTIONS = Map.of(RestOperationTypeEnum.CREATE, "C",
			RestOperationTypeEnum.UPDATE, "U", RestOperationTypeEnum.PATCH, "U", RestOperationTypeEnum.DELETE, "D",
			RestOperationTypeEnum.READ, "R", RestOperationTypeEnum.VREAD, "R", RestOperationTypeEnum.HISTORY_INSTANCE,
			"R");

	private static final Map<String, RestOperationTypeEnum> METHODS = Map.of("POST", RestOperationTypeEnum.CREATE,
			"PUT", RestOperationTypeEnum.UPDATE, "PATCH", RestOperationTypeEnum.PATCH, "DELETE",
			RestOperationTypeEnum.DELETE);

	private Asked() {
	}

	static Deed deed(RequestDetails request, int status, @Nullable String patient) {
		RestOperationTypeEnum operation = request.getRestOperationType();
		if (operation == null) {
			operation = operation(request.getRequestType().name(), request.getId() != null);
		}
		IdType id = new IdType();
		if (request.getId() != null && request.getId().hasIdPart() && request.getResourceName() != null) {
			id.setParts(null, request.getResourceName(), request.getId().getIdPart(),
					request.getId().getVersionIdPart());
		}
		boolean one = !id.isEmpty();
		return new Deed(operation.getCode(), ACTIONS.getOrDefault(operation, "E"), status, patient,
				one ? id.toVersionless().getValue() : null, one ? id.getVersionIdPart() : null,
				one && request.getOperation() == null ? null : query(request));
	}

	/**
	 * What was asked for by an entry of a bundle, or a request that never reached HAPI.
	 */
	static Deed deed(String method, String path, @Nullable String query, int status) {
		IdType id = new IdType(path);
		boolean one = id.hasResourceType() && id.hasIdPart();
		RestOperationTypeEnum operation = operation(method, one);
		return new Deed(operation.getCode(), ACTIONS.getOrDefault(operation, "E"), status,
				one && PATIENT.equals(id.getResourceType()) ? id.getIdPart() : null,
				one ? id.toUnqualifiedVersionless().getValue() : null, one ? id.getVersionIdPart() : null,
				one ? null : path + ((query != null) ? "?" + query : ""));
	}

	private static RestOperationTypeEnum operation(String method, boolean one) {
		return METHODS.getOrDefault(method, one ? RestOperationTypeEnum.READ : RestOperationTypeEnum.SEARCH_TYPE);
	}

	private static String query(RequestDetails request) {
		StringBuilder query = new StringBuilder(String.valueOf(request.getRequestPath()));
		char separator = '?';
		for (Map.Entry<String, String[]> parameter : request.getParameters().entrySet()) {
			for (String value : parameter.getValue()) {
				query.append(separator)
					.append(UrlUtil.escapeUrlParam(parameter.getKey()))
					.append('=')
					.append(UrlUtil.escapeUrlParam(value));
				separator = '&';
			}
		}
		return query.toString();
	}

}
