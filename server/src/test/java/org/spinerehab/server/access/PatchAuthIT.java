package org.spinerehab.server.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A patch is applied to what is stored before anything can judge it, and its failure
 * tells what was there: it is not offered, to nobody and by no way.
 */
@ServerTest
class PatchAuthIT {

	private static final String COPY = "[{\"op\":\"copy\",\"from\":\"/birthDate\",\"path\":\"/gender\"}]";

	private static final String TEST = "[{\"op\":\"test\",\"path\":\"/birthDate\",\"value\":\"%s\"}]";

	@Autowired
	private TestServer server;

	private String other;

	private List<FhirCalls> tokens;

	@BeforeEach
	void prepare() {
		Patient patient = new Patient();
		patient.setId("born-" + Ward.of(this.server).patient());
		patient.getBirthDateElement().setValueAsString("1961-07-23");
		this.other = this.server.client().update().resource(patient).execute().getId().getIdPart();
		String own = Ward.of(this.server).patient();
		this.tokens = List.of(with(TestTokens.hospital("patient/Patient.r", (claims) -> claims.claim("patient", own))),
				with(TestTokens.hospital("patient/*.cruds", (claims) -> claims.claim("patient", own))),
				with(TestTokens.patient(own)), with(TestTokens.surgeon(own)), with(TestTokens.worklist()),
				with(TestTokens.link()), with(TestTokens.system()));
	}

	@Test
	void showsNoFieldOfAPatient() {
		for (FhirCalls calls : this.tokens) {
			assertRefused(calls.patch("Patient/" + this.other, COPY));
			assertRefused(calls.patch("Patient?_id=" + this.other, COPY));
			assertRefused(calls.batch(bundle(json(COPY), BundleType.TRANSACTION)));
			assertRefused(calls.batch(bundle(json(COPY), BundleType.BATCH)));
			assertRefused(calls.batch(bundle(copy(), BundleType.TRANSACTION)));
		}
	}

	@Test
	void answersNoQuestionAboutAField() {
		for (FhirCalls calls : this.tokens) {
			Answer right = calls.patch("Patient/" + this.other, TEST.formatted("1961-07-23"));
			Answer wrong = calls.patch("Patient/" + this.other, TEST.formatted("1999-01-01"));
			Answer nobody = calls.patch("Patient/nobody", TEST.formatted("1999-01-01"));
			assertRefused(right);
			assertThat(right.status()).isEqualTo(wrong.status()).isEqualTo(nobody.status());
			assertThat(right.body()).isEqualTo(wrong.body()).isEqualTo(nobody.body());
		}
	}

	@Test
	void saysWhatToDoInstead() {
		Answer refused = with(TestTokens.system()).patch("Patient/" + this.other, COPY);
		assertThat(refused.body()).contains("PUT").contains("If-Match");
	}

	@Test
	void isNotAmongWhatTheServerSaysItCan() {
		String statement = new FhirCalls(this.server.base(), null).get("metadata").body();
		assertThat(statement).contains("\"update\"").doesNotContain("\"patch\"").doesNotContain("patchFormat");
	}

	private Bundle bundle(Resource patch, BundleType type) {
		Bundle bundle = new Bundle().setType(type);
		bundle.addEntry()
			.setFullUrl("Patient/" + this.other)
			.setResource(patch)
			.getRequest()
			.setMethod(HTTPVerb.PATCH)
			.setUrl("Patient/" + this.other);
		return bundle;
	}

	private static Binary json(String patch) {
		Binary binary = new Binary();
		binary.setContentType("application/json-patch+json");
		binary.setContentAsBase64(Base64.getEncoder().encodeToString(patch.getBytes(StandardCharsets.UTF_8)));
		return binary;
	}

	private static Parameters copy() {
		Parameters patch = new Parameters();
		ParametersParameterComponent operation = patch.addParameter().setName("operation");
		operation.addPart().setName("type").setValue(new CodeType("replace"));
		operation.addPart().setName("path").setValue(new StringType("Patient.gender"));
		operation.addPart().setName("value").setValue(new CodeType("other"));
		return patch;
	}

	private static void assertRefused(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
		assertThat(answer.body()).doesNotContain("1961");
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
