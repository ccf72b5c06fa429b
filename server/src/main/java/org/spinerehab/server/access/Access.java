package org.spinerehab.server.access;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.RefusedToStart;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens this server takes. The smart-app comes through the same door as a
 * hospital's authorization server (design.md D10).
 *
 * @param issuers who may issue tokens for this server
 * @param signers who signs plans at this site: surgeon, nurse, physiotherapist
 */
@ConfigurationProperties("spine-rehab.access")
record Access(@DefaultValue List<Issuer> issuers, @DefaultValue("surgeon") Set<Role> signers) {

	private static final Pattern SAFE = Pattern
		.compile("https://\\S+|http://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?(/\\S*)?");

	enum Kind {

		/** The smart-app: its tokens name one patient, or a team's worklist. */
		APP,

		/** A hospital's authorization server: its tokens carry SMART scopes. */
		HOSPITAL

	}

	/** Whose ids the tokens of a hospital name. */
	enum Ids {

		/** Those of this server. */
		OURS,

		/** Those of the hospital. */
		THEIRS

	}

	/**
	 * One issuer.
	 *
	 * @param name what people call it
	 * @param issuer exact {@code iss} of its tokens
	 * @param jwksUri where its keys are
	 * @param audience exact {@code aud} its tokens must have: the base of this server
	 * @param kind what its tokens look like
	 * @param authorizationEndpoint for SMART discovery, hospitals only
	 * @param tokenEndpoint for SMART discovery, hospitals only
	 * @param ids whose ids its tokens name, hospitals only
	 * @param patientIdentifierSystem identifier system under which our Patients carry the
	 * ids of the hospital
	 * @param claims what its tokens call things, hospitals only
	 * @param roles words of its tokens for roles, beside the names of the roles
	 * @param defaultRole role of a practitioner, or of a user not named, whose token
	 * tells none: without it the former only reads, the latter counts as the patient
	 */
	record Issuer(@Nullable String name, @Nullable String issuer, @Nullable URI jwksUri, @Nullable String audience,
			@DefaultValue("hospital") Kind kind, @Nullable URI authorizationEndpoint, @Nullable URI tokenEndpoint,
			@DefaultValue("theirs") Ids ids, @Nullable String patientIdentifierSystem, @DefaultValue Claims claims,
			@DefaultValue Map<Role, List<String>> roles, @Nullable Role defaultRole) {
	}

	/**
	 * Names of claims.
	 *
	 * @param patient id of the patient in context
	 * @param fhirUser FHIR resource of the user
	 * @param role role of the user, one word or several
	 * @param scope granted scopes, in one string or a list
	 */
	record Claims(@DefaultValue("patient") String patient, @DefaultValue("fhirUser") String fhirUser,
			@DefaultValue("role") String role, @DefaultValue("scope") String scope) {
	}

	/**
	 * Refuses settings under which nobody, or too many, could come in.
	 * @param loopbackOnly true where plain http is only accepted on this machine
	 */
	void verify(boolean loopbackOnly) {
		if (this.issuers.isEmpty()) {
			throw new RefusedToStart("Nobody could sign in: set spine-rehab.access.issuers[0].issuer, .jwks-uri and "
					+ ".audience to the hospital's authorization server, and one more of kind 'app' to the smart-app.");
		}
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < this.issuers.size(); i++) {
			Issuer issuer = this.issuers.get(i);
			String property = "spine-rehab.access.issuers[" + i + "]";
			require(issuer.issuer(), property + ".issuer", "the exact 'iss' of its tokens");
			require(issuer.jwksUri(), property + ".jwks-uri", "the address of its keys");
			require(issuer.audience(), property + ".audience", "the public base of this FHIR server");
			if (!seen.add(issuer.issuer())) {
				throw new RefusedToStart("Two issuers have the same name: make " + property + ".issuer ("
						+ issuer.issuer() + ") unique.");
			}
			verifyRoles(issuer, property);
			if (loopbackOnly) {
				requireSafe(issuer.issuer(), property + ".issuer");
				requireSafe(String.valueOf(issuer.jwksUri()), property + ".jwks-uri");
				requireSafe(issuer.audience(), property + ".audience");
			}
		}
		if (!List.of(Role.SURGEON, Role.NURSE, Role.PHYSIOTHERAPIST).containsAll(this.signers)) {
			throw new RefusedToStart("Plans are signed by clinicians: set spine-rehab.access.signers to surgeon, nurse "
					+ "or physiotherapist.");
		}
	}

	private static void verifyRoles(Issuer issuer, String property) {
		if (!issuer.roles().keySet().stream().allMatch(Role::isProfession)) {
			throw new RefusedToStart("A token tells a profession: set " + property
					+ ".roles to words for surgeon, nurse, physiotherapist or integrator.");
		}
		Role otherwise = issuer.defaultRole();
		if (otherwise != null && !otherwise.isProfession() && otherwise != Role.STAFF) {
			throw new RefusedToStart("A user has a profession: set " + property
					+ ".default-role to surgeon, nurse, physiotherapist, integrator or staff.");
		}
	}

	private static void require(@Nullable Object value, String property, String meaning) {
		if (value == null || value.toString().isBlank()) {
			throw new RefusedToStart("Tokens could not be checked: set " + property + " to " + meaning + ".");
		}
	}

	private static void requireSafe(@Nullable String address, String property) {
		if (address == null || !SAFE.matcher(address).matches()) {
			throw new RefusedToStart("Keys and tokens must not travel unprotected: set " + property + " (" + address
					+ ") to an https address; plain http is only accepted on this machine.");
		}
	}

}
