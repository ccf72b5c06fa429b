package org.spinerehab.app.discharge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row per plan that was ever sent to be written. Whoever signs holds its lock, so
 * that of many parallel signatures one writes and the others see what it wrote.
 */
@Component
class Signings {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ObjectMapper json;

	Signings(JdbcClient jdbc, Vault vault, ObjectMapper json) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
	}

	/** Makes sure the row is there, to be locked. */
	void open(UUID planId, String patient) {
		this.jdbc.sql("INSERT INTO plan_signing (plan_id, patient, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
			.params(planId, patient, Timestamp.from(Instant.now().plus(Drafts.KEPT)))
			.update();
	}

	/** Waits for the row's lock until the end of the transaction. */
	Optional<PlanReceipt> lock(UUID planId) {
		this.jdbc.sql("SET LOCAL lock_timeout = '60s'").update();
		this.jdbc.sql("SELECT plan_id FROM plan_signing WHERE plan_id = ? FOR UPDATE")
			.param(planId)
			.query()
			.singleRow();
		return find(planId);
	}

	Optional<PlanReceipt> find(UUID planId) {
		return this.jdbc
			.sql("SELECT content FROM plan_signing WHERE plan_id = ? AND content IS NOT NULL AND expires_at > now()")
			.param(planId)
			.query(byte[].class)
			.optional()
			.map((sealed) -> read(this.vault.open(label(planId), sealed)));
	}

	/** The last plan signed here for a patient, as long as it is kept. */
	Optional<PlanReceipt> latest(String patient) {
		return this.jdbc.sql("""
				SELECT plan_id FROM plan_signing
				WHERE patient = ? AND content IS NOT NULL AND expires_at > now()
				ORDER BY signed_at DESC LIMIT 1""").param(patient).query(UUID.class).optional().flatMap(this::find);
	}

	/** Fails rather than writing one patient's receipt into another's row. */
	void signed(String patient, PlanReceipt plan) {
		int rows = this.jdbc
			.sql("UPDATE plan_signing SET signed_at = ?, content = ?, expires_at = ? WHERE plan_id = ? AND patient = ?")
			.params(Timestamp.from(plan.signedAt()), this.vault.seal(label(plan.planId()), write(plan)),
					Timestamp.from(Instant.now().plus(Drafts.KEPT)), plan.planId(), patient)
			.update();
		if (rows != 1) {
			throw new IllegalStateException("Plan " + plan.planId() + " is not this patient's");
		}
	}

	private static String label(UUID planId) {
		return "signing:" + planId;
	}

	private String write(PlanReceipt plan) {
		try {
			return this.json.writeValueAsString(plan);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A signed plan could not be stored", ex);
		}
	}

	private PlanReceipt read(String stored) {
		try {
			return this.json.readValue(stored, PlanReceipt.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A stored signature could not be read", ex);
		}
	}

}
