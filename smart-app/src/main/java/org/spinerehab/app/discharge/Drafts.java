package org.spinerehab.app.discharge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;

/**
 * Drafts, sealed, one per surgeon and patient. They outlive the launch and are gone after
 * 7 days (design.md 2, connections.md R20).
 */
@Component
class Drafts {

	static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ObjectMapper json;

	Drafts(JdbcClient jdbc, Vault vault, ObjectMapper json) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
	}

	Optional<Draft> find(LaunchContext launch) {
		return this.jdbc
			.sql("SELECT content FROM discharge_draft WHERE practitioner = ? AND patient = ? AND expires_at > now()")
			.params(practitioner(launch), patient(launch))
			.query(byte[].class)
			.optional()
			.map((sealed) -> read(this.vault.open(label(launch), sealed)));
	}

	void save(LaunchContext launch, Draft draft) {
		this.jdbc.sql("""
				INSERT INTO discharge_draft (practitioner, patient, plan_id, content, expires_at)
				VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (practitioner, patient) DO UPDATE
				SET plan_id = excluded.plan_id, content = excluded.content, expires_at = excluded.expires_at""")
			.params(practitioner(launch), patient(launch), draft.id(), this.vault.seal(label(launch), write(draft)),
					Timestamp.from(Instant.now().plus(KEPT)))
			.update();
	}

	void delete(LaunchContext launch) {
		this.jdbc.sql("DELETE FROM discharge_draft WHERE practitioner = ? AND patient = ?")
			.params(practitioner(launch), patient(launch))
			.update();
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void forgetExpired() {
		this.jdbc.sql("DELETE FROM discharge_draft WHERE expires_at <= now()").update();
		this.jdbc.sql("UPDATE plan_signing SET content = NULL WHERE expires_at <= now() AND content IS NOT NULL")
			.update();
	}

	private static String practitioner(LaunchContext launch) {
		return launch.user().rehabId();
	}

	private static String patient(LaunchContext launch) {
		return launch.requirePatient().rehabId();
	}

	private static String label(LaunchContext launch) {
		return "draft:" + practitioner(launch) + "/" + patient(launch);
	}

	private String write(Draft draft) {
		try {
			return this.json.writeValueAsString(draft);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A draft could not be stored", ex);
		}
	}

	private Draft read(String stored) {
		try {
			return this.json.readValue(stored, Draft.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A stored draft could not be read", ex);
		}
	}

}
