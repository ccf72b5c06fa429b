package org.spinerehab.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
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

/**
 * Every interaction leaves its line: who, what, whose, through which application.
 */
@ServerTest
class AuditIT {

	private static final String NURSE = "Practitioner/audit-nurse";

	@Autowired
	private TestServer server;

	@Autowired
	private JdbcClient jdbc;

	private Ward ward;

	private AuditLog log;

	@BeforeEach
	void prepare() {
		this.ward = Ward.of(this.server);
		this.log = AuditLog.of(this.server);
	}

	@Test
	void saysWhoReadWhatWhenThroughWhichAppAndLaunch() {
		Instant before = Instant.now().minusSeconds(1);
		String request = UUID.randomUUID().toString();
		assertThat(nurse().get("Observation/" + this.ward.weight(), "X-Request-Id", request).status()).isEqualTo(200);
		AuditEvent event = this.log.find("patient=" + this.ward.patient() + "&agent=" + NURSE).get(0);
		assertThat(event.getMeta().getProfile().get(0).getValue()).endsWith("IHE.BasicAudit.PatientRead");
		assertThat(event.getAction()).isEqualTo(AuditEvent.AuditEventAction.R);
		assertThat(event.getRecorded()).isBetween(before, Instant.now());
		AuditEventAgentComponent user = event.getAgent().get(2);
		assertThat(user.getWho().getReference()).isEqualTo(NURSE);
		assertThat(user.getWho().getIdentifier().getSystem()).isEqualTo(TestTokens.APP);
		assertThat(user.getRoleFirstRep().getText()).isEqualTo("nurse");
		assertThat(event.getAgent().get(0).getName()).isEqualTo(TestTokens.APP);
		assertThat(event.getAgent().get(0).getNetwork().getAddress()).isEqualTo("127.0.0.1");
		assertThat(AuditLog.entity(event, "4").getWhat().getReference())
			.isEqualTo("Observation/" + this.ward.weight() + "/_history/1");
		assertThat(AuditLog.entity(event, "1").getWhat().getReference()).isEqualTo("Patient/" + this.ward.patient());
		assertThat(event.getEntity()).extracting((entity) -> entity.getWhat().getIdentifier().getValue())
			.contains(request, "test-launch");
		assertThat(this.log.calls().get("AuditEvent/" + event.getIdPart()).status()).isEqualTo(200);
	}

	@Test
	void recordsCreateUpdateVersionAndHistory() {
		FhirCalls system = this.log.calls();
		Observation weight = Ward.weight(this.ward.patient());
		String id = system.post("Observation", weight).header("Location").replaceAll(".*Observation/|/_history.*", "");
		weight.setId(id);
		weight.setStatus(Observation.ObservationStatus.AMENDED);
		assertThat(system.put("Observation/" + id, weight).status()).isEqualTo(200);
		assertThat(system.get("Observation/" + id + "/_history/1").status()).isEqualTo(200);
		assertThat(system.get("Observation/" + id + "/_history").status()).isEqualTo(200);
		assertThat(this.log.of(this.ward.patient()).subList(0, 4)).containsExactly(
				"history-instance 0 Observation/" + id, "vread 0 Observation/" + id, "update 0 Observation/" + id,
				"create 0 Observation/" + id);
	}

	@Test
	void namesEveryPatientASearchShows() {
		Ward other = Ward.of(this.server);
		String ids = this.ward.weight() + "," + other.weight();
		assertThat(this.log.calls().get("Observation?_id=" + ids).status()).isEqualTo(200);
		assertThat(this.log.of(this.ward.patient()).get(0)).isEqualTo("search-type 0");
		assertThat(this.log.of(other.patient()).get(0)).isEqualTo("search-type 0");
		AuditEvent event = this.log.find("patient=" + other.patient()).get(0);
		assertThat(new String(AuditLog.entity(event, "24").getQuery())).contains("Observation?_id=");
	}

	@Test
	void namesThePatientsOfAWorklist() {
		FhirCalls worklist = with(TestTokens.worklist());
		assertThat(worklist.get("Task?_id=" + this.ward.review()).status()).isEqualTo(200);
		assertThat(this.log.of(this.ward.patient()).get(0)).isEqualTo("search-type 0");
	}

	@Test
	void recordsASearchThatFoundNothing() {
		assertThat(this.log.calls().get("Goal?patient=" + this.ward.patient()).status()).isEqualTo(200);
		assertThat(this.log.of(this.ward.patient()).get(0)).isEqualTo("search-type 0");
	}

	@Test
	void recordsOperations() {
		String path = "Patient/" + this.ward.patient() + "/$everything";
		assertThat(nurse().get(path).status()).isEqualTo(200);
		assertThat(this.log.find("patient=" + this.ward.patient() + "&agent=" + NURSE)).hasSize(1);
	}

	@Test
	void keepsNoTokenThatCameInAnAddress() {
		String marker = UUID.randomUUID().toString();
		String query = "Goal?_tag=" + marker
				+ "&access_token=eyJ.a.b&token=eyJ.c&client_assertion=eyJ.d&id_token=eyJ.e&Access%5Ftoken=eyJ.f";
		assertThat(with(null).get(query).status()).isEqualTo(401);
		assertThat(this.log.calls().get(query).status()).isBetween(200, 400);
		List<String> kept = this.jdbc.sql("select query from audit_event where query like '%' || :marker || '%'")
			.param("marker", marker)
			.query(String.class)
			.list();
		assertThat(kept).hasSize(2).allMatch((line) -> line.contains("access_token=***") && !line.contains("eyJ"));
	}

	@Test
	void knowsTheRoleInTheWordsOfAnyIssuer() {
		FhirCalls nurse = with(TestTokens.hospital(TestTokens.RENAMING, "",
				(claims) -> claims.claim("scp", List.of("user/*.rs"))
					.claim("profile", "Practitioner/" + this.ward.surgeon())
					.claim("groups", List.of("staff-east", "RN"))));
		assertThat(nurse.get("Observation/" + this.ward.weight()).status()).isEqualTo(200);
		AuditEvent event = this.log.find("patient=" + this.ward.patient()).get(0);
		assertThat(event.getAgent().get(2).getRoleFirstRep().getText()).isEqualTo("nurse");
	}

	@Test
	void recordsRefusedAttempts() {
		Ward other = Ward.of(this.server);
		String foreign = "Observation/" + other.weight();
		assertThat(nurse().get(foreign).status()).isEqualTo(403);
		assertThat(this.log.of(other.patient()).get(0)).as("the patient whose record it was")
			.isEqualTo("read 4 " + foreign);
		assertThat(nurse().get("Patient/" + other.patient()).status()).isEqualTo(403);
		assertThat(this.log.of(other.patient()).get(0)).isEqualTo("read 4 Patient/" + other.patient());
		assertThat(nurse().get("Observation/nobody-knows-it").status()).isEqualTo(404);
		assertThat(this.log.find("entity=Observation/nobody-knows-it&agent=" + NURSE + "&outcome=4")).isNotEmpty();
		Observation pain = new Observation();
		pain.getMeta().addProfile("https://w3id.org/spine-rehab/fhir/StructureDefinition/spine-rehab-pain-score");
		pain.setSubject(Ward.weight(this.ward.patient()).getSubject());
		assertThat(this.log.calls().post("Observation", pain).status()).isEqualTo(422);
		assertThat(this.log.of(this.ward.patient()).get(0)).startsWith("create 4");
	}

	@Test
	void recordsWhoHasNoGoodToken() {
		String request = UUID.randomUUID().toString();
		String path = "Patient/" + this.ward.patient();
		assertThat(with(null).get(path, "X-Request-Id", request).status()).isEqualTo(401);
		assertThat(with("no.good.token").get(path).status()).isEqualTo(401);
		List<AuditEvent> events = this.log.find("patient=" + this.ward.patient() + "&outcome=4");
		assertThat(events).extracting(AuditLog::inShort).containsExactly("read 4 " + path, "read 4 " + path);
		assertThat(events.get(0).getAgent().get(2).getWho().getDisplay()).isEqualTo("nobody signed in");
	}

	@Test
	void recordsACheckInThatIsSentAgain() {
		FhirCalls own = with(TestTokens.patient(this.ward.patient()));
		CheckInDraft draft = CheckInDraft.ordinary("Patient/" + this.ward.patient(), "2026-03-22T20:00:00+00:00");
		assertThat(own.post("QuestionnaireResponse", draft.response().copy()).status()).isEqualTo(201);
		int lines = this.log.find("patient=" + this.ward.patient() + "&action=C").size();
		assertThat(own.post("QuestionnaireResponse", draft.response().copy()).status()).isBetween(200, 201);
		assertThat(this.log.find("patient=" + this.ward.patient() + "&action=C")).hasSize(lines + 1);
	}

	@Test
	void recordsAConditionalCreateThatFoundOne() {
		Patient patient = new Patient();
		patient.addIdentifier().setSystem(Ward.SYSTEM).setValue(UUID.randomUUID().toString());
		String condition = "identifier=" + Ward.SYSTEM + "%7C" + patient.getIdentifierFirstRep().getValue();
		Answer first = this.log.calls().post("Patient", patient, "If-None-Exist", condition);
		String id = first.header("Location").replaceAll(".*Patient/|/_history.*", "");
		assertThat(with(TestTokens.link()).post("Patient", patient, "If-None-Exist", condition).status())
			.isEqualTo(200);
		assertThat(this.log.find("action=C&agent-name=" + TestTokens.APP)).isNotEmpty();
		assertThat(this.log.of(id)).contains("create 0 Patient/" + id);
	}

	@Test
	void leavesAnonymousReadersOfPublishedKnowledgeAlone() {
		String request = UUID.randomUUID().toString();
		assertThat(with(null).get("PlanDefinition/microdiscectomy-rehab", "X-Request-Id", request).status())
			.isEqualTo(200);
		assertThat(this.log.find("entity=PlanDefinition/microdiscectomy-rehab"))
			.noneMatch((event) -> event.getAgent().get(2).getWho().getIdentifier().isEmpty());
		assertThat(nurse().get("PlanDefinition/microdiscectomy-rehab").status()).isEqualTo(200);
		assertThat(this.log.find("entity=PlanDefinition/microdiscectomy-rehab&agent=" + NURSE)).isNotEmpty();
	}

	private FhirCalls nurse() {
		return with(TestTokens.app("nurse", TestTokens.NURSE,
				(claims) -> claims.claim("patient", this.ward.patient()).claim("fhirUser", NURSE)));
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
