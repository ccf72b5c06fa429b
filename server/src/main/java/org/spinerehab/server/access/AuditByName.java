package org.spinerehab.server.access;

import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import org.hl7.fhir.r4.model.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Level;

/**
 * Who saw whom is for integrators and privacy officers: a right to everything, or to all
 * of a patient, does not include it. It is granted by name ({@code user/AuditEvent.rs})
 * or to a system.
 */
record AuditByName(Grant grant) implements AccessRule.Judge {

	private static final String AUDIT = "AuditEvent";

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		boolean audit = AUDIT.equals(question.request().getResourceName()) || question.output() instanceof AuditEvent;
		return (audit && !isGranted()) ? PolicyEnum.DENY : null;
	}

	private boolean isGranted() {
		return this.grant.openScopes()
			.stream()
			.anyMatch((scope) -> AUDIT.equals(scope.type()) || scope.level() == Level.SYSTEM && scope.covers(AUDIT));
	}

}
