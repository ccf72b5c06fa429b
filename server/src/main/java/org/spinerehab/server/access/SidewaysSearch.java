package org.spinerehab.server.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import ca.uhn.fhir.util.UrlUtil;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * Refuses questions whose answer depends on data the token may not read: chained and
 * reverse chained parameters, sorting by a chain, and reverse includes of what the token
 * may not search. What such a search would return may be harmless; that it returns
 * something is not. The same goes for histories that count what they do not show.
 */
final class SidewaysSearch implements AccessRule.Judge {

	private static final Set<String> REFUSED = Set.of("_filter", "_list", "_query", "_text", "_content", "_contained",
			"_containedType");

	private static final Pattern COUNT = Pattern.compile("[1-9]\\d*");

	private final Compartment compartment;

	private final Chains chains;

	private final Grant grant;

	/** True for tokens that read all of every patient. */
	private final boolean wholeRecords;

	SidewaysSearch(Compartment compartment, Chains chains, Grant grant, boolean wholeRecords) {
		this.compartment = compartment;
		this.chains = chains;
		this.grant = grant;
		this.wholeRecords = wholeRecords;
	}

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		if (!question.isBefore()) {
			return null;
		}
		RequestDetails request = question.request();
		boolean refused = switch (question.operation()) {
			case SEARCH_TYPE -> isSideways(request.getParameters(), request.getResourceName());
			case CREATE, UPDATE -> isSidewaysCondition(request, question.operation());
			case HISTORY_INSTANCE -> isCountOnly(request);
			case HISTORY_TYPE -> !isAboutNobody(request.getResourceName());
			case HISTORY_SYSTEM ->
				!this.chains.types().stream().allMatch((type) -> this.grant.openFor(Interaction.SEARCH, type));
			default -> false;
		};
		return refused ? PolicyEnum.DENY : null;
	}

	/** What is stored from a bundle has no address; its condition was judged before. */
	private boolean isSidewaysCondition(RequestDetails request, RestOperationTypeEnum operation) {
		boolean known = operation == RestOperationTypeEnum.CREATE || request.getFixedConditionalUrl() != null
				|| request.getCompleteUrl() != null;
		String url = known ? request.getConditionalUrl(operation) : null;
		return url != null
				&& isSideways(UrlUtil.parseQueryString(url.substring(url.indexOf('?') + 1)), request.getResourceName());
	}

	private boolean isSideways(Map<String, String[]> parameters, @Nullable String type) {
		return parameters.entrySet().stream().anyMatch((entry) -> isSideways(entry.getKey(), entry.getValue(), type));
	}

	private boolean isSideways(String parameter, String[] values, @Nullable String type) {
		int end = parameter.indexOf(':');
		String name = (end < 0) ? parameter : parameter.substring(0, end);
		return switch (name) {
			case "_sort" -> Arrays.stream(values)
				.flatMap((value) -> Arrays.stream(value.split(",")))
				.map((key) -> key.startsWith("-") ? key.substring(1) : key)
				.anyMatch((key) -> leaves(key, type));
			case "_revinclude" -> Arrays.stream(values).anyMatch((value) -> !mayBeIncluded(value, type));
			default -> REFUSED.contains(name) || leaves(parameter, type);
		};
	}

	/** A chain that a token may follow ends in what it may search anyway. */
	private boolean leaves(String parameter, @Nullable String type) {
		if (parameter.indexOf('.') < 0 && !parameter.startsWith("_has")) {
			return false;
		}
		return !this.wholeRecords || type == null
				|| !this.chains.staysWithin(type, parameter, (other) -> this.grant.openFor(Interaction.SEARCH, other));
	}

	/** Whether there is something to include tells that it is there. */
	private boolean mayBeIncluded(String include, @Nullable String type) {
		String source = include.split(":")[0];
		boolean aboutOnePatient = type != null && this.compartment.contains(type)
				&& !this.grant.openForSome(Interaction.SEARCH, type);
		return this.grant.openFor(Interaction.SEARCH, source)
				|| aboutOnePatient && this.grant.allowsAll(Interaction.SEARCH, source);
	}

	/** A history counts what it may not show. */
	private boolean isAboutNobody(String type) {
		return !this.compartment.contains(type) && this.grant.allowsAll(Interaction.SEARCH, type)
				|| this.grant.openFor(Interaction.SEARCH, type) || RuleBook.PUBLISHED.contains(type);
	}

	/** A history whose entries cannot be judged because none would be shown. */
	private boolean isCountOnly(RequestDetails request) {
		return !this.grant.openFor(Interaction.READ, request.getResourceName())
				&& (request.getParameters().containsKey("_summary") || request.getParameters().containsKey("_offset")
						|| Arrays.stream(request.getParameters().getOrDefault("_count", new String[0]))
							.anyMatch((count) -> !COUNT.matcher(count).matches()));
	}

}
