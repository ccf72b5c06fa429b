package org.spinerehab.server.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;
import org.spinerehab.server.access.Scope.Level;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the grant out of a verified token: its scopes, within the rights of whoever it
 * was given to.
 */
final class Grants {

	/** Resources about no patient; the app's user scopes reach these and no others. */
	static final Set<String> DIRECTORY = Set.of("Practitioner", "PractitionerRole", "Organization", "Location");

	static final Set<String> WORKLIST = Set.of("Task", "Flag", "Patient");

	private static final Set<Interaction> READ_ONLY = Set.of(Interaction.READ, Interaction.SEARCH);

	private static final Set<Role> SYSTEM = EnumSet.of(Role.SYSTEM);

	private static final Pattern USER = Pattern.compile("(Patient|Practitioner)/([A-Za-z0-9\\-.]{1,64})");

	private final Access.Issuer issuer;

	private final Set<Role> signers;

	private final Rights rights;

	private final HospitalIds ids;

	Grants(Access.Issuer issuer, Set<Role> signers, Rights rights, KnownPatients patients) {
		this.issuer = issuer;
		this.signers = signers;
		this.rights = rights;
		this.ids = new HospitalIds(issuer, patients);
	}

	Grant of(Jwt token) {
		TokenClaims claims = new TokenClaims(token, this.issuer);
		return switch (this.issuer.kind()) {
			case APP -> ofApp(token, claims.scopes());
			case HOSPITAL -> ofHospital(claims);
		};
	}

	/**
	 * The shape has been checked by {@link AppTokenValidator}: a patient, a team's
	 * worklist, or linking, and one role.
	 */
	private Grant ofApp(Jwt token, List<Scope> scopes) {
		String self = self(token);
		Set<Role> roles = Role.of(token.getClaimAsString(AppTokenValidator.ROLE))
			.map((role) -> Rights.with(EnumSet.of(role), this.signers))
			.orElseThrow();
		if (token.hasClaim(AppTokenValidator.PURPOSE)) {
			return Grant.LINKING;
		}
		if (token.hasClaim(AppTokenValidator.TEAM)) {
			return new Grant(null, List.of(), this.rights.limit(readable(scopes, WORKLIST), roles), false, self);
		}
		List<Scope> own = scopes.stream().filter((scope) -> scope.level() == Level.PATIENT).toList();
		return new Grant(token.getClaimAsString(AppTokenValidator.PATIENT), this.rights.limit(own, roles),
				this.rights.limit(readable(scopes, DIRECTORY), roles), false, self);
	}

	private static List<Scope> readable(List<Scope> scopes, Set<String> types) {
		return scopes.stream()
			.filter((scope) -> scope.level() == Level.USER && types.contains(scope.type())
					&& READ_ONLY.containsAll(scope.interactions()))
			.toList();
	}

	/**
	 * User scopes of a patient reach that patient only; those of staff what the hospital
	 * granted within their rights; those of anybody else, a relative for one, nothing.
	 * System scopes are for systems: beside a user they open nothing.
	 */
	private Grant ofHospital(TokenClaims claims) {
		List<Scope> scopes = claims.scopes();
		String user = claims.fhirUser();
		String self = (user != null) ? this.ids.user(user) : null;
		boolean patientUser = claims.isPatient();
		boolean staff = claims.isStaff();
		String patient = patient(claims, self);
		boolean inContext = patient != null;
		Set<Role> roles = Rights.with(claims.roles(), this.signers);
		List<Scope> own = scopes.stream()
			.filter((scope) -> inContext
					&& (scope.level() == Level.PATIENT || patientUser && scope.level() == Level.USER))
			.toList();
		List<Scope> open = scopes.stream().filter((scope) -> scope.level() == Level.USER && staff).toList();
		List<Scope> system = scopes.stream().filter((scope) -> scope.level() == Level.SYSTEM && user == null).toList();
		List<Scope> everybody = new ArrayList<>(this.rights.limit(open, roles));
		everybody.addAll(this.rights.limit(system, SYSTEM));
		return new Grant(patient, this.rights.limit(own, roles), List.copyOf(everybody), false, self);
	}

	/** Who is a patient is the one in context, or nobody is. */
	private @Nullable String patient(TokenClaims claims, @Nullable String self) {
		String claim = claims.patient();
		String patient = (claim != null) ? this.ids.patient(claim) : null;
		if (!claims.isPatient()) {
			return patient;
		}
		String own = (self != null) ? self.substring("Patient/".length()) : null;
		return (claim == null || own != null && own.equals(patient)) ? own : null;
	}

	private static @Nullable String self(Jwt token) {
		String user = token.getClaimAsString("fhirUser");
		return (user != null && USER.matcher(user).matches()) ? user : null;
	}

}
