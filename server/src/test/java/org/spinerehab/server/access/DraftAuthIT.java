package org.spinerehab.server.access;

import java.util.List;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan is drafted by who may write it, for the patient of the token.
 */
@ServerTest
class DraftAuthIT {

	private static final String APPLY = "PlanDefinition/microdiscectomy-rehab/$apply";

	@Autowired
	private TestServer server;

	private String own;

	private String other;

	private FhirCalls surgeon;

	@BeforeEach
	void prepare() {
		this.own = "Patient/" + Ward.of(this.server).patient();
		this.other = "Patient/" + Ward.of(this.server).patient();
		this.surgeon = with(TestTokens.surgeon(this.own.substring("Patient/".length())));
	}

	@Test
	void draftsForThePatientOfTheToken() {
		Answer text = this.surgeon.post(APPLY, parameters(new StringType(this.own)));
		assertThat(text.status()).as(text.body()).isEqualTo(200);
		assertThat(text.body()).contains("\"CarePlan\"").contains(this.own);
		assertThat(this.surgeon.post(APPLY, parameters(new Reference(this.own))).status()).isEqualTo(200);
	}

	@Test
	void draftsForNobodyElse() {
		assertRefused(this.surgeon.post(APPLY, parameters(new StringType(this.other))));
		assertRefused(this.surgeon.post(APPLY, parameters(new Reference(this.other))));
		assertRefused(this.surgeon.post(APPLY, parameters(new StringType("http://localhost:8080/fhir/" + this.other))));
		assertRefused(this.surgeon.post(APPLY, parameters(new StringType(this.other + "/_history/1"))));
		assertRefused(this.surgeon.get(APPLY + "?subject=" + this.other));
		assertRefused(this.surgeon.post(APPLY, new Parameters()));
	}

	@Test
	void isNotFooledByTwoSubjects() {
		Parameters two = parameters(new StringType(this.other));
		two.addParameter("subject", new StringType(this.own));
		assertRefused(this.surgeon.post(APPLY, two));
		assertRefused(this.surgeon.post(APPLY + "?subject=" + this.own, parameters(new StringType(this.other))));
		assertRefused(this.surgeon.post(APPLY + "?subject=" + this.other, parameters(new StringType(this.own))));
		assertRefused(this.surgeon.get(APPLY + "?subject=" + this.own + "&subject=" + this.other));
		Parameters empty = parameters(new StringType(this.own));
		empty.getParameter().add(0, new Parameters.ParametersParameterComponent().setName("subject"));
		assertRefused(this.surgeon.post(APPLY, empty));
	}

	@Test
	void draftsForNobodyElseInABatch() {
		Bundle batch = new Bundle().setType(BundleType.BATCH);
		batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(APPLY + "?subject=" + this.other);
		Answer answer = this.surgeon.batch(batch);
		assertThat(answer.body()).doesNotContain("CarePlan").doesNotContain("\"status\":\"200");
	}

	@Test
	void draftsForNobodyWhoMayNotWriteAPlan() {
		String id = this.own.substring("Patient/".length());
		for (String token : List.of(TestTokens.nurse(id), TestTokens.patient(id), TestTokens.worklist(),
				TestTokens.link(), TestTokens.hospital("user/PlanDefinition.rs user/Patient.rs", (claims) -> {
				}), staff("user/CarePlan.c"))) {
			assertRefused(with(token).post(APPLY, parameters(new StringType(this.own))));
		}
		assertThat(with(null).post(APPLY, parameters(new StringType(this.own))).status()).isEqualTo(401);
		assertThat(with(null).get(APPLY + "?subject=" + this.own).status()).isIn(401, 403);
	}

	@Test
	void draftsForEveryPatientOfStaffWhoMayWriteTheirPlans() {
		Answer answer = with(staff("user/CarePlan.c user/Patient.r")).post(APPLY,
				parameters(new StringType(this.other)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	@Test
	void leavesOutOfTheDraftWhatTheTokenDoesNotRead() {
		Observation bmi = Ward.weight(this.other.substring("Patient/".length()));
		bmi.getCode().getCodingFirstRep().setCode("39156-5");
		bmi.setValue(new Quantity(37.3).setUnit("kg/m2").setSystem("http://unitsofmeasure.org").setCode("kg/m2"));
		this.server.client().create().resource(bmi).execute();
		Parameters about = parameters(new StringType(this.other));
		assertThat(with(staff("user/CarePlan.c user/Patient.r user/Observation.rs")).post(APPLY, about).body())
			.contains("37.3");
		String own = this.own.substring("Patient/".length());
		for (String scopes : List.of("user/CarePlan.c user/Patient.r",
				"user/CarePlan.c user/Patient.r user/Observation.rs?category=survey patient/Observation.rs")) {
			Answer without = with(TestTokens.hospital(scopes,
					(claims) -> claims.claim("fhirUser", "Practitioner/1")
						.claim("role", "surgeon")
						.claim("patient", own)))
				.post(APPLY, about);
			assertThat(without.status()).as(without.body()).isEqualTo(200);
			assertThat(without.body()).doesNotContain("37.3");
		}
	}

	private static String staff(String scopes) {
		return TestTokens.hospital(scopes,
				(claims) -> claims.claim("fhirUser", "Practitioner/1").claim("role", "surgeon"));
	}

	private static Parameters parameters(Type subject) {
		Parameters facts = new Parameters();
		facts.addParameter("surgery-date", new DateType("2026-03-02"));
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", subject);
		parameters.addParameter().setName("parameters").setResource(facts);
		return parameters;
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
		assertThat(answer.body()).doesNotContain("\"CarePlan\"");
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
