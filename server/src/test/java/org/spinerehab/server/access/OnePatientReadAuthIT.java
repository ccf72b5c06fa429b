package org.spinerehab.server.access;

import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A token launched for one patient reads nothing of another, whatever way it asks.
 */
@ServerTest
class OnePatientReadAuthIT {

	@Autowired
	private TestServer server;

	private Ward own;

	private Ward other;

	private FhirCalls nurse;

	@BeforeEach
	void prepare() {
		this.own = Ward.of(this.server);
		this.other = Ward.of(this.server);
		this.nurse = new FhirCalls(this.server.base(), TestTokens.nurse(this.own.patient()));
	}

	@Test
	void readsItsOwnPatient() {
		Stream
			.of("Patient/" + this.own.patient(), "Observation/" + this.own.weight(), "Encounter/" + this.own.stay(),
					"Task/" + this.own.review(), "Observation/" + this.own.weight() + "/_history/1",
					"Observation/" + this.own.weight() + "/_history", "Patient/" + this.own.patient() + "/_history",
					"Patient/" + this.own.patient() + "/$everything")
			.forEach((path) -> assertThat(this.nurse.get(path).status()).as(path).isEqualTo(200));
	}

	@Test
	void findsItsOwnPatientOnly() {
		Stream
			.of("Patient", "Observation", "Encounter", "Task", "Observation?code=29463-7", "Task?status=requested",
					"Patient?family=Ward", "Observation?patient=" + this.own.patient(),
					"Observation?subject=Patient/" + this.own.patient(), "Task?patient=Patient/" + this.own.patient(),
					"Observation?_include=Observation:encounter&_include=Observation:subject",
					"Patient?_revinclude=Observation:patient&_revinclude=Task:patient")
			.forEach((path) -> assertOwnOnly(path, this.nurse.get(path)));
	}

	@Test
	void findsItsOwnPatientOnlyByPost() {
		assertOwnOnly("POST", this.nurse.search("Observation/_search", "code=29463-7"));
		assertOwnOnly("POST", this.nurse.search("Task/_search", "status=requested"));
		assertNothing(this.nurse.search("Observation/_search", "patient=" + this.other.patient()));
	}

	@Test
	void readsNothingOfAnother() {
		Stream.of("Patient/" + this.other.patient(), "Observation/" + this.other.weight(),
				"Encounter/" + this.other.stay(), "Task/" + this.other.review(),
				"Observation/" + this.other.weight() + "/_history/1",
				"Observation/" + this.other.weight() + "/_history",
				"Observation/" + this.other.weight() + "/_history?_summary=count",
				"Observation/" + this.other.weight() + "/_history?_count=0",
				"Patient/" + this.other.patient() + "/_history", "Patient/" + this.other.patient() + "/$everything",
				"Observation/" + this.other.weight() + "/$meta", "Observation/" + this.other.weight() + "/$validate")
			.forEach((path) -> assertNothing(path, this.nurse.get(path)));
	}

	@Test
	void findsNothingOfAnother() {
		String patient = this.other.patient();
		Stream
			.of("Patient?_id=" + patient, "Patient?_id=" + this.own.patient() + "&_id=" + patient,
					"Observation?_id=" + this.other.weight(), "Task?_id=" + this.other.review(),
					"Observation?patient=" + patient, "Observation?subject=Patient/" + patient,
					"Observation?subject:Patient=" + patient,
					"Observation?patient=Patient/" + patient + "&code=29463-7", "Task?patient=Patient/" + patient,
					"Task?subject=Patient/" + patient, "Observation?encounter=Encounter/" + this.other.stay(),
					"Observation?patient=" + patient + "&_summary=count",
					"Observation?_id=" + this.other.weight() + "&_total=accurate",
					"Task?_id=" + this.other.review() + "&_summary=count")
			.forEach((path) -> assertNothing(path, this.nurse.get(path)));
	}

	@Test
	void leavesOutTheOtherOfTwo() {
		Answer ids = this.nurse.get("Observation?_id=" + this.own.weight() + "," + this.other.weight());
		assertOwnOnly("two ids", ids);
		Answer patients = this.nurse.get("Observation?patient=" + this.own.patient() + "," + this.other.patient());
		assertOwnOnly("two patients", patients);
		assertThat(this.nurse.get("Patient?_id=" + this.own.patient() + "," + this.other.patient()).body())
			.doesNotContain("Patient/" + this.other.patient() + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Observation?patient.identifier=x", "Observation?encounter.subject=Patient/1",
			"Patient?_has:Observation:patient:code=29463-7", "Practitioner?_has:Encounter:participant:subject=1",
			"Observation?subject:Patient.family=Ward", "Practitioner?_revinclude=Encounter:participant",
			"Questionnaire?_revinclude=QuestionnaireResponse:questionnaire", "Observation?_list=1",
			"Observation?_filter=code%20eq%201", "_history", "Observation/_history", "?_type=Patient,Observation",
			"Patient/$everything", "$export", "Patient/$export", "$graphql?query={PatientList{id}}",
			"AuditEvent/_history", "Observation/$lastn", "Subscription", "Binary",
			"Observation/_history?_summary=count" })
	void refusesSidewaysAndSystemWideQuestions(String path) {
		assertThat(this.nurse.get(path.replace("{", "%7B").replace("}", "%7D")).status()).isIn(400, 403, 404, 405);
	}

	@Test
	void refusesTheCompartmentOfAnother() {
		assertNothing(this.nurse.get("Patient/" + this.other.patient() + "/Observation"));
	}

	@Test
	void judgesEveryEntryOfABatch() {
		Bundle batch = batch("Observation/" + this.own.weight(), "Observation/" + this.other.weight(),
				"Observation?patient=" + this.other.patient(), "Patient/" + this.other.patient(),
				"Task/" + this.other.review(), "Task?patient=Patient/" + this.other.patient(),
				"Observation?_id=" + this.other.weight(), "Observation?code=29463-7", "Task", "Observation",
				"Patient?_has:Observation:patient:code=29463-7", "Observation?subject.family=Ward");
		Answer answer = this.nurse.batch(batch);
		assertThat(answer.body()).doesNotContain(this.other.weight() + "\"")
			.doesNotContain("Patient/" + this.other.patient())
			.doesNotContain(this.other.review() + "\"");
	}

	@Test
	void readsItsOwnInABatch() {
		Bundle answer = this.nurse.batch(batch("Observation/" + this.own.weight(), "Task?status=requested")).bundle();
		assertThat(answer.getEntry().get(0).getResource().getIdElement().getIdPart()).isEqualTo(this.own.weight());
		assertThat(((Bundle) answer.getEntry().get(1).getResource()).getEntry()).hasSize(1);
	}

	@Test
	void refusesTheSameInATransaction() {
		Bundle bundle = batch("Observation/" + this.other.weight());
		bundle.setType(BundleType.TRANSACTION);
		Answer answer = this.nurse.batch(bundle);
		assertThat(answer.bundle().getEntryFirstRep().getResponse().getStatus()).startsWith("403");
		assertThat(answer.body()).doesNotContain("29463-7");
	}

	@Test
	void readsNoNextPageOfAnother() {
		FhirCalls everybody = new FhirCalls(this.server.base(), TestTokens.system());
		String next = everybody.get("Observation?code=29463-7&_count=1").bundle().getLink(Bundle.LINK_NEXT).getUrl();
		Answer answer = this.nurse.get(next.substring(next.indexOf("/fhir/") + 6));
		assertThat(answer.body()).doesNotContain("Patient/" + this.other.patient());
	}

	private static Bundle batch(String... urls) {
		Bundle bundle = new Bundle().setType(BundleType.BATCH);
		for (String url : urls) {
			bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
		}
		return bundle;
	}

	private void assertOwnOnly(String what, Answer answer) {
		assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(200);
		assertThat(answer.bundle().getEntry()).as(what).isNotEmpty();
		assertThat(answer.bundle().getEntry()).as(what)
			.extracting((entry) -> id(entry.getResource()))
			.isSubsetOf(this.own.patient(), this.own.weight(), this.own.stay(), this.own.review());
	}

	private static String id(Resource resource) {
		return resource.getIdElement().getIdPart();
	}

	private void assertNothing(Answer answer) {
		assertNothing("", answer);
	}

	private void assertNothing(String what, Answer answer) {
		assertThat(answer.status()).as(what + ": " + answer.body()).isIn(200, 400, 403, 404);
		if (answer.status() == 200) {
			assertThat(answer.bundle().getEntry()).as(what).isEmpty();
			assertThat(answer.bundle().getTotal()).as(what).isZero();
		}
		assertThat(answer.body()).as(what).doesNotContain("29463-7").doesNotContain("\"family\"");
	}

}
