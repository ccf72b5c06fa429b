package org.spinerehab.app.discharge.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of documents. Every step is a compare-and-set, so that two nodes or two
 * clicks cannot both send one.
 */
@Component
class DocumentLedger {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Clock clock;

	DocumentLedger(JdbcClient jdbc, Vault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** Registers a document once; the second time changes nothing. */
	void register(LedgerEntry entry, String text) {
		this.jdbc.sql("""
				INSERT INTO document_ledger (id, connection_id, plan_id, plan_version, kind, patient, state,
					text_hash, content, changed_at)
				VALUES (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?)
				ON CONFLICT (connection_id, plan_id, plan_version, kind) DO NOTHING""")
			.params(entry.id(), entry.connectionId(), entry.planId(), entry.planVersion(), entry.kind(),
					entry.patient(), entry.textHash(), this.vault.seal(label(entry.id()), text), now())
			.update();
	}

	List<LedgerEntry> ofPlan(UUID planId) {
		return this.jdbc.sql("SELECT * FROM document_ledger WHERE plan_id = ? ORDER BY plan_version, kind")
			.param(planId)
			.query(DocumentLedger::entry)
			.list();
	}

	Optional<LedgerEntry> find(UUID id) {
		return this.jdbc.sql("SELECT * FROM document_ledger WHERE id = ?")
			.param(id)
			.query(DocumentLedger::entry)
			.optional();
	}

	Optional<String> text(UUID id) {
		return this.jdbc.sql("SELECT content FROM document_ledger WHERE id = ? AND content IS NOT NULL")
			.param(id)
			.query(byte[].class)
			.optional()
			.map((sealed) -> this.vault.open(label(id), sealed));
	}

	/**
	 * Moves a document from one state to another.
	 * @return false if it was not in that state any more
	 */
	boolean move(UUID id, DocumentState from, DocumentState to, String detail, @Nullable String location) {
		return this.jdbc.sql("""
				UPDATE document_ledger SET state = ?, detail = ?, location = ?, changed_at = ?,
					content = CASE WHEN ? = 'WRITTEN' THEN NULL ELSE content END
				WHERE id = ? AND state = ?""")
			.params(to.name(), cut(detail, 1000), (location != null) ? cut(location, 500) : null, now(), to.name(), id,
					from.name())
			.update() == 1;
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static LedgerEntry entry(ResultSet row, int index) throws SQLException {
		return new LedgerEntry(row.getObject("id", UUID.class), row.getString("connection_id"),
				row.getObject("plan_id", UUID.class), row.getInt("plan_version"), row.getString("kind"),
				row.getString("patient"), DocumentState.valueOf(row.getString("state")), row.getString("text_hash"),
				row.getString("location"), row.getString("detail"), row.getTimestamp("changed_at").toInstant());
	}

	private static String label(UUID id) {
		return "document:" + id;
	}

	private static String cut(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length);
	}

}
