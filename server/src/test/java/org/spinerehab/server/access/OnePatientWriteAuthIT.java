package org.spinerehab.server.access;

import java.util.List;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A token launched for one patient writes nothing about another and moves nothing to
 * another, by none of the ways to write.
 */
@ServerTest
class OnePatientWriteAuthIT {

	@Autowired
	private TestServer server;

	private Ward own;

	private Ward other;

	private FhirCalls surgeon;

	private FhirCalls writer;

	private FhirCalls everybody;

	@BeforeEach
	void prepare() {
		this.own = Ward.of(this.server);
		this.other = Ward.of(this.server);
		this.surgeon = with(TestTokens.surgeon(this.own.patient()));
		this.writer = with(
				TestTokens.hospital("patient/*.cruds", (claims) -> claims.claim("patient", this.own.patient())));
		this.everybody = with(TestTokens.system());
	}

	@Test
	void createsForItsOwnPatient() {
		assertThat(this.surgeon.post("Condition", Ward.condition(this.own.patient())).status()).isEqualTo(201);
		assertThat(this.writer.post("Task", Ward.review(this.own.patient())).status()).isEqualTo(201);
	}

	@Test
	void createsNothingForAnother() {
		assertRefused(this.surgeon.post("Condition", Ward.condition(this.other.patient())));
		assertRefused(this.writer.post("Task", Ward.review(this.other.patient())));
		Condition nobody = Ward.condition(this.own.patient());
		nobody.setSubject(null);
		assertRefused(this.surgeon.post("Condition", nobody));
	}

	@Test
	void createsNothingThatNamesAnotherAnywhere() {
		Observation performed = Ward.weight(this.other.patient());
		performed.addPerformer(new Reference("Patient/" + this.own.patient()));
		assertRefused(this.surgeon.post("Observation", performed));
		Observation about = Ward.weight(this.own.patient());
		about.addPerformer(new Reference("Patient/" + this.other.patient()));
		assertRefused(this.surgeon.post("Observation", about));
		Observation absolute = Ward.weight(this.own.patient());
		absolute.addPerformer(new Reference("http://localhost:8080/ehr/fhir/Patient/" + this.own.patient()));
		assertRefused(this.surgeon.post("Observation", absolute));
		Observation searched = Ward.weight(this.own.patient());
		searched.setEncounter(new Reference("Encounter?subject=Patient/" + this.other.patient()));
		assertRefused(this.surgeon.post("Observation", searched));
	}

	@Test
	void aRightToWriteForEverybodyOpensNoOtherType() {
		FhirCalls mixed = with(TestTokens.hospital("patient/Observation.cu user/Task.cu",
				(claims) -> claims.claim("patient", this.own.patient())
					.claim("fhirUser", "Practitioner/1")
					.claim("role", "nurse")));
		Observation performed = Ward.weight(this.other.patient());
		performed.addPerformer(new Reference("Patient/" + this.own.patient()));
		assertRefused(mixed.post("Observation", performed));
		performed.setId(this.own.weight());
		assertRefused(mixed.put("Observation/" + this.own.weight(), performed));
		assertUnchanged();
		assertThat(mixed.post("Task", Ward.review(this.other.patient())).status()).isEqualTo(201);
	}

	@Test
	void noReferenceIsASearch() {
		for (FhirCalls calls : List.of(this.everybody, with(TestTokens.link()))) {
			Patient asks = new Patient();
			asks.addIdentifier().setSystem(Ward.SYSTEM).setValue(this.own.patient() + "-asks");
			asks.addLink().setOther(new Reference("Patient?_id=" + this.other.patient()));
			Answer answer = calls.post("Patient", asks, "If-None-Exist",
					"identifier=" + Ward.SYSTEM + "|" + this.own.patient() + "-asks");
			assertThat(answer.status()).as(answer.body()).isIn(400, 403);
		}
	}

	@Test
	void createsNoPatientAndNothingBeyondItsScopes() {
		assertRefused(this.surgeon.post("Patient", new Patient()));
		assertRefused(this.writer.post("Patient", new Patient()));
		assertRefused(this.surgeon.post("Task", Ward.review(this.own.patient())));
		assertRefused(with(TestTokens.nurse(this.own.patient())).post("Condition", Ward.condition(this.own.patient())));
	}

	@Test
	void updatesForItsOwnPatient() {
		assertThat(this.writer.put("Observation/" + this.own.weight(), weight(this.own.weight(), this.own.patient()))
			.status()).isEqualTo(200);
	}

	@Test
	void createIsNotUpdate() {
		assertRefused(
				this.surgeon.put("Observation/" + this.own.weight(), weight(this.own.weight(), this.own.patient())));
		assertRefused(this.surgeon.put("Observation/a-new-one", weight("a-new-one", this.own.patient())));
		assertRefused(this.surgeon.patch("Observation/" + this.own.weight(),
				"[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"amended\"}]"));
		FhirCalls updater = with(
				TestTokens.hospital("patient/Observation.u", (claims) -> claims.claim("patient", this.own.patient())));
		assertRefused(updater.post("Observation", Ward.weight(this.own.patient())));
	}

	@Test
	void updatesAndMovesNothingOfAnother() {
		assertRefused(this.writer.put("Observation/" + this.other.weight(),
				weight(this.other.weight(), this.other.patient())));
		assertRefused(
				this.writer.put("Observation/" + this.other.weight(), weight(this.other.weight(), this.own.patient())));
		assertRefused(
				this.writer.put("Observation/" + this.own.weight(), weight(this.own.weight(), this.other.patient())));
		String move = "[{\"op\":\"replace\",\"path\":\"/subject/reference\",\"value\":\"Patient/%s\"}]";
		assertRefused(this.writer.patch("Observation/" + this.own.weight(), move.formatted(this.other.patient())));
		assertRefused(this.writer.patch("Observation/" + this.other.weight(), move.formatted(this.own.patient())));
		assertUnchanged();
	}

	@Test
	void conditionsSeeItsOwnPatientOnly() {
		Observation theirs = Ward.weight(this.other.patient());
		assertThat(this.everybody.post("Observation", theirs).status()).isEqualTo(201);
		Observation same = Ward.weight(this.own.patient());
		same.setIdentifier(theirs.getIdentifier());
		String condition = "identifier=" + Ward.SYSTEM + "|" + theirs.getIdentifierFirstRep().getValue();
		Answer created = this.surgeon.post("Observation", same, "If-None-Exist", condition);
		assertThat(created.status()).isEqualTo(201);
		Answer again = this.surgeon.post("Observation", same, "If-None-Exist", condition);
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.header("Content-Location")).isEqualTo(created.header("Content-Location"));
	}

	@Test
	void conditionalUpdateReachesItsOwnPatientOnly() {
		Observation theirs = Ward.weight(this.other.patient());
		this.everybody.post("Observation", theirs);
		Observation mine = Ward.weight(this.own.patient());
		mine.setIdentifier(theirs.getIdentifier());
		String condition = "Observation?identifier=" + Ward.SYSTEM + "|" + theirs.getIdentifierFirstRep().getValue();
		this.writer.put(condition, mine);
		Bundle found = this.everybody.get(condition + "&patient=" + this.other.patient()).bundle();
		assertThat(found.getEntry()).hasSize(1);
		assertThat(found.getEntryFirstRep().getResource().getMeta().getVersionId()).isEqualTo("1");
	}

	@Test
	void conditionsAskNothingSideways() {
		assertRefused(this.surgeon.post("Condition", Ward.condition(this.own.patient()), "If-None-Exist",
				"subject._has:Observation:patient:code=29463-7"));
		assertRefused(this.surgeon.post("Condition", Ward.condition(this.own.patient()), "If-None-Exist",
				"encounter.subject=Patient/" + this.other.patient()));
	}

	@Test
	void writesATransactionForItsOwnPatient() {
		Encounter stay = Ward.stay(this.own.patient());
		stay.addIdentifier(new Identifier().setSystem(Ward.SYSTEM).setValue(this.own.stay() + "-copy"));
		Bundle bundle = transaction(stay, Ward.condition(this.own.patient()));
		bundle.getEntry().get(0).setFullUrl("urn:uuid:8c1d5f0e-6c52-4a5f-9a3c-0f6f1b6a0001");
		bundle.getEntry()
			.get(0)
			.getRequest()
			.setIfNoneExist("identifier=" + Ward.SYSTEM + "|" + this.own.stay() + "-copy");
		((Condition) bundle.getEntry().get(1).getResource())
			.setEncounter(new Reference("urn:uuid:8c1d5f0e-6c52-4a5f-9a3c-0f6f1b6a0001"));
		Answer first = this.surgeon.batch(bundle);
		assertThat(first.status()).as(first.body()).isEqualTo(200);
		assertThat(first.bundle().getEntry().get(0).getResponse().getStatus()).startsWith("201");
		Answer second = this.surgeon.batch(bundle);
		assertThat(second.bundle().getEntry().get(0).getResponse().getStatus()).startsWith("200");
	}

	@Test
	void oneWrongEntryRefusesTheWholeTransaction() {
		Condition good = Ward.condition(this.own.patient());
		for (Resource bad : List.of(Ward.condition(this.other.patient()), Ward.review(this.own.patient()),
				new Patient())) {
			assertRefused(this.surgeon.batch(transaction(good, bad)));
			Bundle batch = transaction(good, bad).setType(BundleType.BATCH);
			assertRefused(this.surgeon.batch(batch));
		}
		Bundle update = transaction(good);
		update.addEntry()
			.setResource(weight(this.other.weight(), this.own.patient()))
			.getRequest()
			.setMethod(HTTPVerb.PUT)
			.setUrl("Observation/" + this.other.weight());
		assertRefused(this.writer.batch(update));
		Bundle delete = transaction(good);
		delete.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Observation/" + this.own.weight());
		assertRefused(this.writer.batch(delete));
		assertUnchanged();
		assertThat(this.everybody.get("Condition?patient=" + this.own.patient()).bundle().getEntry()).isEmpty();
	}

	@Test
	void nobodyDeletes() {
		for (FhirCalls calls : List.of(this.surgeon, this.writer, this.everybody,
				with(TestTokens.hospital("user/*.cruds system/*.cruds patient/*.cruds",
						(claims) -> claims.claim("patient", this.own.patient()))))) {
			assertRefused(calls.delete("Observation/" + this.own.weight()));
			assertRefused(calls.delete("Observation?_id=" + this.own.weight()));
			assertRefused(calls.delete("Patient/" + this.own.patient()));
		}
		assertThat(this.everybody.get("Observation/" + this.own.weight()).status()).isEqualTo(200);
	}

	@Test
	void changesNoTagsOfAnother() {
		org.hl7.fhir.r4.model.Parameters tag = new org.hl7.fhir.r4.model.Parameters();
		tag.addParameter().setName("meta").setValue(new org.hl7.fhir.r4.model.Meta());
		assertRefused(this.writer.post("Observation/" + this.other.weight() + "/$meta-add", tag));
		assertRefused(this.writer.post("Observation/" + this.own.weight() + "/$expunge", tag));
	}

	private void assertUnchanged() {
		for (Ward ward : List.of(this.own, this.other)) {
			Answer answer = this.everybody.get("Observation/" + ward.weight());
			assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
			assertThat(answer.body()).contains("Patient/" + ward.patient());
		}
	}

	private static Bundle transaction(Resource... resources) {
		Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
		for (Resource resource : resources) {
			bundle.addEntry().setResource(resource).getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
		}
		return bundle;
	}

	private static Observation weight(String id, String patient) {
		Observation weight = Ward.weight(patient);
		weight.setId(id);
		return weight;
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isIn(403, 404, 405);
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
