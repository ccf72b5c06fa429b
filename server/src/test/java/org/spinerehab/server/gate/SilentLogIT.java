package org.spinerehab.server.gate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;
import org.spinerehab.server.access.Ward;
import org.spinerehab.server.outcome.CheckInDraft;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plants names, numbers, answers and tokens, walks every path that goes well and every
 * one that does not, and looks for them in the log.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class SilentLogIT {

	private static final String NAME = "Canaryfamily";

	private static final String MRN = "MRN-CANARY-4711";

	private static final String ANSWER = "canary words of a patient";

	@Autowired
	private TestServer server;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void namesNoPatientAndShowsNoToken(CapturedOutput output) throws Exception {
		FhirCalls system = with(TestTokens.system());
		Patient patient = new Patient();
		patient.addName().setFamily(NAME);
		patient.addIdentifier().setSystem(Ward.SYSTEM).setValue(MRN);
		String id = system.post("Patient", patient).header("Location").replaceAll(".*Patient/|/_history.*", "");
		String own = TestTokens.patient(id);
		goWell(system, with(own), id);
		goWrong(system, with(own), id);
		fail(system, id);
		assertThat(output.getAll()).as("something was logged").contains("Failure in a request");
		for (String canary : List.of(NAME, MRN, ANSWER, "Bearer", own.substring(own.lastIndexOf('.') + 1),
				own.split("\\.")[1], "canary")) {
			assertThat(output.getAll()).as(canary).doesNotContainIgnoringCase(canary);
		}
	}

	private static void goWell(FhirCalls system, FhirCalls patient, String id) {
		assertThat(system.get("Patient?family=" + NAME).status()).isEqualTo(200);
		assertThat(system.search("Patient/_search", "identifier=" + MRN).status()).isEqualTo(200);
		QuestionnaireResponse response = checkIn(id);
		assertThat(patient.post("QuestionnaireResponse", response).status()).isEqualTo(201);
		assertThat(patient.get("Observation").status()).isEqualTo(200);
	}

	private void goWrong(FhirCalls system, FhirCalls patient, String id) throws Exception {
		assertThat(patient.get("Patient?family:exact=" + NAME + "&nonsense=" + MRN).status()).isBetween(400, 403);
		assertThat(patient.get("Patient/" + NAME).status()).isIn(403, 404);
		assertThat(patient.get(NAME + "/" + MRN).status()).isBetween(400, 404);
		assertThat(with(TestTokens.patient(id) + NAME).get("Patient/" + id).status()).isEqualTo(401);
		assertThat(with(null).get("Patient?identifier=" + MRN).status()).isEqualTo(401);
		assertThat(system.get("Observation?date=" + NAME).status()).isBetween(400, 422);
		assertThat(system.get("Observation?_has:" + NAME + ":x:y=" + MRN).status()).isBetween(400, 422);
		Observation pain = new Observation();
		pain.getMeta().addProfile("https://w3id.org/spine-rehab/fhir/StructureDefinition/spine-rehab-pain-score");
		pain.setValue(new StringType(ANSWER));
		assertThat(system.post("Observation", pain).status()).isEqualTo(422);
		QuestionnaireResponse strange = checkIn(id);
		strange.addItem().setLinkId("no.such.item").addAnswer().setValue(new StringType(ANSWER));
		assertThat(patient.post("QuestionnaireResponse", strange).status()).isEqualTo(201);
		strange.setSubject(Ward.weight(NAME).getSubject());
		assertThat(system.post("QuestionnaireResponse", strange).status()).isBetween(400, 422);
		for (String body : List.of("{\"" + NAME, NAME, "{\"resourceType\":\"Patient\",\"birthDate\":\"" + MRN + "\"}",
				"{\"resourceType\":\"Patient\",\"name\":[{\"family\":{\"x\":\"" + NAME + "\"}}]}",
				"{\"resourceType\":\"" + NAME + "\"}")) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.server.base() + "/Patient"))
				.header("Authorization", "Bearer " + TestTokens.system())
				.header("Content-Type", "application/fhir+json")
				.POST(BodyPublishers.ofString(body))
				.build();
			int status = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
			assertThat(status).as(body).isBetween(200, 422);
		}
	}

	/** The database fails with words of its own, which repeat what was written. */
	private void fail(FhirCalls system, String id) {
		this.jdbc
			.sql("create function fail() returns trigger language plpgsql as "
					+ "'begin raise exception ''refused %'', new.res_text_vc; end'")
			.update();
		this.jdbc
			.sql("create trigger fail before insert on hfj_res_ver for each row "
					+ "when (new.res_type = 'Basic') execute function fail()")
			.update();
		try {
			Basic basic = new Basic();
			basic.addIdentifier().setSystem(Ward.SYSTEM).setValue(MRN);
			basic.setSubject(Ward.weight(id).getSubject());
			FhirCalls.Answer answer = system.post("Basic", basic);
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.body()).contains("OperationOutcome", answer.header("X-Request-Id"))
				.doesNotContain("hfj_", "constraint", "Exception", ".java");
		}
		finally {
			this.jdbc.sql("drop function fail() cascade").update();
		}
	}

	private static QuestionnaireResponse checkIn(String id) {
		QuestionnaireResponse response = CheckInDraft.ordinary("Patient/" + id, "2026-03-22T20:00:00+00:00").response();
		response.getIdentifier().setValue(UUID.randomUUID().toString());
		response.addItem().setLinkId("d.text").addAnswer().setValue(new StringType(ANSWER));
		return response;
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
