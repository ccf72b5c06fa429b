package org.spinerehab.server.access;

import java.util.List;
import java.util.Map;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import ca.uhn.fhir.util.UrlUtil;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.jspecify.annotations.Nullable;

/**
 * A linking token finds or makes a Patient or Practitioner by an identifier the resource
 * itself carries, and does nothing else: never by demographics (design.md D10).
 */
final class LinkByIdentifier implements AccessRule.Judge {

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		if (question.operation() != RestOperationTypeEnum.CREATE || question.input() == null) {
			return null;
		}
		String condition = question.request().getConditionalUrl(RestOperationTypeEnum.CREATE);
		return (condition != null && isByOwnIdentifier(condition, question.input())) ? PolicyEnum.ALLOW : null;
	}

	private static boolean isByOwnIdentifier(String condition, IBaseResource resource) {
		String query = condition.substring(condition.indexOf('?') + 1);
		Map<String, String[]> parameters = UrlUtil.parseQueryString(query);
		String[] values = parameters.get("identifier");
		if (parameters.size() != 1 || values == null || values.length != 1) {
			return false;
		}
		return identifiers(resource).stream()
			.filter((identifier) -> identifier.hasSystem() && identifier.hasValue())
			.anyMatch((identifier) -> values[0].equals(identifier.getSystem() + "|" + identifier.getValue()));
	}

	private static List<Identifier> identifiers(IBaseResource resource) {
		if (resource instanceof Patient patient) {
			return patient.getIdentifier();
		}
		return (resource instanceof Practitioner practitioner) ? practitioner.getIdentifier() : List.of();
	}

}
