package org.spinerehab.server.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One SMART scope for FHIR resources. Version 1 strings mean what the specification says
 * they mean; what is not understood grants nothing and is never widened.
 *
 * @param level whose data
 * @param type resource type or {@code *}
 * @param interactions what may be done
 * @param query limits the resources further, as FHIR search parameters
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App
 * Launch 2.2, scopes</a>
 */
public record Scope(Level level, String type, Set<Interaction> interactions, @Nullable String query) {

	/** Every resource type. */
	public static final String ANY = "*";

	private static final String AUDIT = "AuditEvent";

	private static final Pattern SYNTAX = Pattern
		.compile("(patient|user|system)/(\\*|[A-Z][A-Za-z]{1,63})\\.([a-z]{1,6}|\\*)(?:\\?(.+))?");

	private static final Pattern LETTERS = Pattern.compile("c?r?u?d?s?");

	/** What changes an answer, not which resources are meant, limits nothing. */
	private static final Set<String> NO_LIMIT = Set.of("_include", "_revinclude", "_has", "_sort", "_count", "_offset",
			"_elements", "_summary", "_total", "_contained", "_containedType", "_filter", "_list", "_query", "_text",
			"_content", "_type", "_format", "_pretty", "_getpages", "_score", "_graph");

	/** Whose data a scope is about. */
	public enum Level {

		PATIENT, USER, SYSTEM

	}

	/** What may be done, in the order of the letters. */
	public enum Interaction {

		CREATE, READ, UPDATE, DELETE, SEARCH

	}

	/**
	 * Reads a scope.
	 * @param scope as in a token or a request
	 * @return nothing unless it is a scope for FHIR resources and understood
	 */
	public static Optional<Scope> parse(String scope) {
		Matcher matcher = SYNTAX.matcher(scope);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Set<Interaction> interactions = interactions(matcher.group(3));
		if (interactions.isEmpty() || !isLimit(matcher.group(4))) {
			return Optional.empty();
		}
		Level level = Level.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
		return Optional.of(new Scope(level, matcher.group(2), interactions, matcher.group(4)));
	}

	/** Parameters of the resource itself, each with a value. */
	private static boolean isLimit(@Nullable String query) {
		return query == null || Arrays.stream(query.split("&", -1)).allMatch((parameter) -> {
			String[] parts = parameter.split("=", 2);
			String name = parts[0].split(":", 2)[0];
			return parts.length == 2 && !name.isEmpty() && !parts[1].isBlank() && !NO_LIMIT.contains(name)
					&& parts[0].matches("[A-Za-z_:-]+");
		});
	}

	private static Set<Interaction> interactions(String suffix) {
		return switch (suffix) {
			case "read" -> letters("rs");
			case "write" -> letters("cud");
			case ANY -> letters("cruds");
			default -> LETTERS.matcher(suffix).matches() ? letters(suffix) : Set.of();
		};
	}

	private static Set<Interaction> letters(String letters) {
		Set<Interaction> interactions = EnumSet.noneOf(Interaction.class);
		for (Interaction interaction : Interaction.values()) {
			if (letters.indexOf(Character.toLowerCase(interaction.name().charAt(0))) >= 0) {
				interactions.add(interaction);
			}
		}
		return interactions;
	}

	/**
	 * A right of the table of rights, which is about everybody's data.
	 * @param type resource type, or the name of an operation
	 * @param end letters and query, written as at the end of a scope
	 */
	static Scope right(String type, String end) {
		String[] parts = end.split("\\?", 2);
		Set<Interaction> interactions = interactions(parts[0]);
		if (interactions.isEmpty()) {
			throw new IllegalArgumentException(type + ": " + end);
		}
		return new Scope(Level.USER, type, interactions, (parts.length > 1) ? parts[1] : null);
	}

	/**
	 * What is left of this scope inside a right: both have to allow it. The audit names
	 * patients of everybody; a person's scope for everything, even everything of a
	 * patient, does not include it.
	 */
	Optional<Scope> within(Scope right) {
		boolean byNameOnly = AUDIT.equals(right.type) && this.level != Level.SYSTEM;
		if (!covers(right.type) || byNameOnly && ANY.equals(this.type)) {
			return Optional.empty();
		}
		Set<Interaction> both = EnumSet.copyOf(this.interactions);
		both.retainAll(right.interactions);
		if (both.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Scope(this.level, right.type, both, and(this.query, right.query)));
	}

	private static @Nullable String and(@Nullable String first, @Nullable String second) {
		if (first == null || second == null || first.equals(second)) {
			return (first != null) ? first : second;
		}
		return first + "&" + second;
	}

	/**
	 * Whether the scope is about a resource type.
	 * @param resourceType name of the type
	 */
	public boolean covers(String resourceType) {
		return ANY.equals(this.type) || this.type.equals(resourceType);
	}

	boolean allows(Interaction interaction, String resourceType) {
		return covers(resourceType) && this.interactions.contains(interaction);
	}

	boolean allowsAny(Interaction first, Interaction second) {
		return this.interactions.contains(first) || this.interactions.contains(second);
	}

}
