package org.spinerehab.server.access;

import java.util.List;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Flag;
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
 * An entry of a batch or transaction writes what its token may write, whatever its
 * address says.
 */
@ServerTest
class BundleAuthIT {

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
	void anEntryIsJudgedByItsOwnType() {
		FhirCalls patient = with(TestTokens.patient(this.own.patient()));
		FhirCalls writer = with(TestTokens.hospital("patient/QuestionnaireResponse.cu",
				(claims) -> claims.claim("patient", this.own.patient())));
		for (Resource resource : List.of(plan(), signal(), Ward.review(this.own.patient()))) {
			for (BundleType type : List.of(BundleType.TRANSACTION, BundleType.BATCH)) {
				assertRefused(patient.batch(entry(type, HTTPVerb.POST, "QuestionnaireResponse", resource)));
				assertRefused(writer.batch(entry(type, HTTPVerb.POST, "QuestionnaireResponse", resource)));
				assertRefused(writer.batch(entry(type, HTTPVerb.PUT, "QuestionnaireResponse/x", resource)));
			}
		}
		Bundle found = this.server.client()
			.search()
			.byUrl("Task?patient=" + this.own.patient())
			.returnBundle(Bundle.class)
			.execute();
		assertThat(found.getEntry()).hasSize(1);
	}

	@Test
	void anEntryIsNotWrittenUnderTheNameOfAnotherType() {
		FhirCalls writer = with(
				TestTokens.hospital("patient/*.cruds", (claims) -> claims.claim("patient", this.own.patient())));
		assertRefused(writer
			.batch(entry(BundleType.TRANSACTION, HTTPVerb.POST, "Observation", Ward.review(this.own.patient()))));
		assertRefused(writer.batch(entry(BundleType.TRANSACTION, HTTPVerb.PUT, "Patient/" + this.own.patient(),
				Ward.weight(this.other.patient()))));
	}

	private CarePlan plan() {
		CarePlan plan = new CarePlan();
		plan.setStatus(CarePlan.CarePlanStatus.ACTIVE).setIntent(CarePlan.CarePlanIntent.PLAN);
		return plan.setSubject(new Reference("Patient/" + this.own.patient()));
	}

	private Flag signal() {
		Flag flag = new Flag().setStatus(Flag.FlagStatus.ACTIVE);
		flag.getCode().setText("Signal");
		return flag.setSubject(new Reference("Patient/" + this.own.patient()));
	}

	private static Bundle entry(BundleType type, HTTPVerb verb, String url, Resource resource) {
		Bundle bundle = new Bundle().setType(type);
		bundle.addEntry().setResource(resource).getRequest().setMethod(verb).setUrl(url);
		return bundle;
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
