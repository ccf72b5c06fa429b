package org.spinerehab.server.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spinerehab.server.RefusedToStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SandboxDatabaseIT {

	@TempDir
	private Path folder;

	@Test
	void keepsItsDataAndHasASchemaForTheApplication() throws Exception {
		Path data = this.folder.resolve("pg");
		int port = freePort();
		SandboxDatabase first = SandboxDatabase.start(data, port);
		execute(first, "create table smart_app.kept (id int)");
		first.stop();
		SandboxDatabase second = SandboxDatabase.start(data, port);
		try {
			assertThat(count(second, "smart_app.kept")).isZero();
		}
		finally {
			second.stop();
		}
	}

	@Test
	void takesOverFromASandboxThatWasKilled() throws Exception {
		Path data = this.folder.resolve("pg");
		int port = freePort();
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), KilledSandbox.class.getName(), data.toString(),
				String.valueOf(port))
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		String process = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
		assertThat(ProcessHandle.of(Long.parseLong(process))).isPresent();
		SandboxDatabase next = SandboxDatabase.start(data, port);
		try {
			assertThat(Files.readAllLines(data.resolve("postmaster.pid")).get(0)).isNotEqualTo(process);
			assertThat(count(next, "pg_class")).isPositive();
		}
		finally {
			next.stop();
		}
	}

	@Test
	void removesTheLockOfAProcessThatIsGone() throws Exception {
		Path data = this.folder.resolve("pg");
		int port = freePort();
		SandboxDatabase.start(data, port).stop();
		Files.write(data.resolve("postmaster.pid"),
				List.of(String.valueOf(ProcessHandle.current().pid()), data.toString(), "0", String.valueOf(port)));
		SandboxDatabase database = SandboxDatabase.start(data, port);
		assertThat(count(database, "pg_class")).isPositive();
		database.stop();
	}

	@Test
	void saysWhatToDoWhenThePortIsTaken() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(RefusedToStart.class)
				.isThrownBy(() -> SandboxDatabase.start(this.folder.resolve("pg"), other.getLocalPort()))
				.withMessageContaining("set spine-rehab.sandbox.database-port");
		}
	}

	private static void execute(SandboxDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static long count(SandboxDatabase database, String table) throws SQLException {
		try (Connection connection = connect(database);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select count(*) from " + table)) {
			result.next();
			return result.getLong(1);
		}
	}

	private static Connection connect(SandboxDatabase database) throws SQLException {
		return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
