package org.spinerehab.server.authserver;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * What SMART asks of a client assertion beyond RFC 7523: made for the token endpoint,
 * five minutes at most, a key that is named, no address of keys but the registered one,
 * and an id that was not seen before at any process.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html#authenticating-to-the-token-endpoint">SMART
 * App Launch 2.2, asymmetric authentication</a>
 */
final class AssertionCheck implements OAuth2TokenValidator<Jwt> {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final Duration SKEW = Duration.ofMinutes(1);

	private static final int LONGEST_ID = 500;

	private final JdbcOperations jdbc;

	private final @Nullable String keyAddress;

	/**
	 * For one client.
	 * @param jdbc where ids are remembered
	 * @param keyAddress where the client's keys are, if it has registered an address
	 */
	AssertionCheck(JdbcOperations jdbc, @Nullable String keyAddress) {
		this.jdbc = jdbc;
		this.keyAddress = keyAddress;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt assertion) {
		Instant expires = assertion.getExpiresAt();
		if (expires == null || expires.isAfter(Instant.now().plus(LONGEST).plus(SKEW))) {
			return refuse("The assertion lives longer than five minutes");
		}
		if (assertion.getAudience() == null || !assertion.getAudience().contains(tokenEndpoint())) {
			return refuse("The assertion's aud must be " + tokenEndpoint());
		}
		if (assertion.getHeaders().get("kid") == null) {
			return refuse("The assertion names no key: set kid in its header");
		}
		Object address = assertion.getHeaders().get("jku");
		if (address != null && !address.equals(this.keyAddress)) {
			return refuse("The assertion's jku is not the registered address of keys");
		}
		String id = assertion.getId();
		if (id == null || id.isBlank() || id.length() > LONGEST_ID || !isFirst(assertion.getSubject(), id, expires)) {
			return refuse("The assertion's id is missing or was used before");
		}
		return OAuth2TokenValidatorResult.success();
	}

	private boolean isFirst(String client, String id, Instant expires) {
		this.jdbc.update("delete from used_assertion where expires_at < ?",
				Timestamp.from(Instant.now().minus(SKEW).minus(SKEW)));
		return this.jdbc.update("insert into used_assertion (client_id, assertion_id, expires_at) values (?, ?, ?) "
				+ "on conflict do nothing", client, id, Timestamp.from(expires)) == 1;
	}

	private static String tokenEndpoint() {
		AuthorizationServerContext server = AuthorizationServerContextHolder.getContext();
		return server.getIssuer() + server.getAuthorizationServerSettings().getTokenEndpoint();
	}

	private static OAuth2TokenValidatorResult refuse(String why) {
		return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, why, null));
	}

}
