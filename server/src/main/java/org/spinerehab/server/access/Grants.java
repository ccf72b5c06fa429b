package org.spinerehab.server.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;
import org.spinerehab.server.access.Scope.Level;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the grant out of a verified token.
 */
final class Grants {

	/** Resources about no patient; the app's user scopes reach these and no others. */
	static final Set<String> DIRECTORY = Set.of("Practitioner", "PractitionerRole", "Organization", "Location",
			"HealthcareService");

	static final Set<String> WORKLIST = Set.of("Task", "Flag", "Patient");

	private static final Set<Interaction> READ_ONLY = Set.of(Interaction.READ, Interaction.SEARCH);

	private static final String USER_CLAIM = "fhirUser";

	private static final Pattern USER = Pattern.compile("(Patient|Practitioner)/([A-Za-z0-9\\-.]{1,64})");

	private static final Pattern STAFF = Pattern.compile("(.*/)?(Practitioner|PractitionerRole)/[A-Za-z0-9\\-.]{1,64}");

	private final Access.Issuer issuer;

	private final HospitalIds ids;

	Grants(Access.Issuer issuer, KnownPatients patients) {
		this.issuer = issuer;
		this.ids = new HospitalIds(issuer, patients);
	}

	Grant of(Jwt token) {
		return switch (this.issuer.kind()) {
			case APP -> ofApp(token);
			case HOSPITAL -> ofHospital(token);
		};
	}

	/**
	 * The shape has been checked by {@link AppTokenValidator}: a patient, a team's
	 * worklist, or linking.
	 */
	private static Grant ofApp(Jwt token) {
		List<Scope> scopes = scopes(token);
		String self = self(token);
		if (token.hasClaim(AppTokenValidator.PURPOSE)) {
			return Grant.LINKING;
		}
		if (token.hasClaim(AppTokenValidator.TEAM)) {
			return new Grant(null, List.of(), readable(scopes, WORKLIST), false, self);
		}
		List<Scope> own = scopes.stream().filter((scope) -> scope.level() == Level.PATIENT).toList();
		return new Grant(token.getClaimAsString(AppTokenValidator.PATIENT), own, readable(scopes, DIRECTORY), false,
				self);
	}

	private static List<Scope> readable(List<Scope> scopes, Set<String> types) {
		return scopes.stream()
			.filter((scope) -> scope.level() == Level.USER && types.contains(scope.type())
					&& READ_ONLY.containsAll(scope.interactions()))
			.toList();
	}

	/**
	 * User scopes of a patient reach that patient only; those of staff what the hospital
	 * granted; those of anybody else, a relative for one, nothing.
	 */
	private Grant ofHospital(Jwt token) {
		List<Scope> scopes = scopes(token);
		String user = token.getClaimAsString(USER_CLAIM);
		String self = (user != null) ? this.ids.user(user) : null;
		boolean patientUser = isPatientUser(user);
		boolean staff = user != null && STAFF.matcher(user).matches();
		String claim = token.getClaimAsString(AppTokenValidator.PATIENT);
		String patient = (claim != null) ? this.ids.patient(claim) : null;
		if (patientUser) {
			String own = (self != null) ? self.substring("Patient/".length()) : null;
			patient = (claim == null || own != null && own.equals(patient)) ? own : null;
		}
		boolean inContext = patient != null;
		List<Scope> own = scopes.stream()
			.filter((scope) -> inContext
					&& (scope.level() == Level.PATIENT || patientUser && scope.level() == Level.USER))
			.toList();
		List<Scope> open = scopes.stream()
			.filter((scope) -> scope.level() == Level.USER && staff || scope.level() == Level.SYSTEM && !patientUser)
			.toList();
		return new Grant(patient, own, open, false, self);
	}

	private static boolean isPatientUser(@Nullable String user) {
		return user != null && (user.startsWith("Patient/") || user.contains("/Patient/"));
	}

	private static @Nullable String self(Jwt token) {
		String user = token.getClaimAsString(USER_CLAIM);
		return (user != null && USER.matcher(user).matches()) ? user : null;
	}

	private static List<Scope> scopes(Jwt token) {
		Object claim = token.getClaim("scope");
		List<?> strings = (claim instanceof List<?> list) ? list
				: List.of(((claim != null) ? claim.toString() : "").split(" "));
		return strings.stream().map(String::valueOf).map(Scope::parse).flatMap(Optional::stream).toList();
	}

}
