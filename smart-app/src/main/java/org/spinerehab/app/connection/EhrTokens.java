package org.spinerehab.app.connection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** EHR tokens of open launches, sealed; read nowhere outside this package. */
@Component
class EhrTokens {

	private final JdbcClient jdbc;

	private final Vault vault;

	EhrTokens(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/**
	 * What an EHR gave for a launch.
	 *
	 * @param access the access token
	 * @param expiresAt when the EHR stops accepting it
	 * @param refresh the refresh token, if there is one
	 */
	record Stored(String access, Instant expiresAt, @Nullable String refresh) {

		boolean isValid() {
			return this.expiresAt.isAfter(Instant.now());
		}

	}

	void keep(String launchId, Stored tokens) {
		this.jdbc.sql("""
				INSERT INTO ehr_token (launch_id, token, expires_at, refresh_token) VALUES (?, ?, ?, ?)
				ON CONFLICT (launch_id) DO UPDATE SET token = excluded.token, expires_at = excluded.expires_at,
				refresh_token = excluded.refresh_token""")
			.params(launchId, this.vault.seal(label(launchId), tokens.access()), Timestamp.from(tokens.expiresAt()),
					(tokens.refresh() != null) ? this.vault.seal(refreshLabel(launchId), tokens.refresh()) : null)
			.update();
	}

	Optional<Stored> find(String launchId) {
		return find("SELECT token, expires_at, refresh_token FROM ehr_token WHERE launch_id = ?", launchId);
	}

	/** Makes every other request for the launch wait until the transaction ends. */
	Optional<Stored> lock(String launchId) {
		return find("SELECT token, expires_at, refresh_token FROM ehr_token WHERE launch_id = ? FOR UPDATE", launchId);
	}

	private Optional<Stored> find(String sql, String launchId) {
		return this.jdbc.sql(sql).param(launchId).query((row, number) -> {
			byte[] refresh = row.getBytes(3);
			return new Stored(this.vault.open(label(launchId), row.getBytes(1)), row.getTimestamp(2).toInstant(),
					(refresh != null) ? this.vault.open(refreshLabel(launchId), refresh) : null);
		}).optional();
	}

	void expire(String launchId) {
		this.jdbc.sql("UPDATE ehr_token SET expires_at = ? WHERE launch_id = ?")
			.params(Timestamp.from(Instant.now()), launchId)
			.update();
	}

	void delete(String launchId) {
		this.jdbc.sql("DELETE FROM ehr_token WHERE launch_id = ?").param(launchId).update();
	}

	void deleteExpired() {
		this.jdbc.sql("DELETE FROM ehr_token WHERE expires_at <= ? AND refresh_token IS NULL")
			.param(Timestamp.from(Instant.now()))
			.update();
	}

	private static String refreshLabel(String launchId) {
		return "ehr-refresh-token:" + launchId;
	}

	private static String label(String launchId) {
		return "ehr-token:" + launchId;
	}

}
