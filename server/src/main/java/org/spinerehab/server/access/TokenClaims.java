package org.spinerehab.server.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Access.Issuer;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A verified token in the words of its issuer.
 *
 * @param token verified
 * @param issuer who made it
 */
record TokenClaims(Jwt token, Issuer issuer) {

	private static final Pattern STAFF = Pattern.compile("(.*/)?(Practitioner|PractitionerRole)/[A-Za-z0-9\\-.]{1,64}");

	@Nullable String patient() {
		return this.token.getClaimAsString(this.issuer.claims().patient());
	}

	@Nullable String fhirUser() {
		return this.token.getClaimAsString(this.issuer.claims().fhirUser());
	}

	boolean isPatient() {
		String user = fhirUser();
		return user != null && (user.startsWith("Patient/") || user.contains("/Patient/"));
	}

	boolean isStaff() {
		String user = fhirUser();
		return user != null && STAFF.matcher(user).matches();
	}

	List<Scope> scopes() {
		return words(this.issuer.claims().scope()).map(Scope::parse).flatMap(Optional::stream).toList();
	}

	/**
	 * In what capacity the user acts. A patient is that and nothing else, whatever the
	 * token says beside; so is a relative, and who is not known at all and has no role.
	 */
	Set<Role> roles() {
		if (isPatient() || fhirUser() != null && !isStaff()) {
			return EnumSet.of(Role.PATIENT);
		}
		Set<Role> told = EnumSet.noneOf(Role.class);
		words(this.issuer.claims().role()).map(this::role).flatMap(Optional::stream).forEach(told::add);
		if (told.isEmpty()) {
			Role otherwise = this.issuer.defaultRole();
			told.add((otherwise != null) ? otherwise : isStaff() ? Role.STAFF : Role.PATIENT);
		}
		return told;
	}

	/** Whom the token was given to, for the audit and for who signs. */
	GrantedToken.Holder holder() {
		boolean person = fhirUser() != null;
		boolean told = person || words(this.issuer.claims().role()).findAny().isPresent();
		return new GrantedToken.Holder(person,
				told ? roles().stream().map(Role::word).collect(Collectors.joining(" ")) : null);
	}

	private Optional<Role> role(String word) {
		return Stream
			.concat(Role.of(word).stream().filter(Role::isProfession),
					this.issuer.roles()
						.entrySet()
						.stream()
						.filter((entry) -> entry.getValue().stream().anyMatch(word::equalsIgnoreCase))
						.map((entry) -> entry.getKey()))
			.findFirst();
	}

	private Stream<String> words(String name) {
		Object claim = this.token.getClaim(name);
		if (claim instanceof Collection<?> several) {
			return several.stream().map(String::valueOf);
		}
		return (claim != null) ? Arrays.stream(claim.toString().split(" ")) : Stream.empty();
	}

}
