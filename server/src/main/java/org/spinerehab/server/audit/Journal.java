package org.spinerehab.server.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Appends lines before answers leave. Requests that come together are committed together:
 * while one commit is under way, the lines of all others gather for the next.
 */
@Component
class Journal implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Journal.class);

	private static final int TOGETHER = 256;

	private static final long LONGEST_WAIT_SECONDS = 5;

	private final AuditTable table;

	private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);

	private final Thread writer = new Thread(this::write, "audit-journal");

	Journal(AuditTable table) {
		this.table = table;
		this.writer.setDaemon(true);
		this.writer.start();
	}

	/** Lines of one request, and who waits for them. */
	private record Waiting(List<AuditRow> rows, CompletableFuture<Void> done) {
	}

	/**
	 * Appends lines; they are committed when it returns.
	 * @throws AuditUnavailable if they could not be
	 */
	void append(List<AuditRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		CompletableFuture<Void> done = new CompletableFuture<>();
		try {
			if (!this.queue.offer(new Waiting(rows, done), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
				throw new AuditUnavailable();
			}
			done.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new AuditUnavailable();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AuditUnavailable();
		}
	}

	private void write() {
		List<Waiting> together = new ArrayList<>();
		while (!Thread.currentThread().isInterrupted()) {
			try {
				together.add(this.queue.take());
				this.queue.drainTo(together, TOGETHER - 1);
				commit(together);
			}
			catch (InterruptedException ex) {
				return;
			}
			together.clear();
		}
	}

	/** If they fail together, each has its own try: nobody fails for another's line. */
	private void commit(List<Waiting> together) {
		try {
			this.table.append(together.stream().flatMap((waiting) -> waiting.rows().stream()).toList());
			together.forEach((waiting) -> waiting.done().complete(null));
		}
		catch (SQLException | RuntimeException ex) {
			if (together.size() > 1) {
				together.forEach((waiting) -> commit(List.of(waiting)));
				return;
			}
			logger.error("The audit cannot be written: {}", state(ex));
			together.get(0).done().completeExceptionally(ex);
		}
	}

	/** What the database said may name a patient; its code does not. */
	private static String state(Exception failure) {
		return (failure instanceof SQLException sql) ? "SQL state " + sql.getSQLState()
				: failure.getClass().getSimpleName();
	}

	@Override
	public void destroy() {
		this.writer.interrupt();
	}

}
