package org.spinerehab.server.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * Lets the history of one resource begin: whose it is can only be seen from its versions,
 * and each of them is judged before it is shown.
 */
record InstanceHistory(Grant grant) implements AccessRule.Judge {

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		String type = question.request().getResourceName();
		boolean begins = question.isBefore() && question.operation() == RestOperationTypeEnum.HISTORY_INSTANCE;
		return (begins && type != null && this.grant.allows(Interaction.READ, type)) ? PolicyEnum.ALLOW : null;
	}

}
