package org.spinerehab.server.access;

import java.util.List;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SMART scopes of a hospital's own authorization server.
 */
@ServerTest
class HospitalAuthIT {

	private static final String VITAL = "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs";

	@Autowired
	private TestServer server;

	private Ward ward;

	private Ward other;

	@BeforeEach
	void prepare() {
		this.ward = Ward.of(this.server);
		this.other = Ward.of(this.server);
	}

	@Test
	void userScopesReachEveryPatientOfStaff() {
		FhirCalls staff = with("user/Observation.rs", null, "Practitioner/1");
		assertThat(staff.get("Observation/" + this.ward.weight()).status()).isEqualTo(200);
		assertThat(staff.get("Observation/" + this.other.weight()).status()).isEqualTo(200);
		assertThat(staff.get("Encounter/" + this.ward.stay()).status()).isEqualTo(403);
		assertThat(staff.get("Observation?patient.family=Ward").status()).isEqualTo(403);
	}

	@Test
	void whoReadsEverythingMayAskAnything() {
		FhirCalls staff = with("user/*.rs", null, "Practitioner/1");
		assertThat(staff.get("Observation?patient.family=Ward").status()).isEqualTo(200);
		assertThat(staff.get("Patient?_has:Observation:patient:code=29463-7").status()).isEqualTo(200);
		assertThat(staff.post("Observation", Ward.weight(this.ward.patient())).status()).isEqualTo(403);
	}

	@Test
	void userScopesOfAPatientReachThatPatient() {
		FhirCalls patient = with("user/*.cruds", null, TestTokens.AUDIENCE + "/Patient/" + this.ward.patient());
		assertThat(patient.get("Observation").bundle().getEntry()).hasSize(1);
		assertThat(patient.get("Observation/" + this.other.weight()).status()).isEqualTo(403);
		assertThat(patient.post("Observation", Ward.weight(this.other.patient())).status()).isEqualTo(403);
		FhirCalls foreign = with("user/*.rs", null, "http://elsewhere.example/fhir/Patient/" + this.ward.patient());
		assertThat(foreign.get("Observation").status()).isEqualTo(403);
		FhirCalls mixed = with("user/*.rs", this.other.patient(), "Patient/" + this.ward.patient());
		assertThat(mixed.get("Observation").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "RelatedPerson/1", "Person/1", TestTokens.AUDIENCE + "/RelatedPerson/1", "Practitioner",
			"Practitioner/1/RelatedPerson/1", "Organization/1", "" })
	void userScopesOfNobodyOnTheStaffReachNothing(String fhirUser) {
		FhirCalls someone = with("user/*.cruds", this.ward.patient(), fhirUser);
		assertThat(someone.get("Observation/" + this.ward.weight()).status()).isEqualTo(403);
		assertThat(someone.get("Observation").status()).isEqualTo(403);
		assertThat(someone.post("Observation", Ward.weight(this.ward.patient())).status()).isEqualTo(403);
	}

	@Test
	void userScopesOfASystemOpenNothingMore() {
		FhirCalls system = with("user/*.rs system/Observation.rs", null, null);
		assertThat(system.get("Observation/" + this.ward.weight()).status()).isEqualTo(200);
		assertThat(system.get("Encounter/" + this.ward.stay()).status()).isEqualTo(403);
	}

	@Test
	void userScopesReachEveryPatientOfStaffWhereverTheirRecordIs() {
		for (String user : new String[] { "PractitionerRole/1", "https://ehr.example/fhir/Practitioner/a.1",
				TestTokens.AUDIENCE + "/PractitionerRole/2" }) {
			assertThat(with("user/*.rs", null, user).get("Observation/" + this.ward.weight()).status()).as(user)
				.isEqualTo(200);
		}
	}

	@Test
	void patientScopesNeedAPatient() {
		FhirCalls without = with("patient/*.rs", null, "Practitioner/1");
		assertThat(without.get("Observation").status()).isEqualTo(403);
		FhirCalls inContext = with("patient/*.read", this.ward.patient(), "Practitioner/" + this.ward.surgeon());
		assertThat(inContext.get("Observation").bundle().getEntry()).hasSize(1);
	}

	@Test
	void everybodyReadsTheirOwnResource() {
		FhirCalls staff = with("patient/Observation.rs", this.ward.patient(), "Practitioner/" + this.ward.surgeon());
		assertThat(staff.get("Practitioner/" + this.ward.surgeon()).status()).isEqualTo(200);
		assertThat(staff.get("Practitioner/" + this.other.surgeon()).status()).isEqualTo(403);
	}

	@Test
	void lettersMeanWhatTheySay() {
		FhirCalls reader = with("patient/Observation.r", this.ward.patient(), null);
		assertThat(reader.get("Observation/" + this.ward.weight()).status()).isEqualTo(200);
		assertThat(reader.get("Observation").status()).isEqualTo(403);
		FhirCalls searcher = with("patient/Observation.s", this.ward.patient(), null);
		assertThat(searcher.get("Observation").status()).isEqualTo(200);
		assertThat(searcher.get("Observation/" + this.ward.weight()).status()).isEqualTo(403);
		FhirCalls wrong = with("patient/Observation.sr patient/observation.rs patient/*.x Patient/*.rs",
				this.ward.patient(), null);
		assertThat(wrong.get("Observation/" + this.ward.weight()).status()).isEqualTo(403);
	}

	@Test
	void granularScopesNarrowReadsAndSearches() {
		FhirCalls everybody = new FhirCalls(this.server.base(), TestTokens.system());
		Observation note = Ward.weight(this.ward.patient());
		note.getCategory().clear();
		note.setCode(new CodeableConcept().setText("Note"));
		String location = everybody.post("Observation", note).header("Location");
		String id = location.replaceAll(".*/Observation/([^/]+).*", "$1");
		FhirCalls vitals = with("patient/Observation.rs?category=" + VITAL, this.ward.patient(), null);
		assertThat(vitals.get("Observation/" + this.ward.weight()).status()).isEqualTo(200);
		assertThat(vitals.get("Observation/" + id).status()).isEqualTo(403);
		assertThat(vitals.get("Observation").bundle().getEntry()).hasSize(1);
		assertThat(vitals.get("Observation?_id=" + id).bundle().getEntry()).isEmpty();
		Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
		batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Observation?status=final");
		Bundle answer = (Bundle) vitals.batch(batch).bundle().getEntryFirstRep().getResource();
		assertThat(answer.getEntry()).hasSize(1);
	}

	@Test
	void granularScopesNarrowWrites() {
		FhirCalls vitals = with("patient/Observation.c?category=" + VITAL, this.ward.patient(), null);
		assertThat(vitals.post("Observation", Ward.weight(this.ward.patient())).status()).isEqualTo(201);
		Observation note = Ward.weight(this.ward.patient());
		note.getCategory().clear();
		assertThat(vitals.post("Observation", note).status()).isEqualTo(403);
	}

	@Test
	void systemScopesOpenNothingBesideAUser() {
		for (String user : List.of("RelatedPerson/1", "Practitioner/1", "Patient/" + this.ward.patient())) {
			FhirCalls calls = with("system/*.cruds", this.ward.patient(), user);
			assertThat(calls.get("Observation/" + this.ward.weight()).status()).as(user).isEqualTo(403);
			assertThat(calls.get("Observation").status()).as(user).isEqualTo(403);
		}
	}

	@Test
	void aBatchFindsWhatTheSearchFindsWithoutIt() {
		Ward other = Ward.of(this.server);
		FhirCalls nurse = new FhirCalls(this.server.base(),
				TestTokens.hospital("user/Observation.rs patient/Encounter.rs",
						(claims) -> claims.claim("patient", this.ward.patient())
							.claim("fhirUser", "Practitioner/1")
							.claim("role", "nurse")));
		Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
		for (String url : List.of("Observation?_id=" + this.ward.weight() + "," + other.weight(),
				"Encounter?_id=" + this.ward.stay() + "," + other.stay())) {
			batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(url);
		}
		List<Bundle> found = nurse.batch(batch)
			.bundle()
			.getEntry()
			.stream()
			.map((entry) -> (Bundle) entry.getResource())
			.toList();
		assertThat(found.get(0).getEntry()).hasSize(2);
		assertThat(found.get(1).getEntry()).hasSize(1);
	}

	@Test
	void readsATokenInTheWordsOfItsIssuer() {
		FhirCalls nurse = new FhirCalls(this.server.base(),
				TestTokens.hospital(TestTokens.RENAMING, "system/*.cruds",
						(claims) -> claims.claim("ctx_patient", this.ward.patient())
							.claim("profile", "Practitioner/1")
							.claim("groups", List.of("staff-all", "RN"))
							.claim("scp", List.of("patient/Task.rs", "patient/Task.u", "openid"))));
		assertThat(nurse.get("Observation/" + this.ward.weight()).status()).isEqualTo(403);
		assertThat(nurse.get("Task").bundle().getEntry()).hasSize(1);
		Task review = Ward.review(this.ward.patient());
		review.setId(this.ward.review());
		assertThat(nurse.put("Task/" + this.ward.review(), review).status()).isEqualTo(200);
		FhirCalls nobody = new FhirCalls(this.server.base(), TestTokens.hospital(TestTokens.RENAMING, "",
				(claims) -> claims.claim("ctx_patient", this.ward.patient()).claim("scp", List.of("patient/*.cruds"))));
		assertThat(nobody.get("Observation").bundle().getEntry()).hasSize(1);
		assertThat(nobody.get("Task").status()).isEqualTo(403);
	}

	private FhirCalls with(String scopes, String patient, String fhirUser) {
		return new FhirCalls(this.server.base(),
				TestTokens.hospital(scopes, (claims) -> claims.claim("patient", patient).claim("fhirUser", fhirUser)));
	}

}
