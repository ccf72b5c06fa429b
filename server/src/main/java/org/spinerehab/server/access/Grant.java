package org.spinerehab.server.access;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * What one token allows, reduced to what matters: equal grants share their compiled rules
 * and name nothing that changes from token to token.
 *
 * @param patient id of the one Patient the patient scopes are about
 * @param patientScopes allowed for that patient only
 * @param openScopes allowed for every patient, or about no patient at all
 * @param linking may find or make a Patient or Practitioner by identifier, nothing else
 * @param self the user's own resource on this server, always readable
 */
record Grant(@Nullable String patient, List<Scope> patientScopes, List<Scope> openScopes, boolean linking,
		@Nullable String self) {

	/** Without a token: published knowledge and the CapabilityStatement. */
	static final Grant NOTHING = new Grant(null, List.of(), List.of(), false, null);

	static final Grant LINKING = new Grant(null, List.of(), List.of(), true, null);

	boolean isNothing() {
		return this.patientScopes.isEmpty() && this.openScopes.isEmpty();
	}

	boolean openFor(Interaction interaction, String type) {
		return this.openScopes.stream().anyMatch((scope) -> scope.query() == null && scope.allows(interaction, type));
	}

	/** Of at least some resources of every patient. */
	boolean openForSome(Interaction interaction, String type) {
		return this.openScopes.stream().anyMatch((scope) -> scope.allows(interaction, type));
	}

	boolean allows(Interaction interaction, String type) {
		return openForSome(interaction, type)
				|| this.patientScopes.stream().anyMatch((scope) -> scope.allows(interaction, type));
	}

	/** All of a type the token knows at all, not only what a query lets through. */
	boolean allowsAll(Interaction interaction, String type) {
		return openFor(interaction, type) || this.patientScopes.stream()
			.anyMatch((scope) -> scope.query() == null && scope.allows(interaction, type));
	}

}
