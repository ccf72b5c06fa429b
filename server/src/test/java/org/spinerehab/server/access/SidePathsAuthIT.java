package org.spinerehab.server.access;

import java.util.List;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
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
 * Ways past the ordinary interactions, beside those of the matrix: none leads further.
 */
@ServerTest
class SidePathsAuthIT {

	private static final String SURVEY = "category=http://terminology.hl7.org/CodeSystem/observation-category|survey";

	@Autowired
	private TestServer server;

	@Autowired
	private DaoRegistry daos;

	private Ward own;

	private Ward other;

	private FhirCalls writer;

	@BeforeEach
	void prepare() {
		this.own = Ward.of(this.server);
		this.other = Ward.of(this.server);
		this.writer = surgeon("patient/*.cruds");
	}

	@ParameterizedTest
	@ValueSource(strings = { "$export", "Patient/$export", "Group/1/$export", "$export-poll-status?_jobId=1",
			"$graphql?query=%7BPatientList%7Bid%7D%7D", "Patient/OTHER/$graphql?query=%7Bid%7D",
			"Observation?_filter=code%20eq%20x", "Observation?_list=1", "Observation?_query=x", "Observation?_text=x",
			"Observation?_content=x", "Observation?_contained=both", "?_type=Observation", "_search?_type=Patient",
			"Patient/$everything", "$get-resource-counts", "Observation/WEIGHT/$meta", "$meta", "Observation/$meta",
			"Patient/OTHER/$summary", "?_getpages=1", "_history", "Observation?_sort=encounter.identifier" })
	void isOffForEveryTokenThatDoesNotSeeEverything(String path) {
		String address = path.replace("OTHER", this.other.patient()).replace("WEIGHT", this.own.weight());
		for (FhirCalls calls : List.of(this.writer, surgeon("user/Observation.cruds user/Patient.rs"),
				with(TestTokens.nurse(this.own.patient())), with(TestTokens.patient(this.own.patient())),
				with(TestTokens.worklist()))) {
			Answer answer = calls.get(address);
			assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404, 405);
			assertThat(answer.body()).doesNotContain("29463-7");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "$export", "Patient/$export", "Group/1/$export" })
	void bulkExportIsNotOfferedToAnybody(String path) {
		for (String scopes : List.of("system/*.rs", "system/*.cruds")) {
			assertThat(with(TestTokens.hospital(scopes, (claims) -> {
			})).get(path).status()).isIn(400, 403, 404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "_count=0", "_count=00", "_count=%2B0", "_count=-1", "_count=", "_offset=100",
			"_summary=count", "_summary=true", "_summary:x=count" })
	void aHistoryDoesNotCountWhatItDoesNotShow(String parameter) {
		Answer answer = this.writer.get("Observation/" + this.other.weight() + "/_history?" + parameter);
		assertThat(answer.status()).as(answer.body()).isIn(400, 403);
		assertThat(answer.body()).doesNotContain("\"total\"");
	}

	@Test
	void aBundleIsNoWayToKeepWhatIsNotAllowed() {
		Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
		bundle.addEntry().setResource(Ward.weight(this.other.patient()));
		assertRefused(this.writer.post("Bundle", bundle));
		assertRefused(surgeon("user/*.cruds").post("Bundle", bundle));
		for (BundleType type : List.of(BundleType.COLLECTION, BundleType.SEARCHSET, BundleType.HISTORY,
				BundleType.DOCUMENT, BundleType.MESSAGE)) {
			Answer answer = this.writer.batch(bundle.setType(type));
			assertThat(answer.status()).as(type + answer.body()).isBetween(400, 499);
		}
	}

	@Test
	void whatIsContainedCountsAsWritten() {
		Observation report = Ward.weight(this.own.patient());
		Observation contained = Ward.weight(this.other.patient());
		contained.setId("c1");
		report.addContained(contained);
		report.addHasMember(new Reference("#c1"));
		assertRefused(this.writer.post("Observation", report));
		Observation about = Ward.weight(this.own.patient());
		Patient patient = new Patient();
		patient.setId("p1");
		patient.addLink().setOther(new Reference("Patient/" + this.other.patient()));
		about.addContained(patient);
		about.addPerformer(new Reference("#p1"));
		assertRefused(this.writer.post("Observation", about));
	}

	@Test
	void aSubjectThatIsContainedIsNobody() {
		Observation report = Ward.weight(this.own.patient());
		Patient patient = new Patient();
		patient.setId(this.own.patient());
		report.addContained(patient);
		report.setSubject(new Reference("#" + this.own.patient()));
		Answer answer = this.writer.post("Observation", report);
		assertThat(answer.status()).as(answer.body()).isIn(400, 403, 422);
	}

	@Test
	void aBinaryBelongsToNoPatient() {
		Binary binary = new Binary().setContentType("text/plain");
		binary.setData("secret".getBytes());
		binary.setSecurityContext(new Reference("Patient/" + this.own.patient()));
		assertRefused(this.writer.post("Binary", binary));
		String id = Chart.store(this.daos, binary);
		Answer answer = this.writer.get("Binary/" + id);
		assertRefused(answer);
		assertThat(answer.body()).doesNotContain("secret");
		assertRefused(this.writer.get("Binary/" + id, "Accept", "text/plain"));
		assertThat(surgeon("user/Binary.r").get("Binary/" + id, "Accept", "text/plain").body()).isEqualTo("secret");
	}

	@Test
	void validatingShowsNothing() {
		Observation theirs = Ward.weight(this.other.patient());
		theirs.setId(this.other.weight());
		assertThat(this.writer.post("Observation/$validate", theirs).body()).doesNotContain("29463-7");
		assertRefused(this.writer.post("Observation/" + this.other.weight() + "/$validate", theirs));
		assertRefused(this.writer.get("Observation/" + this.other.weight() + "/$validate?mode=delete"));
		assertThat(with(null).post("Observation/$validate", theirs).status()).isEqualTo(401);
	}

	@Test
	void elementsAndSummariesAreJudgedAsTheWhole() {
		for (String more : List.of("?_elements=id", "?_summary=true", "?_summary=text", "?_summary=data",
				"?_elements=subject")) {
			assertRefused(this.writer.get("Observation/" + this.other.weight() + more));
			assertRefused(surgeon("patient/Observation.rs?" + SURVEY).get("Observation/" + this.own.weight() + more));
		}
	}

	@Test
	void granularScopesKeepWritesAndHistoriesToTheirPart() {
		FhirCalls reports = surgeon("patient/Observation.cruds?" + SURVEY);
		Chart chart = Chart.of(this.daos, "granular", "Vital");
		FhirCalls calls = new FhirCalls(this.server.base(),
				MatrixTokens.of("surgeon", "patient/Observation.cruds?category=survey", chart));
		Observation report = (Observation) Chart.make("Observation", chart.patient());
		report.setId(chart.id());
		assertRefused(calls.put("Observation/" + chart.id(), report));
		assertRefused(calls.get("Observation/" + chart.id() + "/_history"));
		assertRefused(calls.get("Observation/" + chart.id() + "/_history/1"));
		assertThat(calls.get("Observation?_id=" + chart.id() + "&_summary=count").bundle().getTotal()).isZero();
		assertRefused(calls.get("Patient?_id=" + chart.patient() + "&_revinclude=Observation:patient"));
		assertThat(reports.post("Observation", Chart.make("Observation", this.own.patient())).status()).isEqualTo(201);
	}

	@Test
	void partsThatOneSearchCannotFindAreNamed() {
		FhirCalls parts = surgeon("patient/Observation.rs?" + SURVEY + " patient/Observation.rs?status=final");
		Answer answer = parts.get("Observation");
		assertRefused(answer);
		assertThat(answer.body()).contains("status=final").contains("category=");
		assertThat(parts.get("Observation?status=final").bundle().getEntry()).hasSize(1);
	}

	@Test
	void theUserIsReadableWithTheirTokenFromAnyOrigin() {
		FhirCalls staff = with(
				TestTokens.hospital("patient/Observation.rs", (claims) -> claims.claim("patient", this.own.patient())
					.claim("fhirUser", TestTokens.AUDIENCE + "/Practitioner/" + this.own.surgeon())));
		Answer answer = staff.get("Practitioner/" + this.own.surgeon(), "Origin", "https://app.example");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Origin")).isIn("*", "https://app.example");
		assertThat(staff.get("Practitioner/" + this.other.surgeon()).status()).isEqualTo(403);
		FhirCalls patient = with(TestTokens.hospital("patient/Observation.rs",
				(claims) -> claims.claim("fhirUser", "Patient/" + this.own.patient())));
		assertThat(patient.get("Patient/" + this.own.patient()).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "metadata", ".well-known/smart-configuration" })
	void whatIsPublicIsReadFromAnyOriginWithoutAToken(String path) {
		Answer answer = with(null).get(path, "Origin", "https://app.example");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Origin")).isIn("*", "https://app.example");
	}

	@Test
	void onlyAnIntegratorChangesDefinitionsAndThePeopleOfTheHospital() {
		Practitioner practitioner = new Practitioner();
		practitioner.addName().setFamily("New");
		assertRefused(surgeon("user/*.cruds").post("Practitioner", practitioner));
		assertThat(of("integrator", "user/*.cruds").post("Practitioner", practitioner).status()).isEqualTo(201);
		assertRefused(of("integrator", "user/*.cruds").get("Observation/" + this.own.weight()));
	}

	@Test
	void aNurseMakesNoPlanOutOfADraftAndNoDraftOutOfAPlan() {
		Chart signed = Chart.of(this.daos, "sign", "CarePlan");
		Chart draft = Chart.of(this.daos, "sign", "Draft");
		FhirCalls nurse = of("nurse", "user/*.cruds");
		assertRefused(nurse.put("CarePlan/" + signed.id(), Chart.make("Draft", signed.patient()).setId(signed.id())));
		assertRefused(nurse.put("CarePlan/" + draft.id(), Chart.make("CarePlan", draft.patient()).setId(draft.id())));
		assertThat(nurse.put("CarePlan/" + draft.id(), draft.resource()).status()).isNotIn(401, 403);
		assertThat(surgeon("user/*.cruds").put("CarePlan/" + signed.id(), signed.resource()).status()).isNotIn(401,
				403);
	}

	@Test
	void aNurseClosesATask() {
		FhirCalls nurse = of("nurse", "user/Task.sr");
		assertThat(nurse.get("Task/" + this.own.review()).status()).isEqualTo(403);
		nurse = of("nurse", "user/Task.ru");
		Task task = Ward.review(this.own.patient());
		task.setId(this.own.review());
		task.setStatus(Task.TaskStatus.COMPLETED).setCode(new CodeableConcept().setText("Called"));
		assertThat(nurse.put("Task/" + this.own.review(), task).status()).isEqualTo(200);
		FhirCalls patient = with(TestTokens.hospital("user/Task.ru patient/Task.ru",
				(claims) -> claims.claim("fhirUser", "Patient/" + this.own.patient())));
		assertRefused(patient.put("Task/" + this.own.review(), task));
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(403, 404);
	}

	private FhirCalls surgeon(String scopes) {
		return of("surgeon", scopes);
	}

	private FhirCalls of(String role, String scopes) {
		return with(TestTokens.hospital(scopes,
				(claims) -> claims.claim("patient", this.own.patient())
					.claim("fhirUser", Chart.CALLER)
					.claim("role", role)));
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
