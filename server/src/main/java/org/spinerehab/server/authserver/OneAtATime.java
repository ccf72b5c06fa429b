package org.spinerehab.server.authserver;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes and refresh tokens are used one request at a time: of two that come at once with
 * the same one, the second finds it used. What a refusal takes back stays taken back.
 */
final class OneAtATime implements AuthenticationProvider {

	private final AuthenticationProvider provider;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	OneAtATime(AuthenticationProvider provider, DataSource source) {
		this.provider = provider;
		this.jdbc = new JdbcTemplate(source);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
	}

	@Override
	public @Nullable Authentication authenticate(Authentication request) {
		Outcome outcome = this.transaction.execute((status) -> {
			lock(request);
			try {
				return new Outcome(this.provider.authenticate(request), null);
			}
			catch (AuthenticationException ex) {
				return new Outcome(null, ex);
			}
		});
		if (outcome != null && outcome.refusal() != null) {
			throw outcome.refusal();
		}
		return (outcome != null) ? outcome.result() : null;
	}

	private void lock(Authentication request) {
		if (request instanceof OAuth2AuthorizationCodeAuthenticationToken code) {
			lock("authorization_code_value", code.getCode());
		}
		else if (request instanceof OAuth2RefreshTokenAuthenticationToken refresh) {
			lock("refresh_token_value", refresh.getRefreshToken());
		}
	}

	private void lock(String column, String token) {
		this.jdbc.queryForList("select id from oauth2_authorization where " + column + " = ? for update", String.class,
				token);
	}

	@Override
	public boolean supports(Class<?> type) {
		return this.provider.supports(type);
	}

	private record Outcome(@Nullable Authentication result, @Nullable AuthenticationException refusal) {
	}

}
