package org.spinerehab.server.authserver;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.spinerehab.server.access.Scope;
import org.spinerehab.server.access.Scope.Level;

import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Which of the scopes an app asks for it can get: those it is registered for, and
 * narrower ones. What is not understood is left out and never widened.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App
 * Launch 2.2, scopes</a>
 */
final class GrantableScopes {

	static final String LAUNCH_PATIENT = "launch/patient";

	static final String LAUNCH_ENCOUNTER = "launch/encounter";

	private GrantableScopes() {
	}

	/** For an app with a user: no system scopes, whatever is registered. */
	static Set<String> withUser(Collection<String> asked, RegisteredClient client) {
		Set<String> grantable = new LinkedHashSet<>();
		for (String scope : asked) {
			if (!isSystem(scope) && isCovered(scope, client)) {
				grantable.add(scope);
			}
		}
		return grantable;
	}

	/** For a backend: only system scopes, all of them or none. */
	static boolean allWithoutUser(Collection<String> asked, RegisteredClient client) {
		return !asked.isEmpty() && asked.stream().allMatch((scope) -> isSystem(scope) && isCovered(scope, client));
	}

	/** Whether scopes like these make no sense without a patient. */
	static boolean needPatient(Collection<String> scopes) {
		return scopes.stream()
			.anyMatch((scope) -> scope.equals(LAUNCH_PATIENT) || scope.equals(LAUNCH_ENCOUNTER)
					|| Scope.parse(scope).filter((read) -> read.level() == Level.PATIENT).isPresent());
	}

	private static boolean isSystem(String scope) {
		return Scope.parse(scope).filter((read) -> read.level() == Level.SYSTEM).isPresent();
	}

	/**
	 * A comma separates scopes where they are kept, so a scope with one would come back
	 * as two.
	 */
	private static boolean isCovered(String asked, RegisteredClient client) {
		if (asked.contains(",")) {
			return false;
		}
		Optional<Scope> read = Scope.parse(asked);
		if (read.isEmpty()) {
			return OidcScopes.OPENID.equals(asked) || client.getScopes().contains(asked);
		}
		return client.getScopes()
			.stream()
			.map(Scope::parse)
			.flatMap(Optional::stream)
			.anyMatch((registered) -> covers(registered, read.get()));
	}

	private static boolean covers(Scope registered, Scope asked) {
		return registered.level() == asked.level() && registered.covers(asked.type())
				&& registered.interactions().containsAll(asked.interactions())
				&& (registered.query() == null || registered.query().equals(asked.query()));
	}

}
