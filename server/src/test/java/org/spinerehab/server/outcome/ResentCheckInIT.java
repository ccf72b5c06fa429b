package org.spinerehab.server.outcome;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A patient who sends a form again, under the patient's own token, changes that form and
 * nobody else's.
 */
@ServerTest
class ResentCheckInIT {

	private static final String EVENING = "2026-03-22T20:00:00+00:00";

	@Autowired
	private TestServer server;

	private TestPatients patient;

	private IGenericClient own;

	private CheckInDraft first;

	@BeforeEach
	void send() {
		this.patient = TestPatients.operatedOn(this.server.client(), "2026-03-02", "2026-03-03");
		this.own = this.server.client(TestTokens.patient(this.patient.id()));
		this.first = CheckInDraft.ordinary(this.patient.reference(), EVENING);
		this.own.create().resource(this.first.response().copy()).execute();
	}

	@Test
	void addsADangerSignInATransaction() {
		QuestionnaireResponse again = new CheckInDraft(this.patient.reference()).identifier(form())
			.authored(EVENING)
			.tiles("SADDLE")
			.response();
		Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
		bundle.addEntry()
			.setResource(again)
			.getRequest()
			.setMethod(Bundle.HTTPVerb.POST)
			.setUrl("QuestionnaireResponse");
		this.own.transaction().withBundle(bundle).execute();
		assertThat(this.patient.checkIns()).hasSize(1);
		assertThat(this.patient.observations())
			.filteredOn((report) -> report.getIdentifierFirstRep().getValue().endsWith("/d.flags/SADDLE"))
			.extracting(Observation::getValueBooleanType)
			.allMatch((sign) -> sign.booleanValue())
			.hasSize(1);
	}

	@Test
	void isNeverWrittenOverThatOfAnotherPatient() {
		TestPatients other = TestPatients.operatedOn(this.server.client(), "2026-03-02", "2026-03-03");
		IGenericClient stranger = this.server.client(TestTokens.patient(other.id()));
		stranger.create()
			.resource(CheckInDraft.ordinary(other.reference(), EVENING).identifier(form()).response())
			.execute();
		assertThatExceptionOfType(ForbiddenOperationException.class)
			.isThrownBy(() -> stranger.create().resource(this.first.tiles("SADDLE").response()).execute());
		assertThat(this.patient.checkIns()).hasSize(1)
			.allMatch((checkIn) -> "1".equals(checkIn.getMeta().getVersionId()));
		assertThat(other.checkIns()).hasSize(1);
	}

	private String form() {
		return this.first.response().getIdentifier().getValue();
	}

}
