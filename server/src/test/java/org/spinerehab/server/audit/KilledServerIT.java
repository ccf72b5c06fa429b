package org.spinerehab.server.audit;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerApplication;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A server of its own process, killed the moment its answer is there: the line of the
 * answer is in the database.
 */
class KilledServerIT {

	private static final int PORT = 18290;

	@Test
	void losesNoLineOfAnAnswerThatHasLeft() throws Exception {
		HttpServer keys = TestTokens.startKeyServer();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
			Process process = start(postgres, keys.getAddress().getPort());
			try {
				FhirCalls calls = new FhirCalls("http://127.0.0.1:" + PORT + "/fhir", TestTokens.system());
				await().atMost(Duration.ofMinutes(4))
					.ignoreExceptions()
					.until(() -> !process.isAlive() || calls.get("metadata").status() == 200);
				String request = UUID.randomUUID().toString();
				assertThat(calls.get("Patient?family=nobody", "X-Request-Id", request).status()).isEqualTo(200);
				process.destroyForcibly();
				assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
				assertThat(JdbcClient.create(postgres.getPostgresDatabase())
					.sql("select count(*) from audit_event where request_id = ?")
					.param(request)
					.query(Integer.class)
					.single()).isEqualTo(1);
			}
			finally {
				process.destroyForcibly();
			}
		}
		finally {
			keys.stop(0);
		}
	}

	private static Process start(EmbeddedPostgres postgres, int keys) throws Exception {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ServerApplication.class.getName(), "--spring.profiles.active=test", "--server.port=" + PORT,
				"--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
				"--spring.datasource.username=postgres", "--spine-rehab.access.issuers[0].kind=hospital",
				"--spine-rehab.access.issuers[0].issuer=" + TestTokens.HOSPITAL,
				"--spine-rehab.access.issuers[0].jwks-uri=http://127.0.0.1:" + keys + "/jwks.json",
				"--spine-rehab.access.issuers[0].audience=" + TestTokens.AUDIENCE));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(new File("target/killed-server.log"))
			.start();
	}

}
