package org.spinerehab.server.authserver;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.spinerehab.server.access.Scope;
import org.spinerehab.server.access.Scope.Interaction;
import org.spinerehab.server.access.Scope.Level;

/**
 * Says in words what a scope allows, for the page on which a user allows it.
 */
final class ScopeWords {

	private static final Map<String, String> FIXED = Map.of("openid", "Know that it is you who signed in", "fhirUser",
			"Know your name and role from your own record", "launch", "Open in the chart it was started from",
			GrantableScopes.LAUNCH_PATIENT, "Know which patient you have chosen", GrantableScopes.LAUNCH_ENCOUNTER,
			"Know which hospital stay you have chosen", OfflineRefreshTokens.SCOPE,
			"Keep this access for 30 days, also when you are away");

	private static final Map<Interaction, String> VERBS = Map.of(Interaction.CREATE, "add", Interaction.READ, "read",
			Interaction.UPDATE, "change", Interaction.DELETE, "delete", Interaction.SEARCH, "search");

	private ScopeWords() {
	}

	static String of(String scope) {
		return Scope.parse(scope).map(ScopeWords::words).orElseGet(() -> FIXED.getOrDefault(scope, scope));
	}

	private static String words(Scope scope) {
		List<String> verbs = scope.interactions().stream().sorted().map(VERBS::get).toList();
		String what = Scope.ANY.equals(scope.type()) ? "all records" : records(scope.type());
		String whose = (scope.level() == Level.PATIENT) ? " of this patient" : " you may see yourself";
		String only = (scope.query() != null) ? ", only those where " + conditions(scope.query()) : "";
		return capital(list(verbs)) + " " + what + whose + only;
	}

	/** {@code QuestionnaireResponse} as {@code questionnaire response records}. */
	private static String records(String type) {
		return type.replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT) + " records";
	}

	private static String conditions(String query) {
		List<String> conditions = new ArrayList<>();
		for (String pair : query.split("&")) {
			String[] parts = pair.split("=", 2);
			conditions.add(parts[0] + " is " + ((parts.length > 1)
					? URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8) : "set"));
		}
		return list(conditions);
	}

	private static String list(List<String> words) {
		if (words.size() == 1) {
			return words.get(0);
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
	}

	private static String capital(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

}
