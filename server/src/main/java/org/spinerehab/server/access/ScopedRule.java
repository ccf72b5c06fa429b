package org.spinerehab.server.access;

import java.util.Set;

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
import org.spinerehab.server.access.Scope.Interaction;

/**
 * Limits a rule of HAPI, which knows only reading and writing, to the letters of a scope:
 * create is not update, read is not search. What is about to be shown may be shown under
 * either of the reading letters, since the question itself was judged before. HAPI looks
 * at the type in the address only: what would be written or shown has to be of the
 * scope's type itself.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-fhir-resources">SMART
 * App Launch 2.2, scopes for requesting FHIR resources</a>
 */
record ScopedRule(Scope scope, IAuthRule rule) implements IAuthRule {

	@Override
	public @Nullable Verdict applyRule(RestOperationTypeEnum operation, RequestDetails request,
			@Nullable IBaseResource input, @Nullable IIdType inputId, @Nullable IBaseResource output,
			IRuleApplier applier, Set<AuthorizationFlagsEnum> flags, Pointcut pointcut) {
		if (output == null && !isAllowed(operation) || input != null && !covers(input, inputId)
				|| output != null && !this.scope.covers(output.fhirType())) {
			return null;
		}
		return this.rule.applyRule(operation, request, input, inputId, output, applier, flags, pointcut);
	}

	private boolean isAllowed(RestOperationTypeEnum operation) {
		Interaction needed = switch (operation) {
			case CREATE -> Interaction.CREATE;
			case UPDATE -> Interaction.UPDATE;
			case READ, VREAD, HISTORY_INSTANCE -> Interaction.READ;
			case SEARCH_TYPE, SEARCH_SYSTEM, HISTORY_TYPE, HISTORY_SYSTEM, GET_PAGE -> Interaction.SEARCH;
			default -> null;
		};
		return needed != null && this.scope.interactions().contains(needed);
	}

	/** In a bundle the address of an entry may name another type than what it carries. */
	private boolean covers(IBaseResource input, @Nullable IIdType inputId) {
		String type = input.fhirType();
		boolean sameType = inputId == null || !inputId.hasResourceType() || type.equals(inputId.getResourceType());
		return sameType && this.scope.covers(type);
	}

	@Override
	public String getName() {
		return this.rule.getName();
	}

}
