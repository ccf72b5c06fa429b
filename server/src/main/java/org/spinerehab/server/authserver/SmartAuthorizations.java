package org.spinerehab.server.authserver;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Authorizations of our issuer, in the database. A refresh token that was replaced is
 * remembered: who shows it again ends the whole family, because two hold what one should.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9700#section-4.14.2">RFC 9700,
 * 4.14.2</a>
 */
final class SmartAuthorizations extends JdbcOAuth2AuthorizationService {

	/** How a request that waits for the user's consent is found. */
	static final OAuth2TokenType STATE = new OAuth2TokenType("state");

	private final JdbcOperations jdbc;

	SmartAuthorizations(JdbcOperations jdbc, RegisteredClientRepository clients) {
		super(jdbc, clients);
		this.jdbc = jdbc;
	}

	@Override
	public void save(OAuth2Authorization authorization) {
		String before = refreshToken(findById(authorization.getId()));
		super.save(authorization);
		if (before != null && !before.equals(refreshToken(authorization))) {
			this.jdbc.update("insert into rotated_refresh_token (token, authorization_id) values (?, ?)", before,
					authorization.getId());
		}
	}

	/**
	 * A token of unknown kind is an access or a refresh token; codes and states are
	 * neither introspected nor revoked.
	 */
	@Override
	public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
		if (type == null) {
			return Optional.ofNullable(super.findByToken(token, OAuth2TokenType.ACCESS_TOKEN))
				.orElseGet(() -> super.findByToken(token, OAuth2TokenType.REFRESH_TOKEN));
		}
		OAuth2Authorization found = super.findByToken(token, type);
		if (found == null && OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
			endFamilyOf(token);
		}
		return found;
	}

	/**
	 * Registered id of the client that a refresh token was issued to, also of a replaced
	 * one.
	 */
	Optional<String> clientOf(@Nullable String refreshToken) {
		return this.jdbc.queryForList("""
				select registered_client_id from oauth2_authorization where refresh_token_value = ?
				union
				select registered_client_id from oauth2_authorization
				join rotated_refresh_token on authorization_id = id where token = ?
				""", String.class, refreshToken, refreshToken).stream().findFirst();
	}

	private void endFamilyOf(String rotated) {
		List<String> ids = this.jdbc.queryForList("select authorization_id from rotated_refresh_token where token = ?",
				String.class, rotated);
		ids.stream()
			.map(this::findById)
			.filter((family) -> family != null && family.getRefreshToken() != null)
			.forEach((family) -> super.save(
					OAuth2Authorization.from(family).invalidate(family.getRefreshToken().getToken()).build()));
	}

	private static @Nullable String refreshToken(@Nullable OAuth2Authorization authorization) {
		return (authorization != null && authorization.getRefreshToken() != null)
				? authorization.getRefreshToken().getToken().getTokenValue() : null;
	}

}
