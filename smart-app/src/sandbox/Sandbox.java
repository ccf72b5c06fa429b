import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the whole product on one machine: the server (with the sandbox authorization server, the simulated EHR and
 * embedded PostgreSQL) and the smart-app, and stops them together. Run by {@code mvn -Psandbox}; needs no class path.
 * <p>
 * System properties: {@code root} (the checkout), {@code fresh} (true: forget all data first), {@code server.port},
 * {@code app.port}, {@code database.port}.
 */
public final class Sandbox {

	private static final Duration START_LIMIT = Duration.ofMinutes(8);

	private final Path root = Path.of(System.getProperty("root", ".")).toAbsolutePath().normalize();

	private final Path data = this.root.resolve(System.getProperty("data", ".sandbox"));

	private final int serverPort = Integer.getInteger("server.port", 8080);

	private final int appPort = Integer.getInteger("app.port", 8081);

	private final int databasePort = Integer.getInteger("database.port", 8432);

	private final List<Process> processes = new ArrayList<>();

	private volatile boolean stopping;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	public static void main(String[] args) throws Exception {
		new Sandbox().run();
	}

	private void run() throws IOException, InterruptedException {
		if (Boolean.getBoolean("fresh")) {
			deleteData();
		}
		Files.createDirectories(this.data.resolve("log"));
		String firstDay = firstDay();
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
		System.out.printf("Starting spine-rehab. Logs: %s%n", this.data.resolve("log"));
		Process server = start("server", firstDay);
		Process app = start("smart-app", firstDay);
		waitFor(server, "server", "http://localhost:" + this.serverPort + "/actuator/health");
		waitFor(app, "smart-app", "http://127.0.0.1:" + this.appPort + "/actuator/health");
		System.out.printf("""

				spine-rehab is running, with synthetic patients only.

				  Open   http://localhost:%d/ehr/
				  Users  surgeon / surgeon   (open Anna Berg, then "Rehab plan")
				         nurse / nurse       (open "Rehab signals", or a chart)

				  FHIR   http://localhost:%d/fhir
				  Day    %s (the day the data were loaded; -Dfresh starts afresh)
				  Stop   Ctrl-C

				""", this.serverPort, this.serverPort, firstDay);
		while (server.isAlive() && app.isAlive()) {
			server.waitFor(1, TimeUnit.SECONDS);
		}
		fail(server.isAlive() ? "smart-app" : "server", "stopped by itself");
	}

	/** The sandbox lives on the day its data were loaded, so that it looks alive on any later day. */
	private String firstDay() throws IOException {
		Path file = this.data.resolve("first-day");
		if (Files.notExists(file)) {
			Files.writeString(file, LocalDate.now().toString());
		}
		return Files.readString(file).strip();
	}

	private Process start(String module, String firstDay) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		List<String> command = List.of(java.toString(), "@" + this.root.resolve(module + "/jvm.options"),
				"-Dspring.profiles.active=sandbox", "-Dspine-rehab.sandbox.data-dir=" + this.data,
				"-Dspine-rehab.sandbox.first-day=" + firstDay, "-Dspine-rehab.sandbox.server-port=" + this.serverPort,
				"-Dspine-rehab.sandbox.app-port=" + this.appPort,
				"-Dspine-rehab.sandbox.database-port=" + this.databasePort, "-jar",
				this.root.resolve(module + "/target/" + module + ".jar").toString());
		Process process = new ProcessBuilder(command).directory(this.root.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log(module).toFile())
			.start();
		this.processes.add(process);
		return process;
	}

	private void waitFor(Process process, String module, String health) throws IOException, InterruptedException {
		long limit = System.nanoTime() + START_LIMIT.toNanos();
		while (!isUp(health)) {
			if (!process.isAlive()) {
				fail(module, "did not start");
				return;
			}
			if (System.nanoTime() > limit) {
				fail(module, "was not ready after " + START_LIMIT.toMinutes() + " minutes");
			}
			process.waitFor(500, TimeUnit.MILLISECONDS);
		}
	}

	private boolean isUp(String health) throws InterruptedException {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(health)).timeout(Duration.ofSeconds(5)).build();
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void fail(String module, String what) throws IOException {
		if (this.stopping) {
			return;
		}
		List<String> lines = Files.readAllLines(log(module));
		lines.subList(Math.max(0, lines.size() - 40), lines.size()).forEach(System.err::println);
		System.err.printf("%nThe %s %s. Whole log: %s%n", module, what, log(module));
		System.exit(1);
	}

	private Path log(String module) {
		return this.data.resolve("log").resolve(module + ".log");
	}

	/** The app first: it uses the database that the server's process owns. */
	private void stop() {
		this.stopping = true;
		for (int i = this.processes.size() - 1; i >= 0; i--) {
			Process process = this.processes.get(i);
			process.destroy();
			try {
				if (!process.waitFor(20, TimeUnit.SECONDS)) {
					process.destroyForcibly();
				}
			}
			catch (InterruptedException ex) {
				process.destroyForcibly();
			}
		}
	}

	private void deleteData() throws IOException {
		if (Files.notExists(this.data)) {
			return;
		}
		try (Stream<Path> files = Files.walk(this.data)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> {
				try {
					Files.delete(file);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}
