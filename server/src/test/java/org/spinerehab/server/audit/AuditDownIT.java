package org.spinerehab.server.audit;

import java.time.Duration;

import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;
import org.spinerehab.server.access.FhirCalls.Answer;
import org.spinerehab.server.access.Ward;
import org.spinerehab.server.outcome.CheckInDraft;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What cannot be recorded is refused, but never a check-in (clinical.md N18).
 */
@ServerTest
class AuditDownIT {

	@Autowired
	private TestServer server;

	@Autowired
	private JdbcClient jdbc;

	private Ward ward;

	private FhirCalls system;

	@BeforeEach
	void breakTheAudit() {
		this.ward = Ward.of(this.server);
		this.system = new FhirCalls(this.server.base(), TestTokens.system());
		this.jdbc.sql("alter table audit_event rename to audit_event_away").update();
	}

	@AfterEach
	void repairTheAudit() {
		this.jdbc.sql("alter table if exists audit_event_away rename to audit_event").update();
	}

	@Test
	void refusesAReadAndSaysWhatToDo() {
		Answer answer = this.system.get("Observation/" + this.ward.weight());
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isNotEmpty();
		assertThat(answer.body()).contains("could not be recorded").doesNotContain("kg");
	}

	@Test
	void refusesAWriteAndWritesNothing() {
		assertThat(this.system.post("Observation", Ward.weight(this.ward.patient())).status()).isEqualTo(503);
		repairTheAudit();
		assertThat(this.system.get("Observation?patient=" + this.ward.patient()).bundle().getEntry()).hasSize(1);
	}

	@Test
	void takesACheckInAndRecordsItLater() {
		FhirCalls own = new FhirCalls(this.server.base(), TestTokens.patient(this.ward.patient()));
		QuestionnaireResponse saddle = new CheckInDraft("Patient/" + this.ward.patient())
			.authored("2026-03-22T20:00:00+00:00")
			.tiles("SADDLE")
			.response();
		Answer answer = own.post("QuestionnaireResponse", saddle);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		repairTheAudit();
		assertThat(this.system.get("Flag?patient=" + this.ward.patient()).bundle().getEntry()).isNotEmpty();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> AuditLog.of(this.server)
				.of(this.ward.patient())
				.stream()
				.anyMatch((line) -> line.startsWith("create 0 QuestionnaireResponse/")));
	}

}
