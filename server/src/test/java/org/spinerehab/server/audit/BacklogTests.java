package org.spinerehab.server.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.RefusedToStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BacklogTests {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	@TempDir
	private Path folder;

	private final Table table = new Table();

	/** However long the database was away, no statement grows with it. */
	@Test
	void movesALongBacklogInParts() {
		List<AuditRow> rows = rows(2500);
		Backlog backlog = backlog();
		backlog.append(rows);
		backlog.drain();
		assertThat(this.table.parts).containsExactly(1000, 1000, 500);
		assertThat(this.table.rows).isEqualTo(rows);
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void keepsAllOfItUntilAllIsMoved() {
		Backlog backlog = backlog();
		backlog.append(rows(1500));
		this.table.takes = 1;
		backlog.drain();
		assertThat(this.folder).isNotEmptyDirectory();
		this.table.takes = Integer.MAX_VALUE;
		backlog.drain();
		assertThat(this.table.parts).containsExactly(1000, 1000, 500);
		assertThat(this.folder).isEmptyDirectory();
	}

	/** In a folder that is there and takes no file, as in one that cannot be made. */
	@EnabledOnOs(OS.LINUX)
	@ParameterizedTest
	@ValueSource(strings = { "/proc/audit.jsonl", "/dev/null/audit.jsonl" })
	void refusesToStartWhereNothingCanBeWritten(Path file) {
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> backlog(file))
			.withMessageContaining("spine-rehab.audit.backlog");
	}

	private Backlog backlog() {
		return backlog(this.folder.resolve("audit.jsonl"));
	}

	private Backlog backlog(Path file) {
		return new Backlog(new AuditSettings(file, Duration.ofSeconds(10)), this.table);
	}

	private static List<AuditRow> rows(int number) {
		Asker asker = new Asker("Practitioner/1", "1", "issuer", "client", "nurse", null, "127.0.0.1");
		return IntStream.range(0, number)
			.mapToObj((n) -> AuditRow.of(NOW, "request-" + n, asker,
					new Deed("read", "R", 200, "1", "Observation/" + n, null, null)))
			.toList();
	}

	/** Takes so many parts and refuses the next. */
	private static final class Table extends Journal {

		private final List<Integer> parts = new ArrayList<>();

		private final List<AuditRow> rows = new ArrayList<>();

		private int takes = Integer.MAX_VALUE;

		Table() {
			super(null);
		}

		@Override
		void append(List<AuditRow> some) {
			if (this.parts.size() >= this.takes) {
				throw new AuditUnavailable();
			}
			this.parts.add(some.size());
			this.rows.addAll(some);
		}

	}

}
