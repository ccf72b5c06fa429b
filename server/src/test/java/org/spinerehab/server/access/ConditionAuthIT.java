package org.spinerehab.server.access;

import java.util.List;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a conditional write finds is what the token may see, and is shown only to who may
 * read it.
 */
@ServerTest
class ConditionAuthIT {

	private static final String[] WHOLE = { "Prefer", "return=representation" };

	@Autowired
	private TestServer server;

	private Ward own;

	private Ward other;

	@BeforeEach
	void prepare() {
		this.own = Ward.of(this.server);
		this.other = Ward.of(this.server);
	}

	@Test
	void aConditionFindsTasksOfItsOwnPatientOnly() {
		for (String scope : List.of("patient/Task.c", "patient/Task.crus", "patient/*.cruds")) {
			FhirCalls writer = writer(scope);
			String condition = "_id=" + this.other.review();
			assertNotFound(writer.post("Task", Ward.review(this.own.patient()), "If-None-Exist", condition, WHOLE[0],
					WHOLE[1]));
			assertNotFound(writer.post("Task", Ward.review(this.own.patient()), "If-None-Exist",
					"Task?status=requested&" + condition));
			for (BundleType type : List.of(BundleType.TRANSACTION, BundleType.BATCH)) {
				Answer entry = writer.batch(entry(type, HTTPVerb.POST, "Task", condition));
				assertThat(entry.body()).doesNotContain("200 OK").doesNotContain(this.other.review() + "/");
			}
		}
	}

	@Test
	void aConditionalUpdateReachesTasksOfItsOwnPatientOnly() {
		FhirCalls writer = writer("patient/*.cruds");
		Answer answer = writer.put("Task?_id=" + this.other.review(), Ward.review(this.own.patient()));
		assertThat(answer.body()).doesNotContain(this.other.patient());
		for (String url : List.of("Task?_id=" + this.other.review(), "Task", "Task/?_id=" + this.other.review())) {
			Answer entry = writer.batch(entry(BundleType.TRANSACTION, HTTPVerb.PUT, url, null));
			assertThat(entry.status()).as(url + entry.body()).isBetween(200, 499);
		}
		Task untouched = this.server.client().read().resource(Task.class).withId(this.other.review()).execute();
		assertThat(untouched.getMeta().getVersionId()).isEqualTo("1");
		assertThat(untouched.getFor().getReference()).isEqualTo("Patient/" + this.other.patient());
	}

	@Test
	void anEntryWithoutAnAddressAsksNothing() {
		for (String scope : List.of("patient/Observation.c", "patient/*.cruds")) {
			for (BundleType type : List.of(BundleType.TRANSACTION, BundleType.BATCH)) {
				Bundle bundle = new Bundle().setType(type);
				bundle.addEntry()
					.setResource(Ward.weight(this.own.patient()))
					.getRequest()
					.setMethod(HTTPVerb.POST)
					.setIfNoneExist("_id=" + this.other.weight());
				Answer answer = writer(scope).batch(bundle);
				assertThat(answer.status()).as(answer.body()).isEqualTo(400);
				assertThat(answer.body()).contains("Bundle.entry.request.url").doesNotContain(this.other.weight());
			}
		}
	}

	@Test
	void aConditionFindsItsOwnTask() {
		Answer answer = writer("patient/Task.crs").post("Task", Ward.review(this.own.patient()), "If-None-Exist",
				"_id=" + this.own.review());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	@Test
	void whatIsFoundIsShownOnlyToWhoMayReadIt() {
		Patient patient = new Patient();
		patient.addIdentifier().setSystem(Ward.SYSTEM).setValue(this.own.patient() + "-shown");
		patient.addName().setFamily("Secret");
		this.server.client().create().resource(patient).execute();
		patient.getName().clear();
		String condition = "identifier=" + Ward.SYSTEM + "%7C" + this.own.patient() + "-shown";
		FhirCalls link = new FhirCalls(this.server.base(), TestTokens.link());
		Answer found = link.post("Patient", patient, "If-None-Exist", condition, WHOLE[0], WHOLE[1]);
		assertThat(found.status()).isEqualTo(200);
		assertThat(found.header("Content-Location")).contains("/Patient/");
		assertThat(found.body()).doesNotContain("Secret");
		Answer outcome = link.post("Patient", patient, "If-None-Exist", condition, "Prefer", "return=OperationOutcome");
		assertThat(outcome.status()).isEqualTo(200);
		Answer blind = writer("patient/Task.c").post("Task", Ward.review(this.own.patient()), "If-None-Exist",
				"_id=" + this.own.review(), WHOLE[0], WHOLE[1]);
		assertThat(blind.status()).as(blind.body()).isEqualTo(200);
		assertThat(blind.body()).doesNotContain("requested");
	}

	/** Nothing made, since what would be made has another id, and nothing shown. */
	private void assertNotFound(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.body()).contains("did not satisfy").doesNotContain(this.other.patient());
		assertThat(answer.header("Content-Location")).isEmpty();
	}

	private Bundle entry(BundleType type, HTTPVerb verb, String url, String condition) {
		Bundle bundle = new Bundle().setType(type);
		bundle.addEntry()
			.setResource(Ward.review(this.own.patient()))
			.getRequest()
			.setMethod(verb)
			.setUrl(url)
			.setIfNoneExist(condition);
		return bundle;
	}

	private FhirCalls writer(String scopes) {
		return new FhirCalls(this.server.base(),
				TestTokens.hospital(scopes, (claims) -> claims.claim("patient", this.own.patient())));
	}

}
