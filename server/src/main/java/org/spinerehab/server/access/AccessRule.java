package org.spinerehab.server.access;

import java.util.Set;

import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationFlagsEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor.Verdict;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IRuleApplier;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * A rule of ours among those of HAPI, told in one question.
 *
 * @param name said when it refuses
 * @param judge decides, or leaves it to the next rule
 */
record AccessRule(String name, Judge judge) implements IAuthRule {

	/** Decides one question. */
	interface Judge {

		@Nullable PolicyEnum judge(Question question);

	}

	/**
	 * What is about to happen.
	 *
	 * @param operation interaction of the request or of one entry in it
	 * @param request the request
	 * @param input what would be written
	 * @param output what would be shown
	 */
	record Question(RestOperationTypeEnum operation, RequestDetails request, @Nullable IBaseResource input,
			@Nullable IBaseResource output) {

		/** Nothing has been read or written yet. */
		boolean isBefore() {
			return this.output == null;
		}

		boolean isWrite() {
			return this.input != null && (this.operation == RestOperationTypeEnum.CREATE
					|| this.operation == RestOperationTypeEnum.UPDATE);
		}
	}

	@Override
	public @Nullable Verdict applyRule(RestOperationTypeEnum operation, RequestDetails request,
			@Nullable IBaseResource input, @Nullable IIdType inputId, @Nullable IBaseResource output,
			IRuleApplier applier, Set<AuthorizationFlagsEnum> flags, Pointcut pointcut) {
		PolicyEnum decision = this.judge.judge(new Question(operation, request, input, output));
		return (decision != null) ? new Verdict(decision, this) : null;
	}

	@Override
	public String getName() {
		return this.name;
	}

}
