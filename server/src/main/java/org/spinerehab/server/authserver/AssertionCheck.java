package org.spinerehab.server.authserver;

import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What SMART asks of a client assertion beyond RFC 7523: five minutes at most, and an id
 * that was not seen before.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html#authenticating-to-the-token-endpoint">SMART
 * App Launch 2.2, asymmetric authentication</a>
 */
final class AssertionCheck implements OAuth2TokenValidator<Jwt> {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final Duration SKEW = Duration.ofMinutes(1);

	private final Cache<String, Boolean> seen = Caffeine.newBuilder()
		.expireAfterWrite(LONGEST.plus(SKEW).plus(SKEW))
		.build();

	@Override
	public OAuth2TokenValidatorResult validate(Jwt assertion) {
		Instant expires = assertion.getExpiresAt();
		if (expires == null || expires.isAfter(Instant.now().plus(LONGEST).plus(SKEW))) {
			return refuse("The assertion lives longer than five minutes");
		}
		String id = assertion.getId();
		if (id == null || this.seen.asMap().putIfAbsent(assertion.getSubject() + " " + id, Boolean.TRUE) != null) {
			return refuse("The assertion's id is missing or was used before");
		}
		return OAuth2TokenValidatorResult.success();
	}

	private static OAuth2TokenValidatorResult refuse(String why) {
		return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, why, null));
	}

}
