package org.spinerehab.server.gate;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;
import org.spinerehab.server.access.FhirCalls.Answer;
import org.spinerehab.server.outcome.CheckInDraft;
import org.spinerehab.server.outcome.TestPatients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each limit, with small numbers, on a server of its own.
 */
@ServerTest
@TestPropertySource(properties = { "spine-rehab.limits.body=20KB", "spine-rehab.limits.requests-per-minute=12",
		"spine-rehab.limits.refusals-per-minute=5", "spine-rehab.limits.search-time=2s" })
class LimitsIT {

	@Autowired
	private TestServer server;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void refusesABodyThatIsTooLarge() throws Exception {
		byte[] large = ("{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"" + "x".repeat(30_000) + "\"}]}")
			.getBytes(StandardCharsets.UTF_8);
		for (BodyPublisher body : List.of(BodyPublishers.ofByteArray(large),
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(this.server.base() + "/Patient"))
					.header("Authorization", "Bearer " + client("large"))
					.header("Content-Type", "application/fhir+json")
					.POST(body)
					.build(), BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(413);
			assertThat(answer.body()).contains("OperationOutcome", "20480 bytes", "smaller bundles");
		}
	}

	@Test
	void slowsAClientThatAsksTooOftenAndNobodyElse() {
		FhirCalls greedy = new FhirCalls(this.server.base(), client("greedy"));
		List<Answer> answers = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			answers.add(greedy.get("Patient?_count=1"));
		}
		Answer refused = answers.stream().filter((answer) -> answer.status() == 429).findFirst().orElseThrow();
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
		assertThat(refused.body()).contains("OperationOutcome", "asks too often");
		assertThat(new FhirCalls(this.server.base(), client("modest")).get("Patient?_count=1").status()).isEqualTo(200);
	}

	@Test
	void neverTurnsAwayCheckInsOfAClientThatAsksTooOften() {
		TestPatients patient = TestPatients.operatedOn(this.server.client(client("setup")), "2026-03-02", "2026-03-03");
		FhirCalls app = new FhirCalls(this.server.base(), TestTokens.patient(patient.id()));
		List<Integer> read = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			read.add(app.get("Patient/" + patient.id()).status());
		}
		assertThat(read).contains(429);
		CheckInDraft draft = CheckInDraft.ordinary(patient.reference(), "2026-03-22T20:00:00+00:00");
		assertThat(app.post("QuestionnaireResponse", draft.response()).status()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource({ "POST, QuestionnaireResponse/$validate", "PUT, Observation/QuestionnaireResponse",
			"POST, QuestionnaireResponse/_search" })
	void givesTheAllowanceOfCheckInsToNothingElse(String method, String path) throws Exception {
		String token = client("in disguise " + path);
		List<Integer> answers = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			answers.add(HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(this.server.base() + "/" + path))
					.header("Authorization", "Bearer " + token)
					.header("Content-Type", "application/fhir+json")
					.method(method, BodyPublishers.ofString("{}"))
					.build(), BodyHandlers.ofString())
				.statusCode());
		}
		assertThat(answers).contains(429);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Patient/1", "//Patient/1" })
	void recordsOnlySoManyRefusalsOfOneAddress(String path) {
		FhirCalls stranger = new FhirCalls(this.server.base() + path, "no.good.token");
		long before = lines();
		List<Answer> answers = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			answers.add(stranger.get(""));
		}
		Answer refused = answers.get(29);
		assertThat(refused.status()).as(refused.body()).isEqualTo(429);
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
		assertThat(refused.body()).contains("OperationOutcome", "token");
		assertThat(lines() - before).as("lines of the audit").isLessThan(10);
		assertThat(new FhirCalls(this.server.base(), client("of the same address")).get("Patient?_count=1").status())
			.as("a good token from the same address")
			.isEqualTo(200);
	}

	private long lines() {
		return this.jdbc.sql("select count(*) from audit_event").query(Long.class).single();
	}

	@Test
	void stopsASearchThatTakesTooLong() throws Exception {
		try (Connection blocker = this.dataSource.getConnection()) {
			blocker.setAutoCommit(false);
			blocker.createStatement().execute("lock table hfj_spidx_token in access exclusive mode");
			Answer answer = new FhirCalls(this.server.base(), client("slow")).get("Goal?category=nursing");
			blocker.rollback();
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.body()).contains("OperationOutcome", "too-costly", "a range of dates");
		}
	}

	@Test
	void letsACheckInWaitLongerThanASearch() throws Exception {
		TestPatients patient = TestPatients.operatedOn(this.server.client(client("setup-two")), "2026-03-02",
				"2026-03-03");
		FhirCalls app = new FhirCalls(this.server.base(),
				TestTokens.hospital("system/*.cruds", (claims) -> claims.claim("client_id", "waiting")));
		CheckInDraft draft = CheckInDraft.ordinary(patient.reference(), "2026-03-22T20:00:00+00:00");
		Answer[] answer = new Answer[1];
		try (Connection blocker = this.dataSource.getConnection()) {
			blocker.setAutoCommit(false);
			blocker.createStatement()
				.execute("select pg_advisory_xact_lock(hashtextextended('" + patient.reference() + "', 0))");
			Thread sender = new Thread(() -> answer[0] = app.post("QuestionnaireResponse", draft.response()));
			sender.start();
			sender.join(3_500);
			assertThat(sender.isAlive()).as("still waits").isTrue();
			blocker.rollback();
			sender.join(30_000);
		}
		assertThat(answer[0].status()).isEqualTo(201);
	}

	private static String client(String name) {
		return TestTokens.hospital("system/*.cruds", (claims) -> claims.claim("client_id", name));
	}

}
