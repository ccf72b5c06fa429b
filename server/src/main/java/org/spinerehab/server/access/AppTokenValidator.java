package org.spinerehab.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The shape of the smart-app's tokens: five minutes at most, a role, and exactly one of a
 * patient, a nurse's team or the purpose of linking (design.md D10).
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6750#section-3.1">RFC 6750,
 * 3.1</a>
 */
final class AppTokenValidator implements OAuth2TokenValidator<Jwt> {

	static final String ROLE = "role";

	static final String PATIENT = "patient";

	static final String TEAM = "team";

	static final String PURPOSE = "purpose";

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final Duration SKEW = Duration.ofMinutes(1);

	private static final Set<String> ROLES = Set.of("surgeon", "nurse", "physiotherapist", "patient");

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		if (livesTooLong(token)) {
			return refuse("The token lives longer than five minutes");
		}
		if (token.getId() == null) {
			return refuse("The token has no id");
		}
		String role = token.getClaimAsString(ROLE);
		if (role == null || !ROLES.contains(role)) {
			return refuse("The token names no role");
		}
		if (Stream.of(PATIENT, TEAM, PURPOSE).filter(token::hasClaim).count() != 1) {
			return refuse("The token is not for exactly one patient, worklist or link");
		}
		return validateContext(token, role);
	}

	/** Spring makes up an issue time where there is none, so the end is looked at too. */
	private static boolean livesTooLong(Jwt token) {
		Instant issued = token.getIssuedAt();
		Instant expires = token.getExpiresAt();
		return issued == null || expires == null || Duration.between(issued, expires).compareTo(LONGEST) > 0
				|| expires.isAfter(Instant.now().plus(LONGEST).plus(SKEW));
	}

	private static OAuth2TokenValidatorResult validateContext(Jwt token, String role) {
		String patient = token.getClaimAsString(PATIENT);
		if (token.hasClaim(PATIENT) && (patient == null || !ID.matcher(patient).matches())) {
			return refuse("The token's patient is not an id");
		}
		if (token.hasClaim(TEAM) && !"nurse".equals(role)) {
			return refuse("The worklist is for nurses");
		}
		if (token.hasClaim(PURPOSE) && !"link".equals(token.getClaimAsString(PURPOSE))) {
			return refuse("The token's purpose is unknown");
		}
		return OAuth2TokenValidatorResult.success();
	}

	private static OAuth2TokenValidatorResult refuse(String why) {
		return OAuth2TokenValidatorResult.failure(
				new OAuth2Error("invalid_token", why, "https://datatracker.ietf.org/doc/html/rfc6750#section-3.1"));
	}

}
