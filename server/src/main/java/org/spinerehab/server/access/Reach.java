package org.spinerehab.server.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.util.UrlUtil;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * The part of a type that a search may find, as search parameters to add. Several
 * granular scopes are a union: one parameter can say it, or the search itself has to stay
 * within one of them.
 *
 * @param own of the token's patient only
 * @param query parameters that have to be met
 */
record Reach(boolean own, Map<String, List<String>> query) {

	/**
	 * What to add to a search.
	 * @param grant of the token
	 * @param type what is looked for
	 * @param letter of the scopes that count: search, or that of a conditional write
	 * @param asked parameters of the search
	 * @return nothing if everything may be found, or if nothing may and the rules refuse
	 * @throws ForbiddenOperationException if no single search can be within the scopes
	 */
	static @Nullable Reach of(Grant grant, String type, Interaction letter, Map<String, String[]> asked) {
		if (grant.openFor(letter, type)) {
			return null;
		}
		Set<Reach> parts = Stream
			.concat(parts(grant.patientScopes(), true, letter, type), parts(grant.openScopes(), false, letter, type))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Reach whole = new Reach(true, Map.of());
		if (parts.contains(whole)) {
			parts.removeIf((part) -> part.own() && !part.equals(whole));
		}
		if (parts.size() < 2) {
			return parts.isEmpty() ? null : parts.iterator().next();
		}
		return parts.stream()
			.filter((part) -> part.isAskedFor(asked))
			.findFirst()
			.or(() -> Optional.ofNullable(parts.contains(whole) ? whole : union(parts)))
			.orElseThrow(() -> new ForbiddenOperationException(
					"This token allows several parts of " + type + " and one search cannot find them all: search with "
							+ parts.stream().map(Reach::words).collect(Collectors.joining(" or "))));
	}

	private static Stream<Reach> parts(List<Scope> scopes, boolean own, Interaction letter, String type) {
		return scopes.stream()
			.filter((scope) -> scope.allows(letter, type))
			.map((scope) -> new Reach(own, parameters(scope.query())));
	}

	private static Map<String, List<String>> parameters(@Nullable String query) {
		Map<String, List<String>> parameters = new TreeMap<>();
		if (query != null) {
			UrlUtil.parseQueryString(query).forEach((name, values) -> parameters.put(name, List.of(values)));
		}
		return parameters;
	}

	/** The same one parameter each time: its values with commas between. */
	private static @Nullable Reach union(Collection<Reach> parts) {
		Set<String> names = parts.stream()
			.flatMap((part) -> part.query().keySet().stream())
			.collect(Collectors.toSet());
		boolean alike = names.size() == 1 && parts.stream().map(Reach::own).distinct().count() == 1
				&& parts.stream().allMatch((part) -> part.query().values().stream().allMatch((all) -> all.size() == 1));
		if (!alike || parts.stream().anyMatch((part) -> part.query().isEmpty())) {
			return null;
		}
		String name = names.iterator().next();
		String values = parts.stream().map((part) -> part.query().get(name).get(0)).collect(Collectors.joining(","));
		return new Reach(parts.iterator().next().own(), Map.of(name, List.of(values)));
	}

	private boolean isAskedFor(Map<String, String[]> asked) {
		return !this.query.isEmpty() && this.query.entrySet()
			.stream()
			.allMatch((wanted) -> asked.containsKey(wanted.getKey())
					&& Arrays.asList(asked.get(wanted.getKey())).containsAll(wanted.getValue()));
	}

	private String words() {
		return this.query.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().stream().map((value) -> entry.getKey() + "=" + value))
			.collect(Collectors.joining("&"));
	}

}
