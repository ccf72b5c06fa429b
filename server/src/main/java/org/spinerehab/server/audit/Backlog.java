package org.spinerehab.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.server.RefusedToStart;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where lines wait when the table does not take them and the request must not be refused:
 * a check-in, or a refusal that has already been decided. A file on this machine, forced
 * to the disk line by line, and moved into the table as soon as that works again.
 */
@Component
class Backlog {

	private static final Logger logger = LoggerFactory.getLogger(Backlog.class);

	/** What the table takes well within the time a request would wait for it. */
	private static final int AT_ONCE = 1000;

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
		.build();

	private final Path file;

	private final Path draining;

	private final Journal journal;

	Backlog(AuditSettings settings, Journal journal) {
		this.file = settings.backlog().toAbsolutePath();
		this.draining = this.file.resolveSibling(this.file.getFileName() + ".draining");
		this.journal = journal;
		if (!isWritable(this.file)) {
			throw new RefusedToStart("Nothing could be recorded while the database fails: set "
					+ "spine-rehab.audit.backlog to a file this process may write, on a disk that stays.");
		}
	}

	/** A folder that is there may still take no file. */
	private static boolean isWritable(Path file) {
		try {
			Files.createDirectories(file.getParent());
			Files.delete(Files.createTempFile(file.getParent(), "audit", null));
			return !Files.exists(file) || Files.isWritable(file);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Keeps lines; they are on the disk when it returns.
	 */
	synchronized void append(List<AuditRow> rows) {
		StringBuilder lines = new StringBuilder();
		rows.forEach((row) -> lines.append(json(row)).append('\n'));
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.APPEND)) {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Moves what waits into the table; a line that was moved before is the same line. */
	@Scheduled(fixedDelayString = "${spine-rehab.audit.drain-every:10s}")
	synchronized void drain() {
		try {
			if (!Files.exists(this.draining)) {
				if (!Files.exists(this.file)) {
					return;
				}
				Files.move(this.file, this.draining, StandardCopyOption.ATOMIC_MOVE);
			}
			List<AuditRow> rows = read(this.draining);
			for (int from = 0; from < rows.size(); from += AT_ONCE) {
				this.journal.append(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
			}
			Files.delete(this.draining);
			logger.info("{} audit lines that had waited in a file are in the table", rows.size());
		}
		catch (AuditUnavailable ex) {
			logger.warn("Audit lines still wait in {}", this.file.getFileName());
		}
		catch (IOException ex) {
			logger.error("The file of waiting audit lines cannot be read or moved: {}", ex.getClass().getSimpleName());
		}
	}

	/** The last line may be half, from a process that was killed while it wrote. */
	private static List<AuditRow> read(Path file) throws IOException {
		List<AuditRow> rows = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			try {
				rows.add(JSON.readValue(line, AuditRow.class));
			}
			catch (JsonProcessingException ex) {
				logger.warn("A half-written audit line is left out");
			}
		}
		return rows;
	}

	private static String json(AuditRow row) {
		try {
			return JSON.writeValueAsString(row);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
