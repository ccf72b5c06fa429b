package org.spinerehab.server.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every patch, alone or in a bundle: it works on what is stored before that can
 * be judged, and its failure tells what was there.
 */
final class NoPatch implements AccessRule.Judge {

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		if (question.operation() == RestOperationTypeEnum.PATCH) {
			throw new ForbiddenOperationException(
					"PATCH is not offered here: read the resource, change it and send it whole, with PUT and If-Match");
		}
		return null;
	}

}
