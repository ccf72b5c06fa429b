package org.spinerehab.server.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lines of one database transaction, committed with what it writes: neither is there
 * without the other. A check-in is not refused because of its line; the line then waits
 * in the backlog (clinical.md N18).
 */
final class WrittenTogether implements TransactionSynchronization {

	private static final String CHECK_IN = "QuestionnaireResponse/";

	private final Trail trail;

	private final EntityManager entityManager;

	private final Backlog backlog;

	private final Set<Deed> deeds = new LinkedHashSet<>();

	private List<AuditRow> waiting = List.of();

	private WrittenTogether(Trail trail, EntityManager entityManager, Backlog backlog) {
		this.trail = trail;
		this.entityManager = entityManager;
		this.backlog = backlog;
	}

	/** Adds a line to the transaction under way. */
	static void add(Deed deed, Trail trail, EntityManager entityManager, Backlog backlog) {
		WrittenTogether together = TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(WrittenTogether.class::isInstance)
			.map(WrittenTogether.class::cast)
			.findFirst()
			.orElseGet(() -> {
				WrittenTogether made = new WrittenTogether(trail, entityManager, backlog);
				TransactionSynchronizationManager.registerSynchronization(made);
				return made;
			});
		together.deeds.add(deed);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		List<AuditRow> rows = this.trail.rows(List.copyOf(this.deeds));
		boolean checkIn = this.deeds.stream()
			.anyMatch((deed) -> deed.entity() != null && deed.entity().startsWith(CHECK_IN));
		this.entityManager.unwrap(Session.class).doWork((connection) -> append(connection, rows, checkIn));
	}

	private void append(Connection connection, List<AuditRow> rows, boolean checkIn) throws SQLException {
		Savepoint before = checkIn ? connection.setSavepoint() : null;
		try {
			AuditTable.append(connection, rows);
		}
		catch (SQLException ex) {
			if (before == null) {
				throw new AuditUnavailable();
			}
			connection.rollback(before);
			this.waiting = rows;
		}
	}

	@Override
	public void afterCompletion(int status) {
		if (status != STATUS_COMMITTED) {
			this.trail.rolledBack(List.copyOf(this.deeds));
			return;
		}
		if (!this.waiting.isEmpty()) {
			this.backlog.append(this.waiting);
		}
		this.trail.committed(List.copyOf(this.deeds));
	}

}
