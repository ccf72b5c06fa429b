package org.spinerehab.server.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.spinerehab.server.TestTokens;

import static org.awaitility.Awaitility.await;

/**
 * Starts servers as processes of their own, with the flags of {@code jvm.options}, on one
 * PostgreSQL.
 */
final class Servers implements AutoCloseable {

	private static final String JAR = "target/server.jar";

	private static final String CACHE = "target/server.aot";

	/** Caches of a training start are there from JDK 25 on (JEP 514). */
	private static final boolean CACHES = Runtime.version().feature() >= 25;

	private final EmbeddedPostgres postgres;

	private final HttpServer keys = TestTokens.startKeyServer();

	private final int port;

	Servers(int port) throws IOException, InterruptedException {
		this.port = port;
		if (CACHES) {
			train();
		}
		this.postgres = EmbeddedPostgres.builder()
			.setServerConfig("max_connections", "60")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setLocaleConfig("locale", "C")
			.start();
	}

	String base() {
		return "http://127.0.0.1:" + this.port + "/fhir";
	}

	/**
	 * The server as the image runs it, which is with the cache of a training start; on an
	 * older JDK without.
	 */
	Running ours() {
		return start(List.of("-XX:AOTCache=" + CACHE, "-jar", JAR).subList(CACHES ? 0 : 1, 3), "ours");
	}

	private void train() throws IOException, InterruptedException {
		int failure = new ProcessBuilder("bash", "aot-training.sh", JAR, CACHE, java()).inheritIO().start().waitFor();
		if (failure != 0) {
			throw new IllegalStateException("The training start failed");
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** The same server with HAPI's validation, or with {@code none}. */
	Running other(String validation) {
		return start(List.of("-Dbench.validation=" + validation, "-cp", System.getProperty("java.class.path"),
				OtherValidation.class.getName()), validation);
	}

	/** The same server without access control and audit. */
	Running open() {
		return start(List.of("-cp", System.getProperty("java.class.path"), OpenAccess.class.getName()), "open");
	}

	private Running start(List<String> program, String name) {
		List<String> command = new ArrayList<>();
		command.add(java());
		command.add("@jvm.options");
		command.addAll(program);
		command.addAll(settings());
		try {
			long start = System.nanoTime();
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(new File("target/bench-" + name + ".log"))
				.start();
			await().atMost(Duration.ofMinutes(5))
				.pollInterval(Duration.ofMillis(50))
				.until(() -> !process.isAlive() || answers("/fhir/metadata"));
			double seconds = (System.nanoTime() - start) / 1e9;
			await().atMost(Duration.ofMinutes(5))
				.pollInterval(Duration.ofMillis(200))
				.until(() -> !process.isAlive() || answers("/actuator/health/readiness"));
			if (!process.isAlive()) {
				throw new IllegalStateException("The server stopped, see target/bench-" + name + ".log");
			}
			return new Running(process, seconds, (System.nanoTime() - start) / 1e9);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> settings() {
		String database = "jdbc:postgresql://127.0.0.1:" + this.postgres.getPort() + "/postgres";
		return List.of("--server.port=" + this.port, "--server.address=127.0.0.1",
				"--spring.datasource.url=" + database, "--spring.datasource.username=postgres",
				"--spine-rehab.audit.backlog=target/bench-audit-backlog.jsonl", "--spine-rehab.site.name=Bench",
				"--spine-rehab.site.time-zone=Europe/London", "--spine-rehab.site.emergency-number=999",
				"--spine-rehab.site.clinic-number=1", "--spine-rehab.site.on-call-number=2",
				"--spine-rehab.site.languages=en", "--spine-rehab.site.calendar.days=MONDAY",
				"--spine-rehab.site.calendar.opens=08:00", "--spine-rehab.site.calendar.closes=17:00",
				"--spine-rehab.access.issuers[0].name=bench", "--spine-rehab.access.issuers[0].kind=hospital",
				"--spine-rehab.access.issuers[0].issuer=" + TestTokens.HOSPITAL,
				"--spine-rehab.access.issuers[0].jwks-uri=http://127.0.0.1:" + this.keys.getAddress().getPort()
						+ "/jwks.json",
				"--spine-rehab.access.issuers[0].audience=" + TestTokens.AUDIENCE,
				"--spine-rehab.access.issuers[0].ids=ours",
				"--spine-rehab.access.issuers[0].authorization-endpoint=" + TestTokens.HOSPITAL + "/authorize",
				"--spine-rehab.access.issuers[0].token-endpoint=" + TestTokens.HOSPITAL + "/token");
	}

	private boolean answers(String path) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofSeconds(60))
			.build();
		try {
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.keys.stop(0);
		this.postgres.close();
	}

	/**
	 * A server that runs.
	 *
	 * @param process its process
	 * @param firstAnswer seconds until the first 200 on /fhir/metadata
	 * @param ready seconds until it counted as ready
	 */
	record Running(Process process, double firstAnswer, double ready) implements AutoCloseable {

		/** Resident memory in MB, as Linux tells it. */
		long memory() {
			try {
				return Files.readAllLines(Path.of("/proc", String.valueOf(this.process.pid()), "status"))
					.stream()
					.filter((line) -> line.startsWith("VmRSS:"))
					.map((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
					.findFirst()
					.orElse(-1L);
			}
			catch (IOException ex) {
				return -1;
			}
		}

		@Override
		public void close() {
			this.process.destroy();
			try {
				this.process.waitFor(60, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
