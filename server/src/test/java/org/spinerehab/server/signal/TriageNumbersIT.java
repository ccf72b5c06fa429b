package org.spinerehab.server.signal;

import java.util.List;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.numbers.TestNumbers;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One number changed over REST changes the rules (design.md D12, G-EDITABLE). */
@ServerTest
class TriageNumbersIT {

	@Autowired
	private TestServer server;

	private IGenericClient client;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
	}

	@Test
	void raisesAFeverAtTheTemperatureTheHospitalSets() {
		assertThat(rulesAt("37.9")).isEmpty();
		CodeSystem before = TestNumbers.stored(this.client, "triage-parameter");
		this.client.update().resource(TestNumbers.changed(before, "fever", "value", "37.9")).execute();
		try {
			assertThat(rulesAt("37.9")).containsExactly("U-FEVER");
			assertThat(rulesAt("37.8")).isEmpty();
		}
		finally {
			this.client.update().resource(before).execute();
		}
		assertThat(rulesAt("37.9")).isEmpty();
	}

	@Test
	void raisesAFeverAtTheTemperatureOfTheOverlay() {
		CodeSystem overlay = TestNumbers.overlay("own-fever", "triage-parameter", "fever", "value", "37.7");
		this.client.update().resource(overlay).execute();
		try {
			assertThat(rulesAt("37.7")).containsExactly("U-FEVER");
			assertThat(TestNumbers.stored(this.client, "triage-parameter").getConcept()).hasSize(109);
		}
		finally {
			overlay.setStatus(Enumerations.PublicationStatus.RETIRED);
			this.client.update().resource(overlay).execute();
		}
		assertThat(rulesAt("37.7")).isEmpty();
	}

	@Test
	void refusesToMakeAnEmergencyRuleLessStrict() {
		CodeSystem before = TestNumbers.stored(this.client, "triage-parameter");
		CodeSystem looser = TestNumbers.changed(before, "emergency-fever", "value", "38.1");
		UnprocessableEntityException refusal = catchThrowableOfType(UnprocessableEntityException.class,
				() -> this.client.update().resource(looser).execute());
		OperationOutcome.OperationOutcomeIssueComponent issue = ((OperationOutcome) refusal.getOperationOutcome())
			.getIssueFirstRep();
		assertThat(issue.getDiagnostics()).contains("can only be made stricter").contains("Send 38 or lower.");
		assertThat(issue.getExpression().get(0).getValue())
			.isEqualTo("CodeSystem.concept.where(code='emergency-fever').property.where(code='value')");
		UnprocessableEntityException overlaid = catchThrowableOfType(UnprocessableEntityException.class,
				() -> this.client.update()
					.resource(TestNumbers.overlay("own-cold", "triage-parameter", "emergency-cold", "value", "35"))
					.execute());
		assertThat(overlaid).hasMessageContaining("Send 36 or higher.");
		assertThat(rulesAt("38.0")).containsExactly("U-FEVER");
	}

	private List<String> rulesAt(String celsius) {
		TriagedPatient patient = TriagedPatient.operated(this.server, 20, 19);
		patient.post(patient.draft(0).tiles("NONE").temperature(celsius, "Cel"));
		return patient.openRules();
	}

}
