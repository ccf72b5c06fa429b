package org.spinerehab.server.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.numbers.TestNumbers;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A draft proposes a walking aid from the stored table and says why (clinical.md 3.1).
 */
@ServerTest
class WalkingAidIT {

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private String patient;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
		this.patient = this.server.store(PublishedExamples.patient());
	}

	@Test
	void proposesACaneFromTheDischargeBaseline() {
		baseline("b.preop", new IntegerType(4), "b.fall/b.fall.1", new BooleanType(true), "b.walk10",
				new BooleanType(true), "b.strength/b.strength.dorsi.L", new IntegerType(4),
				"b.strength/b.strength.dorsi.R", new IntegerType(5));
		CarePlan draft = apply("laminectomy-rehab", new Parameters());
		DeviceRequest cane = device(draft).orElseThrow();
		assertThat(cane.getCodeCodeableConcept().getCodingFirstRep().getCode()).isEqualTo("87405001");
		assertThat(cane.getReasonCode()).extracting((reason) -> reason.getCodingFirstRep().getCode())
			.containsExactly("cane-one-sided", "cane-fall-risk");
		assertThat(cane.getExtensionsByUrl(SpineRehab.TAILORED_BY_EXTENSION))
			.extracting((reason) -> ((Coding) reason.getExtensionByUrl("factor").getValue()).getCode())
			.containsExactly("cane-one-sided", "cane-fall-risk");
		assertThat(cane.getReasonCodeFirstRep().getText()).isEqualTo("MRC 4 of the left leg, 2026-03-03");
		assertThat(cane.getNoteFirstRep().getText())
			.startsWith("Hold the cane in your right hand, opposite your weaker leg.");
		assertThat(draft.getActivity()).extracting((activity) -> activity.getReference().getReference())
			.contains("#device");
		assertThat(draft.getText().getDivAsString()).contains("Walking aid").contains("Cane: has a fall risk");
		assertThat(this.client.create().resource(draft.copy()).execute().getCreated()).as("the draft is valid as it is")
			.isTrue();
	}

	@Test
	void proposesNoneOnlyWhereEnoughIsKnown() {
		CarePlan unknown = apply("microdiscectomy-rehab", new Parameters());
		assertThat(device(unknown)).isEmpty();
		assertThat(unknown.getText().getDivAsString()).doesNotContain("Walking aid</h3>");
		Parameters facts = new Parameters().addParameter("weakest-muscle", new IntegerType(5))
			.addParameter("fall-risk", new BooleanType(false));
		facts.addParameter("tug-seconds", new DecimalType("9.5"));
		CarePlan known = apply("microdiscectomy-rehab", facts);
		assertThat(device(known)).isEmpty();
		assertThat(known.getExtensionsByUrl(SpineRehab.TAILORED_BY_EXTENSION))
			.extracting((reason) -> ((Coding) reason.getExtensionByUrl("factor").getValue()).getCode())
			.contains("no-device");
		assertThat(known.getText().getDivAsString()).contains("No device: has none of these (Timed up and go 9.5 s");
		assertThat(this.client.create().resource(known.copy()).execute().getCreated()).isTrue();
	}

	@Test
	void followsOneThresholdThatTheHospitalChanges() {
		Parameters facts = new Parameters().addParameter("tug-seconds", new DecimalType("16"));
		assertThat(device(apply("lumbar-fusion-rehab", facts))).isEmpty();
		CodeSystem before = TestNumbers.stored(this.client, "device-rule");
		this.client.update().resource(TestNumbers.changed(before, "walker-slow", "value", "15")).execute();
		try {
			DeviceRequest walker = device(apply("lumbar-fusion-rehab", facts)).orElseThrow();
			assertThat(walker.getCodeCodeableConcept().getCodingFirstRep().getCode()).isEqualTo("705406009");
			assertThat(walker.getReasonCodeFirstRep().getText())
				.isEqualTo("Timed up and go 16 s, entered, more than 15 s");
		}
		finally {
			this.client.update().resource(before).execute();
		}
		assertThat(device(apply("lumbar-fusion-rehab", facts))).isEmpty();
	}

	@Test
	void followsTheOverlayOfTheSite() {
		Parameters facts = new Parameters().addParameter("tug-seconds", new DecimalType("16"));
		CodeSystem overlay = TestNumbers.overlay("own-devices", "device-rule", "walker-slow", "value", "14");
		this.client.update().resource(overlay).execute();
		try {
			assertThat(device(apply("lumbar-fusion-rehab", facts))).isPresent();
		}
		finally {
			overlay.setStatus(Enumerations.PublicationStatus.RETIRED);
			this.client.update().resource(overlay).execute();
		}
		assertThat(device(apply("lumbar-fusion-rehab", facts))).isEmpty();
	}

	@Test
	void letsASurgeonOrderItForThePatientOfTheLaunchAlone() {
		Parameters facts = new Parameters().addParameter("tug-seconds", new DecimalType("25"));
		DeviceRequest walker = device(apply("lumbar-fusion-rehab", facts)).orElseThrow();
		walker.setId((String) null);
		walker.setStatus(DeviceRequest.DeviceRequestStatus.ACTIVE);
		String own = this.patient.substring(this.patient.indexOf('/') + 1);
		IGenericClient surgeon = this.server.client(TestTokens.surgeon(own));
		String id = surgeon.create().resource(walker.copy()).execute().getId().getIdPart();
		assertThat(this.server.client(TestTokens.patient(own))
			.read()
			.resource(DeviceRequest.class)
			.withId(id)
			.execute()
			.getNoteFirstRep()
			.getText()).startsWith("Keep both hands on the walker.");
		IGenericClient other = this.server.client(TestTokens.surgeon(own + "1"));
		assertThatExceptionOfType(ForbiddenOperationException.class)
			.isThrownBy(() -> other.create().resource(walker.copy()).execute());
	}

	private void baseline(Object... answers) {
		QuestionnaireResponse response = new QuestionnaireResponse().setQuestionnaire(SpineRehab.DISCHARGE_BASELINE)
			.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED)
			.setSubject(new Reference(this.patient))
			.setAuthor(new Reference(this.patient))
			.setAuthoredElement(new DateTimeType("2026-03-03T10:00:00+00:00"));
		response.getIdentifier().setSystem(SpineRehab.CHECK_IN_IDS).setValue(UUID.randomUUID().toString());
		for (int index = 0; index < answers.length; index += 2) {
			String[] path = answers[index].toString().split("/");
			if (path.length == 1) {
				response.addItem().setLinkId(path[0]).addAnswer().setValue((Type) answers[index + 1]);
			}
			else {
				response.getItem()
					.stream()
					.filter((item) -> item.getLinkId().equals(path[0]))
					.findFirst()
					.orElseGet(() -> response.addItem().setLinkId(path[0]))
					.addItem()
					.setLinkId(path[1])
					.addAnswer()
					.setValue((Type) answers[index + 1]);
			}
		}
		this.client.create().resource(response).execute();
	}

	private static Optional<DeviceRequest> device(CarePlan draft) {
		List<DeviceRequest> devices = draft.getContained()
			.stream()
			.filter(DeviceRequest.class::isInstance)
			.map(DeviceRequest.class::cast)
			.toList();
		assertThat(devices).hasSizeLessThan(2);
		return devices.stream().findFirst();
	}

	private CarePlan apply(String template, Parameters facts) {
		Parameters sent = facts.copy();
		sent.addParameter("surgery-date", new DateType("2026-03-02"));
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", new StringType(this.patient));
		parameters.addParameter().setName("parameters").setResource(sent);
		return this.client.operation()
			.onInstance(new IdType("PlanDefinition/" + template))
			.named("$apply")
			.withParameters(parameters)
			.returnResourceType(CarePlan.class)
			.execute();
	}

}
