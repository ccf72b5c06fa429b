package org.spinerehab.server.signal;

import java.util.List;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.outcome.CheckInDraft;
import org.spinerehab.server.outcome.TestPatients;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The sender hears how soon somebody has to act, and nothing more (clinical.md 7.2). */
@ServerTest
class UrgencyHintIT {

	@Autowired
	private TestServer server;

	private TriagedPatient patient;

	private IGenericClient phone;

	@BeforeEach
	void operateSixDaysAgo() {
		this.patient = TriagedPatient.operated(this.server, 6, 5);
		this.phone = this.server.client(TestTokens.patient(this.patient.id()));
	}

	@Test
	void tellsAnEmergencyThatOnlyEarlierDaysShow() {
		for (int daysAgo = 3; daysAgo > 0; daysAgo--) {
			assertThat(hints(send(quiet(daysAgo).back(4)))).isEmpty();
		}
		CheckInDraft today = quiet(0).back(8);
		assertThat(hints(send(today))).as("T07, E-PAIN").containsExactly("PH");
		MethodOutcome again = send(today);
		assertThat(again.getCreated()).isNotEqualTo(Boolean.TRUE);
		assertThat(hints(again)).as("sent again after a lost answer").containsExactly("PH");
	}

	@Test
	void tellsAnUrgentSignalAndKeepsSilentAboutReviews() {
		assertThat(hints(send(quiet(0).strength("L")))).containsExactly("PM");
		CheckInDraft contradiction = quiet(1).back(11);
		MethodOutcome first = send(contradiction);
		assertThat(hints(first)).as("R-INCONSIST").isEmpty();
		assertThat(setAside(first)).containsExactly("QuestionnaireResponse.item.where(linkId='d.back')");
		assertThat(setAside(send(contradiction))).as("sent again after a lost answer").isEqualTo(setAside(first));
	}

	@Test
	void letsNobodyReadFlagsForIt() {
		send(quiet(0).strength("M"));
		assertThat(this.patient.flags()).isNotEmpty();
		assertThatExceptionOfType(ForbiddenOperationException.class).isThrownBy(() -> this.phone.search()
			.forResource(Flag.class)
			.where(Flag.PATIENT.hasId(this.patient.id()))
			.returnBundle(Bundle.class)
			.execute());
	}

	@Test
	void saysNothingOfAnotherPatientsCheckIn() {
		CheckInDraft theirs = quiet(0).strength("M");
		send(theirs);
		TestPatients other = TriagedPatient.operated(this.server, 6, 5);
		QuestionnaireResponse same = theirs.response().copy();
		same.getSubject().setReference(other.reference());
		same.getItem().removeIf((item) -> item.getLinkId().equals("d.strength"));
		MethodOutcome outcome = this.server.client(TestTokens.patient(other.id()))
			.create()
			.resource(same)
			.prefer(PreferReturnEnum.OPERATION_OUTCOME)
			.execute();
		assertThat(hints(outcome)).isEmpty();
	}

	private CheckInDraft quiet(int daysAgo) {
		return this.patient.draft(daysAgo).tiles("NONE");
	}

	private MethodOutcome send(CheckInDraft draft) {
		return this.phone.create()
			.resource(draft.response())
			.conditionalByUrl("QuestionnaireResponse?identifier=" + SpineRehab.CHECK_IN_IDS + "|"
					+ draft.response().getIdentifier().getValue())
			.prefer(PreferReturnEnum.OPERATION_OUTCOME)
			.execute();
	}

	private static List<String> setAside(MethodOutcome outcome) {
		return ((OperationOutcome) outcome.getOperationOutcome()).getIssue()
			.stream()
			.filter((issue) -> issue.getCode() == OperationOutcome.IssueType.VALUE)
			.flatMap((issue) -> issue.getExpression().stream())
			.map((expression) -> expression.getValue())
			.toList();
	}

	private static List<String> hints(MethodOutcome outcome) {
		return ((OperationOutcome) outcome.getOperationOutcome()).getIssue()
			.stream()
			.flatMap((issue) -> issue.getDetails().getCoding().stream())
			.filter((coding) -> "http://hl7.org/fhir/flag-priority-code".equals(coding.getSystem()))
			.map((coding) -> coding.getCode())
			.toList();
	}

}
