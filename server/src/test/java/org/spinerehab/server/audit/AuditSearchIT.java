package org.spinerehab.server.audit;

import java.util.List;

import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;
import org.spinerehab.server.access.FhirCalls.Answer;
import org.spinerehab.server.access.Ward;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * "Who saw this patient, when, through which app", and that nobody rewrites the answer.
 */
@ServerTest
class AuditSearchIT {

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
	void findsByPatientDateUserAppInteractionAndEntity() {
		String clerk = "Practitioner/" + this.ward.surgeon();
		new FhirCalls(this.server.base(),
				TestTokens.hospital("user/*.rs",
						(claims) -> claims.claim("fhirUser", clerk).claim("client_id", "Ward Viewer")))
			.get("Observation/" + this.ward.weight());
		String patient = "patient=Patient/" + this.ward.patient();
		assertThat(this.log.find(patient + "&agent=" + clerk)).hasSize(1);
		assertThat(this.log.find(patient + "&agent-name=ward")).hasSize(1);
		assertThat(this.log.find(patient + "&agent-name=elsewhere")).isEmpty();
		assertThat(this.log.find(patient + "&agent-name=w_rd")).as("no wildcard").isEmpty();
		String id = this.log.find(patient + "&agent=" + clerk).get(0).getIdPart();
		assertThat(this.log.find("_id=" + id + ",nobody")).hasSize(1);
		assertThat(this.log.find("_id=nobody")).isEmpty();
		assertThat(this.log.find(patient + "&subtype=read&agent=" + clerk)).hasSize(1);
		assertThat(this.log.find(patient + "&action=R,E&agent=" + clerk)).hasSize(1);
		assertThat(this.log.find(patient + "&action=D")).isEmpty();
		assertThat(this.log.find(patient + "&type=rest&agent=" + clerk)).hasSize(1);
		assertThat(this.log.find(patient + "&type=other")).isEmpty();
		assertThat(this.log.find("entity=Observation/" + this.ward.weight() + "&agent=" + clerk)).hasSize(1);
		assertThat(this.log.find(patient + "&date=gt2026-01-01&agent=" + clerk)).hasSize(1);
		assertThat(this.log.find(patient + "&date=lt2026-01-01")).isEmpty();
	}

	@Test
	void pagesNewestFirst() {
		for (int i = 0; i < 5; i++) {
			this.log.calls().get("Encounter/" + this.ward.stay());
		}
		String query = "AuditEvent?entity=Encounter/" + this.ward.stay() + "&action=R&_count=2";
		Bundle first = this.log.calls().get(query).bundle();
		assertThat(first.getEntry()).hasSize(2);
		String next = first.getLink(Bundle.LINK_NEXT).getUrl();
		Bundle second = this.log.calls().get(next.substring(next.indexOf("AuditEvent"))).bundle();
		Bundle third = this.log.calls().get(query + "&_offset=4").bundle();
		assertThat(third.getTotal()).isEqualTo(5);
		assertThat(third.getLink(Bundle.LINK_NEXT)).isNull();
		List<AuditEvent> all = List.of(first, second, third)
			.stream()
			.flatMap((page) -> page.getEntry().stream())
			.map((entry) -> (AuditEvent) entry.getResource())
			.toList();
		assertThat(all).extracting(AuditEvent::getIdPart).doesNotHaveDuplicates().hasSize(5);
		assertThat(all).extracting(AuditEvent::getRecorded).isSortedAccordingTo(java.util.Comparator.reverseOrder());
	}

	@ParameterizedTest
	@ValueSource(strings = { "_count=-5", "_offset=-1" })
	void saysThatAPageIsCountedUpwards(String page) {
		Answer answer = this.log.calls().get("AuditEvent?patient=" + this.ward.patient() + "&" + page);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("OperationOutcome", "0 or more");
	}

	@Test
	void isReadByNameOnly() {
		String query = "AuditEvent?patient=" + this.ward.patient();
		String user = "Practitioner/" + this.ward.surgeon();
		assertThat(with(TestTokens.nurse(this.ward.patient())).get(query).status()).isEqualTo(403);
		assertThat(with(TestTokens.surgeon(this.ward.patient())).get(query).status()).isEqualTo(403);
		assertThat(hospital("user/*.rs", user).get(query).status()).isEqualTo(403);
		assertThat(hospital("user/AuditEvent.rs", user).get(query).status()).isEqualTo(403);
		assertThat(hospital("user/AuditEvent.rs", user, "surgeon").get(query).status()).isEqualTo(403);
		assertThat(hospital("user/*.rs", user, "integrator").get(query).status()).isEqualTo(403);
		assertThat(hospital("user/AuditEvent.rs", user, "integrator").get(query).status()).isEqualTo(200);
		assertThat(with(null).get(query).status()).isEqualTo(401);
	}

	@Test
	void isNeverChangedOverFhir() {
		AuditEvent event = this.log.find("patient=" + this.ward.patient()).get(0);
		String path = "AuditEvent/" + event.getIdPart();
		assertThat(this.log.calls().put(path, event).status()).isBetween(400, 405);
		assertThat(this.log.calls().delete(path).status()).isBetween(400, 405);
		assertThat(this.log.calls().post("AuditEvent", event).status()).isBetween(400, 405);
		Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
		bundle.addEntry().setResource(event).getRequest().setMethod(HTTPVerb.PUT).setUrl(path);
		assertThat(this.log.calls().batch(bundle).status()).isBetween(400, 405);
		assertThat(this.log.calls().get(path).status()).isEqualTo(200);
	}

	@Test
	void isNeverChangedInTheDatabase() {
		for (String change : List.of("update audit_event set agent = 'nobody'", "delete from audit_event",
				"truncate audit_event")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update())
				.withMessageContaining("append only");
		}
	}

	private FhirCalls hospital(String scopes, String user, String... roles) {
		return with(TestTokens.hospital(scopes,
				(claims) -> claims.claim("fhirUser", user).claim("role", String.join(" ", roles))));
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
