package org.spinerehab.server.signal;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has changed so far. Before it commits the rules run; when
 * they fail, nothing is stored and the client hears it.
 */
final class PendingTriage implements TransactionSynchronization {

	private final TriageRun run;

	/**
	 * In one order for all transactions, so that two of them never wait for each other.
	 */
	private final Map<String, Change> changes = new TreeMap<>();

	private PendingTriage(TriageRun run) {
		this.run = run;
	}

	static PendingTriage of(TriageRun run) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(PendingTriage.class::isInstance)
			.map(PendingTriage.class::cast)
			.findFirst()
			.orElseGet(() -> register(run));
	}

	private static PendingTriage register(TriageRun run) {
		PendingTriage pending = new PendingTriage(run);
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	Change change(String patientId) {
		return this.changes.computeIfAbsent(patientId, (id) -> new Change());
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.changes.forEach(this.run::evaluate);
	}

}
