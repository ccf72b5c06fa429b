package org.spinerehab.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Remembers what a token was found to allow, for a minute and never beyond its life: an
 * app sends the same one many times a second, and each check of a signature costs as much
 * as a read. Only tokens that were found good are remembered, by their digest; one that
 * is taken back in between is checked again, and refused.
 */
final class RememberedTokens implements AuthenticationManagerResolver<HttpServletRequest> {

	private static final int KEPT = 10_000;

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final AuthenticationManagerResolver<HttpServletRequest> check;

	private final Predicate<Jwt> active;

	private final Cache<String, GrantedToken> known;

	RememberedTokens(AuthenticationManagerResolver<HttpServletRequest> check, Predicate<Jwt> active, Clock clock) {
		this.check = check;
		this.active = active;
		this.known = Caffeine.newBuilder()
			.maximumSize(KEPT)
			.ticker(() -> nanos(clock.instant()))
			.expireAfter(Expiry.<String, GrantedToken>creating((key, token) -> left(token, clock)))
			.build();
	}

	@Override
	public AuthenticationManager resolve(HttpServletRequest request) {
		return (authentication) -> authenticate(request, authentication);
	}

	private Authentication authenticate(HttpServletRequest request, Authentication authentication) {
		String key = digest(((BearerTokenAuthenticationToken) authentication).getToken());
		GrantedToken found = this.known.getIfPresent(key);
		if (found == null || !this.active.test(found.getToken())) {
			Authentication checked = this.check.resolve(request).authenticate(authentication);
			if (!(checked instanceof GrantedToken granted)) {
				return checked;
			}
			this.known.put(key, granted);
			found = granted;
		}
		return found.again(authentication.getDetails());
	}

	private static Duration left(GrantedToken token, Clock clock) {
		Instant end = token.getToken().getExpiresAt();
		Duration left = (end != null) ? Duration.between(clock.instant(), end) : Duration.ZERO;
		return left.isNegative() ? Duration.ZERO : (left.compareTo(LONGEST) < 0) ? left : LONGEST;
	}

	private static long nanos(Instant instant) {
		return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
	}

	private static String digest(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
