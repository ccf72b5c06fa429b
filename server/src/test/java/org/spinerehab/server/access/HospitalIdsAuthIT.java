package org.spinerehab.server.access;

import java.util.UUID;

import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ids in a hospital's token are the hospital's: they lead to our Patient by
 * identifier, never by being the same as an id of ours.
 */
@ServerTest
class HospitalIdsAuthIT {

	private static final String SCOPES = "patient/*.rs user/*.rs";

	@Autowired
	private TestServer server;

	private Ward ward;

	private String theirId;

	@BeforeEach
	void prepare() {
		this.ward = Ward.of(this.server);
		this.theirId = "e-" + UUID.randomUUID();
		identify(this.ward.patient());
	}

	@Test
	void findsThePatientByIdentifier() {
		FhirCalls calls = with(TestTokens.ELSEWHERE, this.theirId, null);
		assertThat(calls.get("Observation").bundle().getEntry()).hasSize(1);
		assertThat(calls.get("Patient/" + this.ward.patient()).status()).isEqualTo(200);
		assertThat(calls.get("Patient/" + Ward.of(this.server).patient()).status()).isEqualTo(403);
	}

	@Test
	void findsTheUserWhoIsAPatientByIdentifier() {
		for (String user : new String[] { "Patient/" + this.theirId,
				TestTokens.ELSEWHERE_PATIENT + "/" + this.theirId }) {
			FhirCalls calls = with(TestTokens.ELSEWHERE, null, user);
			assertThat(calls.get("Observation").bundle().getEntry()).as(user).hasSize(1);
			assertThat(calls.get("Patient/" + this.ward.patient()).status()).as(user).isEqualTo(200);
		}
	}

	@Test
	void takesNoIdForOursThatIsTheirs() {
		String ours = this.ward.patient();
		assertReadsNothing(with(TestTokens.ELSEWHERE, ours, null));
		assertReadsNothing(with(TestTokens.ELSEWHERE, null, "Patient/" + ours));
		FhirCalls mixed = with(TestTokens.ELSEWHERE, ours, "Patient/" + this.theirId);
		assertThat(mixed.get("Observation").status()).isEqualTo(403);
		assertReadsNothing(with(TestTokens.ELSEWHERE, this.theirId, "Patient/" + ours));
		FhirCalls staff = new FhirCalls(this.server.base(), TestTokens.hospital(TestTokens.ELSEWHERE, "patient/*.rs",
				(claims) -> claims.claim("fhirUser", "Practitioner/" + this.ward.surgeon())));
		assertThat(staff.get("Practitioner/" + this.ward.surgeon()).status()).isEqualTo(403);
	}

	@Test
	void takesNobodyWhereTwoCarryTheIdentifier() {
		identify(Ward.of(this.server).patient());
		assertReadsNothing(with(TestTokens.ELSEWHERE, this.theirId, null));
	}

	@Test
	void takesNoIdAtAllWhereItIsNotSaidWhoseItIs() {
		assertReadsNothing(with(TestTokens.UNMAPPED, this.ward.patient(), null));
		assertReadsNothing(with(TestTokens.UNMAPPED, this.theirId, null));
		assertReadsNothing(with(TestTokens.UNMAPPED, null, "Patient/" + this.ward.patient()));
	}

	private void assertReadsNothing(FhirCalls calls) {
		assertThat(calls.get("Observation").status()).isEqualTo(403);
		assertThat(calls.get("Observation/" + this.ward.weight()).status()).isEqualTo(403);
		assertThat(calls.get("Patient/" + this.ward.patient()).status()).isEqualTo(403);
	}

	private void identify(String patientId) {
		Patient patient = this.server.client().read().resource(Patient.class).withId(patientId).execute();
		patient.addIdentifier().setSystem(TestTokens.ELSEWHERE_PATIENT).setValue(this.theirId);
		this.server.client().update().resource(patient).execute();
	}

	private FhirCalls with(String issuer, String patient, String fhirUser) {
		return new FhirCalls(this.server.base(), TestTokens.hospital(issuer, SCOPES,
				(claims) -> claims.claim("patient", patient).claim("fhirUser", fhirUser)));
	}

}
