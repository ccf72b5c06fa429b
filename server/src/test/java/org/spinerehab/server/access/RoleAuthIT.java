package org.spinerehab.server.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;
import org.spinerehab.server.numbers.TestNumbers;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each kind of the app's tokens is for, and no more.
 */
@ServerTest
class RoleAuthIT {

	@Autowired
	private TestServer server;

	private Ward ward;

	@BeforeEach
	void prepare() {
		this.ward = Ward.of(this.server);
	}

	@Test
	void worklistSeesTasksFlagsAndPatientsOfEverybody() {
		FhirCalls worklist = with(TestTokens.worklist());
		assertThat(worklist.get("Task/" + this.ward.review()).status()).isEqualTo(200);
		assertThat(worklist.get("Patient/" + this.ward.patient()).status()).isEqualTo(200);
		Answer found = worklist.get("Task?_id=" + this.ward.review() + "&_include=Task:patient");
		assertThat(found.bundle().getEntry()).hasSize(2);
		assertThat(worklist.get("Flag?_revinclude=Task:focus").status()).isEqualTo(200);
	}

	@Test
	void worklistSeesNoClinicalData() {
		FhirCalls worklist = with(TestTokens.worklist());
		Stream
			.of("Observation", "Observation/" + this.ward.weight(), "Encounter", "CarePlan", "QuestionnaireResponse",
					"Practitioner", "Patient/" + this.ward.patient() + "/$everything",
					"Patient?_id=" + this.ward.patient() + "&_revinclude=Observation:patient",
					"Patient?_has:Observation:patient:code=29463-7", "Task?patient.family=Ward",
					"Observation?patient=" + this.ward.patient() + "&_summary=count")
			.forEach((path) -> assertThat(worklist.get(path).status()).as(path).isIn(403, 404));
		assertRefused(worklist.post("Task", Ward.review(this.ward.patient())));
	}

	@Test
	void worklistTokenCannotWidenItself() {
		FhirCalls greedy = with(TestTokens.app("nurse", "user/*.cruds system/*.cruds patient/*.cruds user/Task.cruds",
				(claims) -> claims.claim("team", "spine")));
		assertThat(greedy.get("Observation/" + this.ward.weight()).status()).isEqualTo(403);
		assertRefused(greedy.post("Task", Ward.review(this.ward.patient())));
	}

	@Test
	void onePatientTokenCannotWidenItself() {
		Ward other = Ward.of(this.server);
		FhirCalls greedy = with(TestTokens.app("nurse", "user/*.cruds system/*.cruds patient/*.rs user/Observation.rs",
				(claims) -> claims.claim("patient", this.ward.patient())));
		assertThat(greedy.get("Observation/" + this.ward.weight()).status()).isEqualTo(200);
		assertThat(greedy.get("Observation/" + other.weight()).status()).isEqualTo(403);
		assertThat(greedy.get("Task?patient=Patient/" + other.patient()).body()).doesNotContain(other.review());
		assertRefused(greedy.post("Practitioner", new Practitioner()));
		assertRefused(greedy.post("Observation", Ward.weight(this.ward.patient())));
	}

	@Test
	void surgeonReadsPractitionersNurseOnlyOneByOne() {
		FhirCalls surgeon = with(TestTokens.surgeon(this.ward.patient()));
		FhirCalls nurse = with(TestTokens.nurse(this.ward.patient()));
		assertThat(surgeon.get("Practitioner?family=Surgeon").status()).isEqualTo(200);
		assertThat(surgeon.get("PlanDefinition").status()).isEqualTo(200);
		assertThat(nurse.get("Practitioner/" + this.ward.surgeon()).status()).isEqualTo(200);
		assertThat(nurse.get("Practitioner?family=Surgeon").status()).isEqualTo(403);
		assertThat(nurse.get("Encounter?_include=Encounter:participant").bundle().getEntry()).hasSize(2);
	}

	@Test
	void patientReadsTheirOwnReportsButNotTheWorklist() {
		FhirCalls patient = with(TestTokens.patient(this.ward.patient()));
		assertThat(patient.get("Patient/" + this.ward.patient()).status()).isEqualTo(200);
		assertThat(patient.get("Observation").bundle().getEntry()).hasSize(1);
		assertThat(patient.get("CarePlan").status()).isEqualTo(200);
		Stream
			.of("Task", "Flag", "Encounter", "Task/" + this.ward.review(), "Practitioner/" + this.ward.surgeon(),
					"Patient/" + this.ward.patient() + "/$everything", "Observation?_include=Observation:encounter")
			.forEach((path) -> assertThat(patient.get(path).status()).as(path).isEqualTo(403));
		assertRefused(patient.post("Observation", Ward.weight(this.ward.patient())));
	}

	/** A table and the site's overlays: together the numbers in force. */
	@Test
	void everyRoleReadsThePublishedNumbersAndTheirOverlays() {
		CodeSystem overlay = TestNumbers.overlay("own-" + UUID.randomUUID(), "recovery-band", "steps-m-w1", "high",
				"50");
		this.server.client().update().resource(overlay).execute();
		Stream
			.of(TestTokens.surgeon(this.ward.patient()), TestTokens.nurse(this.ward.patient()),
					TestTokens.patient(this.ward.patient()), TestTokens.worklist())
			.map(this::with)
			.forEach((role) -> {
				assertThat(ids(
						role.get("CodeSystem?url=" + SpineRehab.RECOVERY_BANDS + "," + SpineRehab.TAILORING_FACTORS)))
					.containsExactlyInAnyOrder("recovery-band", "tailoring-factor");
				assertThat(ids(role.get("CodeSystem?content-mode=supplement&status=active")))
					.contains(overlay.getIdElement().getIdPart());
			});
		this.server.client().update().resource(overlay.setStatus(Enumerations.PublicationStatus.RETIRED)).execute();
	}

	private static List<String> ids(Answer answer) {
		return answer.bundle()
			.getEntry()
			.stream()
			.map((entry) -> entry.getResource().getIdElement().getIdPart())
			.toList();
	}

	@Test
	void linkMakesAPatientOnceByIdentifier() {
		FhirCalls link = with(TestTokens.link());
		Patient patient = new Patient();
		patient.addIdentifier().setSystem(Ward.SYSTEM).setValue(this.ward.patient() + "-link");
		String condition = "identifier=" + Ward.SYSTEM + "%7C" + this.ward.patient() + "-link";
		assertThat(link.post("Patient", patient, "If-None-Exist", condition).status()).isEqualTo(201);
		assertThat(link.post("Patient", patient, "If-None-Exist", condition).status()).isEqualTo(200);
		Practitioner practitioner = new Practitioner();
		practitioner.setIdentifier(patient.getIdentifier());
		assertThat(link.post("Practitioner", practitioner, "If-None-Exist", condition).status()).isEqualTo(201);
	}

	@Test
	void linkDoesNothingElse() {
		FhirCalls link = with(TestTokens.link());
		Patient patient = new Patient();
		patient.addIdentifier().setSystem(Ward.SYSTEM).setValue("link-nothing-else");
		patient.addName().setFamily("Ward");
		String good = "identifier=" + Ward.SYSTEM + "%7Clink-nothing-else";
		assertRefused(link.post("Patient", patient));
		assertRefused(link.post("Patient", patient, "If-None-Exist", "family=Ward"));
		assertRefused(link.post("Patient", patient, "If-None-Exist", good + "&family=Ward"));
		assertRefused(link.post("Patient", patient, "If-None-Exist", good + ",x"));
		assertRefused(link.post("Patient", patient, "If-None-Exist", "identifier=" + Ward.SYSTEM + "%7Canother"));
		assertRefused(link.put("Patient/" + this.ward.patient(), (Patient) new Patient().setId(this.ward.patient())));
		assertRefused(link.post("Observation", Ward.weight(this.ward.patient()), "If-None-Exist", good));
		Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
		transaction.addEntry()
			.setResource(patient)
			.getRequest()
			.setMethod(HTTPVerb.POST)
			.setUrl("Patient")
			.setIfNoneExist(good);
		assertRefused(link.batch(transaction));
		Stream.of("Patient", "Patient/" + this.ward.patient(), "Task", "Practitioner")
			.forEach((path) -> assertThat(link.get(path).status()).as(path).isEqualTo(403));
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
