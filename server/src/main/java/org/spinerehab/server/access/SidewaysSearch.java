package org.spinerehab.server.access;

import java.util.Set;
import java.util.stream.Stream;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import ca.uhn.fhir.util.UrlUtil;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * Refuses questions whose answer depends on data the token may not read: chained and
 * reverse chained parameters, and reverse includes on what belongs to no patient. What
 * such a search would return may be harmless; that it returns something is not. The same
 * goes for histories that count what they do not show.
 */
final class SidewaysSearch implements AccessRule.Judge {

	private static final Set<String> REFUSED = Set.of("_has", "_filter", "_list", "_query");

	private final Compartment compartment;

	private final Grant grant;

	SidewaysSearch(Compartment compartment, Grant grant) {
		this.compartment = compartment;
		this.grant = grant;
	}

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		if (!question.isBefore()) {
			return null;
		}
		RequestDetails request = question.request();
		boolean refused = switch (question.operation()) {
			case SEARCH_TYPE -> isSideways(request.getParameters().keySet().stream(), request.getResourceName());
			case CREATE, UPDATE -> isSidewaysCondition(condition(request, question.operation()));
			case HISTORY_INSTANCE -> isCountOnly(request);
			case HISTORY_TYPE -> !isAboutNobody(request.getResourceName());
			case HISTORY_SYSTEM -> true;
			default -> false;
		};
		return refused ? PolicyEnum.DENY : null;
	}

	/** What is stored from a bundle has no address; its condition was judged before. */
	private static @Nullable String condition(RequestDetails request, RestOperationTypeEnum operation) {
		boolean known = operation == RestOperationTypeEnum.CREATE || request.getFixedConditionalUrl() != null
				|| request.getCompleteUrl() != null;
		return known ? request.getConditionalUrl(operation) : null;
	}

	private static boolean isSidewaysCondition(@Nullable String url) {
		if (url == null) {
			return false;
		}
		String query = url.substring(url.indexOf('?') + 1);
		return UrlUtil.parseQueryString(query).keySet().stream().anyMatch(SidewaysSearch::leavesTheResource);
	}

	private boolean isSideways(Stream<String> parameters, @Nullable String type) {
		boolean aboutOnePatient = type != null && this.compartment.contains(type);
		return parameters.anyMatch(
				(parameter) -> leavesTheResource(parameter) || !aboutOnePatient && parameter.startsWith("_revinclude"));
	}

	private static boolean leavesTheResource(String parameter) {
		int end = parameter.indexOf(':');
		String name = (end < 0) ? parameter : parameter.substring(0, end);
		return REFUSED.contains(name) || parameter.indexOf('.') >= 0;
	}

	/** A history counts what it may not show. */
	private boolean isAboutNobody(String type) {
		return !this.compartment.contains(type) || this.grant.openFor(Interaction.SEARCH, type);
	}

	/** A history whose entries cannot be judged because none would be shown. */
	private static boolean isCountOnly(RequestDetails request) {
		return request.getParameters().containsKey("_summary") || request.getParameters().containsKey("_count")
				&& Stream.of(request.getParameters().get("_count")).anyMatch("0"::equals);
	}

}
