package org.spinerehab.server.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.server.RefusedToStart;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * PostgreSQL on this machine with a folder that outlives the process (design.md D2). It
 * also takes over from a sandbox that was killed and left its PostgreSQL running.
 */
final class SandboxDatabase implements JdbcConnectionDetails {

	private static final Logger logger = LoggerFactory.getLogger(SandboxDatabase.class);

	private static final String NAME = "spine_rehab";

	private static final String APP_SCHEMA = "smart_app";

	private final EmbeddedPostgres postgres;

	private final int port;

	private SandboxDatabase(EmbeddedPostgres postgres, int port) {
		this.postgres = postgres;
		this.port = port;
	}

	static SandboxDatabase start(Path folder, int port) {
		Path data = folder.toAbsolutePath().normalize();
		try {
			Files.createDirectories(data);
			stopOrphan(data);
			requireFree(port);
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setPort(port)
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("max_connections", "60")
				.setLocaleConfig("locale", "C")
				.setPGStartupWait(Duration.ofSeconds(60))
				.start();
			SandboxDatabase database = new SandboxDatabase(postgres, port);
			database.prepare();
			return database;
		}
		catch (IOException | SQLException | IllegalStateException ex) {
			throw new RefusedToStart("The sandbox's PostgreSQL does not start in " + data + " on port " + port
					+ ". Stop what else uses them, or set spine-rehab.sandbox.database-port and "
					+ "spine-rehab.sandbox.data-dir (" + ex.getMessage() + ").");
		}
	}

	private void prepare() throws SQLException {
		try (Connection connection = source(this.port, "postgres").getConnection();
				Statement statement = connection.createStatement()) {
			try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
				if (found.next()) {
					return;
				}
			}
			statement.execute("create database " + NAME);
		}
		try (Connection connection = source(this.port, NAME).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create schema " + APP_SCHEMA);
		}
	}

	/**
	 * The lock file of PostgreSQL names its process and port. A live PostgreSQL of a
	 * killed sandbox is asked to stop; a lock whose process is gone or is something else
	 * is removed.
	 */
	private static void stopOrphan(Path data) throws IOException {
		Path lock = data.resolve("postmaster.pid");
		if (!Files.exists(lock)) {
			return;
		}
		List<String> lines = Files.readAllLines(lock);
		Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
			.filter((handle) -> handle.info().command().orElse("").contains("postgres"));
		if (process.isEmpty()) {
			logger.info("Removing the lock of a PostgreSQL that is gone: {}", lock);
			Files.deleteIfExists(lock);
			return;
		}
		logger.info("Taking over from a PostgreSQL that was left running: process {}", process.get().pid());
		disconnectClients(Integer.parseInt(lines.get(3).strip()));
		process.get().destroy();
		try {
			process.get().onExit().get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException("process " + process.get().pid() + " still holds the folder", ex);
		}
	}

	private static void requireFree(int port) throws IOException {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress("127.0.0.1", port));
		}
	}

	private static void disconnectClients(int port) {
		try (Connection connection = source(port, "postgres").getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
					+ "where backend_type = 'client backend' and pid <> pg_backend_pid()");
		}
		catch (SQLException ex) {
			logger.debug("No clients to disconnect on port {}", port, ex);
		}
	}

	private static PGSimpleDataSource source(int port, String database) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { "127.0.0.1" });
		source.setPortNumbers(new int[] { port });
		source.setDatabaseName(database);
		source.setUser("postgres");
		return source;
	}

	void stop() throws IOException {
		this.postgres.close();
	}

	@Override
	public String getUsername() {
		return "postgres";
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + NAME;
	}

}
