package org.spinerehab.server.access;

import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationFlagsEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor.Verdict;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IRuleApplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * Limits the rule of a patient scope to what names no other patient anywhere and finds no
 * reference by a search: HAPI counts a resource into a compartment by any of several
 * references, so a report about one patient with another as its performer would else
 * pass.
 *
 * @param patient id of the one patient
 * @param base of this server
 * @param rule that is limited
 */
record OwnPatientRule(String patient, String base, IAuthRule rule) implements IAuthRule {

	@Override
	public @Nullable Verdict applyRule(RestOperationTypeEnum operation, RequestDetails request,
			@Nullable IBaseResource input, @Nullable IIdType inputId, @Nullable IBaseResource output,
			IRuleApplier applier, Set<AuthorizationFlagsEnum> flags, Pointcut pointcut) {
		boolean write = operation == RestOperationTypeEnum.CREATE || operation == RestOperationTypeEnum.UPDATE;
		if (write && input != null && namesAnother(input, request.getFhirContext())) {
			return null;
		}
		return this.rule.applyRule(operation, request, input, inputId, output, applier, flags, pointcut);
	}

	@Override
	public String getName() {
		return this.rule.getName();
	}

	private boolean namesAnother(IBaseResource input, FhirContext context) {
		return !context.newTerser()
			.getAllResourceReferences(input)
			.stream()
			.map((reference) -> reference.getResourceReference().getReferenceElement())
			.allMatch(this::isHarmless);
	}

	private boolean isHarmless(@Nullable IIdType reference) {
		if (reference == null || reference.isEmpty()) {
			return true;
		}
		if (reference.getValue().indexOf('?') >= 0) {
			return false;
		}
		return !"Patient".equals(reference.getResourceType()) || isOwn(reference);
	}

	private boolean isOwn(IIdType reference) {
		boolean here = !reference.hasBaseUrl() || reference.getBaseUrl().equals(this.base);
		return here && this.patient.equals(reference.getIdPart());
	}

}
