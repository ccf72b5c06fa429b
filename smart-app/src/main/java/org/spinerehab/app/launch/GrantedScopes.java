package org.spinerehab.app.launch;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an EHR granted, in SMART v1 or v2 words and in any case: EHRs answer with fewer
 * scopes than asked for, and re-cased (connections.md 2.2). A scope narrowed by a query
 * counts: the EHR itself leaves out the rest.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App
 * Launch 2.2, Scopes</a>
 */
final class GrantedScopes {

	private static final Pattern RESOURCE = Pattern
		.compile("(?:patient|user)/(\\*|[a-z]+)\\.(read|write|\\*|c?r?u?d?s?)(?:\\?.*)?");

	private GrantedScopes() {
	}

	/**
	 * Whether a scope allows an interaction.
	 * @param scopes granted scopes
	 * @param type resource type
	 * @param interaction one of {@code c r u d s}
	 */
	static boolean allow(Collection<String> scopes, String type, char interaction) {
		return scopes.stream()
			.map((scope) -> RESOURCE.matcher(scope.toLowerCase(Locale.ROOT)))
			.filter(Matcher::matches)
			.filter((scope) -> "*".equals(scope.group(1)) || type.toLowerCase(Locale.ROOT).equals(scope.group(1)))
			.anyMatch((scope) -> interactions(scope.group(2)).indexOf(interaction) >= 0);
	}

	private static String interactions(String right) {
		return switch (right) {
			case "read" -> "rs";
			case "write" -> "cud";
			case "*" -> "cruds";
			default -> right;
		};
	}

}
