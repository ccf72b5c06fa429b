package org.spinerehab.server.access;

import java.util.List;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.spinerehab.server.store.FhirFeature;

/**
 * Applies the rules of the token to everything that comes in, is stored and goes out. The
 * server's own derivations run with its own authority and do not pass here.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App
 * Launch 2.2, scopes</a>
 */
@Interceptor(order = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR)
final class AccessInterceptor extends AuthorizationInterceptor implements FhirFeature {

	private final RuleBook rules;

	AccessInterceptor(RuleBook rules, IAuthorizationSearchParamMatcher matcher) {
		super(PolicyEnum.DENY);
		this.rules = rules;
		setAuthorizationSearchParamMatcher(matcher);
	}

	@Override
	public List<IAuthRule> buildRuleList(RequestDetails request) {
		return this.rules.rules(CurrentGrant.of(request));
	}

	/** HAPI leaves some interactions to nobody's judgement. */
	@Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
	public void refuseUnjudged(RequestDetails request) {
		boolean refused = switch (request.getRestOperationType()) {
			case ADD_TAGS, DELETE_TAGS, GET_TAGS, META, META_ADD, META_DELETE, GRAPHQL_REQUEST -> true;
			case VALIDATE -> request.getId() != null && request.getId().hasIdPart();
			default -> false;
		};
		if (refused) {
			throw new ForbiddenOperationException("This token does not allow this operation");
		}
	}

	/**
	 * What a write answers with is judged like a read: a conditional create finds what
	 * was there before. The write itself stands, so the body is left out and nothing
	 * refused.
	 */
	@Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
	public void showOnlyWhatMayBeRead(RequestDetails request, ResponseDetails response, Pointcut pointcut) {
		IBaseResource shown = response.getResponseResource();
		boolean written = request.getRestOperationType() == RestOperationTypeEnum.CREATE
				|| request.getRestOperationType() == RestOperationTypeEnum.UPDATE;
		if (!written || shown == null || shown instanceof IBaseOperationOutcome) {
			return;
		}
		Verdict verdict = applyRulesAndReturnDecision(RestOperationTypeEnum.READ, request, null, null, shown, pointcut);
		if (verdict.getDecision() != PolicyEnum.ALLOW) {
			response.setResponseResource(null);
		}
	}

	@Override
	protected void handleDeny(RequestDetails request, Verdict decision) {
		throw new ForbiddenOperationException(
				"This token does not allow it: " + request.getRestOperationType().getCode()
						+ ((request.getResourceName() != null) ? " of " + request.getResourceName() : ""));
	}

}
