package org.spinerehab.app.connection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

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

	void keep(String launchId, String token, Instant expiresAt) {
		this.jdbc.sql("INSERT INTO ehr_token (launch_id, token, expires_at) VALUES (?, ?, ?)")
			.params(launchId, this.vault.seal(label(launchId), token), Timestamp.from(expiresAt))
			.update();
	}

	Optional<String> find(String launchId) {
		return this.jdbc.sql("SELECT token FROM ehr_token WHERE launch_id = ? AND expires_at > ?")
			.params(launchId, Timestamp.from(Instant.now()))
			.query(byte[].class)
			.optional()
			.map((sealed) -> this.vault.open(label(launchId), sealed));
	}

	void deleteExpired() {
		this.jdbc.sql("DELETE FROM ehr_token WHERE expires_at <= ?").param(Timestamp.from(Instant.now())).update();
	}

	private static String label(String launchId) {
		return "ehr-token:" + launchId;
	}

}
