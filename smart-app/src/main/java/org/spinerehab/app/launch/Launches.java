package org.spinerehab.app.launch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.spinerehab.app.launch.LaunchRefused.Reason;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The open launches, kept on the server, sealed, by launch id and never by browser
 * session (design.md 1, connections.md R14).
 */
@Component
public class Launches {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ObjectMapper json;

	Launches(JdbcClient jdbc, Vault vault, ObjectMapper json) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
	}

	/**
	 * Opens a launch for one browser session.
	 * @param launch the launch
	 * @param browser the browser session that made it
	 */
	public void open(LaunchContext launch, BrowserKey browser) {
		this.jdbc.sql("INSERT INTO launch (id, browser_hash, context, expires_at) VALUES (?, ?, ?, ?)")
			.params(launch.id(), browser.hash(), this.vault.seal(label(launch.id()), write(launch)),
					Timestamp.from(launch.expiresAt()))
			.update();
	}

	/**
	 * The launch, if it is open and this browser session made it.
	 * @param launchId id from the URL
	 * @param browser the browser session that asks
	 * @return the launch
	 * @throws LaunchRefused if not; it does not tell which
	 */
	public LaunchContext require(String launchId, Optional<BrowserKey> browser) {
		return browser
			.flatMap((key) -> this.jdbc
				.sql("SELECT context FROM launch WHERE id = ? AND browser_hash = ? AND expires_at > ?")
				.params(launchId, key.hash(), Timestamp.from(Instant.now()))
				.query(byte[].class)
				.optional())
			.map((sealed) -> read(this.vault.open(label(launchId), sealed)))
			.orElseThrow(() -> new LaunchRefused(Reason.ENDED));
	}

	/**
	 * Ends a launch: its context and its EHR token are deleted.
	 * @param launch the launch
	 */
	public void end(LaunchContext launch) {
		this.jdbc.sql("DELETE FROM launch WHERE id = ?").param(launch.id()).update();
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	void forgetExpired() {
		this.jdbc.sql("DELETE FROM launch WHERE expires_at <= ?").param(Timestamp.from(Instant.now())).update();
	}

	private static String label(String launchId) {
		return "launch:" + launchId;
	}

	private String write(LaunchContext launch) {
		try {
			return this.json.writeValueAsString(launch);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A launch could not be stored", ex);
		}
	}

	private LaunchContext read(String stored) {
		try {
			return this.json.readValue(stored, LaunchContext.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A stored launch could not be read", ex);
		}
	}

}
