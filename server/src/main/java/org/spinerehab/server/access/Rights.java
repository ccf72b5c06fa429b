package org.spinerehab.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.spinerehab.server.access.Scope.Interaction;

/**
 * Who may do what to which resource, whatever a token says: a token's scopes work only
 * within the rights of the role it comes with. The table {@code rights.md} is the source
 * and is printed in docs/access.md; its letters are those of SMART scopes. Nobody
 * deletes.
 */
final class Rights {

	/** Stands in the table for the operation that reads a patient's whole record. */
	static final String EVERYTHING = "$everything";

	private static final Rights PUBLISHED = parse(text());

	private final Map<Role, List<Scope>> rights;

	private Rights(Map<Role, List<Scope>> rights) {
		this.rights = rights;
	}

	/** The rights of docs/access.md. */
	static Rights published() {
		return PUBLISHED;
	}

	/** The table as it is printed. */
	static String text() {
		try (InputStream table = Rights.class.getResourceAsStream("rights.md")) {
			return new String(table.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Rights parse(String table) {
		List<List<String>> rows = table.lines().filter((line) -> line.startsWith("| ")).map(Rights::cells).toList();
		List<Role> columns = rows.get(0).stream().skip(1).map((word) -> Role.of(word).orElseThrow()).toList();
		Map<Role, List<Scope>> rights = new EnumMap<>(Role.class);
		columns.forEach((role) -> rights.put(role, new ArrayList<>()));
		for (List<String> row : rows.subList(1, rows.size())) {
			for (int i = 0; i < columns.size(); i++) {
				rights.get(columns.get(i)).addAll(scopes(row.get(0), row.get(i + 1)));
			}
		}
		return new Rights(rights);
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
	}

	/** A cell is written as the ends of scopes are. */
	private static List<Scope> scopes(String types, String cell) {
		if (cell.equals("–")) {
			return List.of();
		}
		return Arrays.stream(types.split(", "))
			.flatMap((type) -> Arrays.stream(cell.split(", ")).map((end) -> Scope.right(type, end)))
			.toList();
	}

	/**
	 * What is left of scopes under some roles together: a union on both sides.
	 * @param scopes of a token
	 * @param roles of whoever it was given to
	 * @return scopes within the rights of at least one role
	 */
	List<Scope> limit(Collection<Scope> scopes, Set<Role> roles) {
		return scopes.stream()
			.flatMap((scope) -> roles.stream()
				.flatMap((role) -> this.rights.getOrDefault(role, List.of()).stream())
				.flatMap((right) -> scope.within(right).stream()))
			.distinct()
			.toList();
	}

	/** True if scopes read all that anybody on the staff reads, of every patient. */
	boolean readWholeRecords(Collection<Scope> open) {
		return types(Role.STAFF).allMatch((type) -> Stream.of(Interaction.READ, Interaction.SEARCH)
			.allMatch((interaction) -> type.startsWith("$")
					|| open.stream().anyMatch((scope) -> scope.query() == null && scope.allows(interaction, type))));
	}

	/** Everything there is. */
	Set<String> types() {
		return types(Role.SYSTEM).filter((type) -> !type.startsWith("$")).collect(Collectors.toUnmodifiableSet());
	}

	private Stream<String> types(Role role) {
		return this.rights.getOrDefault(role, List.of()).stream().map(Scope::type).distinct();
	}

	/** The roles of a user: what they are and, if theirs signs plans here, a signer. */
	static Set<Role> with(Set<Role> roles, Set<Role> signers) {
		Set<Role> all = EnumSet.copyOf(roles);
		if (roles.stream().anyMatch(signers::contains)) {
			all.add(Role.SIGNER);
		}
		return all;
	}

}
