package org.spinerehab.app.handshake;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.spinerehab.app.launch.BrowserKey;
import org.spinerehab.app.vault.Secrets;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.jackson2.SecurityJackson2Modules;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Authorization requests on their way through an EHR, by state: single use, 10 minutes,
 * for the browser session that started them; PKCE verifier and nonce never leave the
 * server (connections.md 2.4).
 */
@Component
class PendingLaunches {

	static final Duration LIFETIME = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ObjectMapper json = new ObjectMapper()
		.registerModules(SecurityJackson2Modules.getModules(PendingLaunches.class.getClassLoader()));

	PendingLaunches(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** A request and the EHR it was sent to. */
	record Pending(String connectionId, OAuth2AuthorizationRequest request) {
	}

	void add(String connectionId, OAuth2AuthorizationRequest request, BrowserKey browser) {
		String stateHash = Secrets.hash(request.getState());
		this.jdbc
			.sql("INSERT INTO pending_launch (state_hash, browser_hash, connection_id, request, expires_at) "
					+ "VALUES (?, ?, ?, ?, ?)")
			.params(stateHash, browser.hash(), connectionId, this.vault.seal(label(stateHash), write(request)),
					Timestamp.from(Instant.now().plus(LIFETIME)))
			.update();
	}

	/** Takes a request out; the second caller gets nothing, on whichever node. */
	Optional<Pending> take(String state, BrowserKey browser) {
		String stateHash = Secrets.hash(state);
		return this.jdbc
			.sql("DELETE FROM pending_launch WHERE state_hash = ? AND browser_hash = ? "
					+ "RETURNING connection_id, request, expires_at > ?")
			.params(stateHash, browser.hash(), Timestamp.from(Instant.now()))
			.query((row, number) -> {
				Pending pending = new Pending(row.getString(1),
						read(this.vault.open(label(stateHash), row.getBytes(2))));
				return row.getBoolean(3) ? Optional.of(pending) : Optional.<Pending>empty();
			})
			.optional()
			.flatMap((pending) -> pending);
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	void forgetExpired() {
		this.jdbc.sql("DELETE FROM pending_launch WHERE expires_at <= ?").param(Timestamp.from(Instant.now())).update();
	}

	private static String label(String stateHash) {
		return "pending-launch:" + stateHash;
	}

	private String write(OAuth2AuthorizationRequest request) {
		try {
			return this.json.writeValueAsString(request);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An authorization request could not be stored", ex);
		}
	}

	private OAuth2AuthorizationRequest read(String stored) {
		try {
			return this.json.readValue(stored, OAuth2AuthorizationRequest.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A stored authorization request could not be read", ex);
		}
	}

}
