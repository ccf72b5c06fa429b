package org.spinerehab.server.outcome;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A check-in and its Observations are stored together, by whatever way it comes.
 */
@ServerTest
class CheckInIT {

	private static final String EVENING = "2026-03-22T20:00:00+00:00";

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private TestPatients patient;

	@BeforeEach
	void patient() {
		this.client = this.server.client();
		this.patient = TestPatients.operatedOn(this.client, "2026-03-02", "2026-03-03");
	}

	private QuestionnaireResponse stored(MethodOutcome outcome) {
		return this.client.read()
			.resource(QuestionnaireResponse.class)
			.withId(outcome.getId().toUnqualifiedVersionless().getIdPart())
			.execute();
	}

	private MethodOutcome post(CheckInDraft draft) {
		return this.client.create().resource(draft.response()).execute();
	}

	private Observation report(String key) {
		return this.patient.report(key);
	}

	@Test
	void becomesOneValidObservationPerAnswer() {
		post(CheckInDraft.ordinary(this.patient.reference(), EVENING).temperature("99.5", "[degF]"));
		List<Observation> reports = this.patient.observations();
		assertThat(reports).hasSize(16 + 2 + 3 + 1 + 3 + 1 + 1)
			.allSatisfy((report) -> assertThat(report.getEffectiveDateTimeType().getValueAsString())
				.isEqualTo("2026-03-22"));
		assertThat(report("d.flags/SADDLE").getValueBooleanType().booleanValue()).isFalse();
		assertThat(report("d.walk.longest").getValueQuantity().getValue()).isEqualByComparingTo("600");
		assertThat(report("d.temp").getValueQuantity().getValue()).isEqualByComparingTo("37.5");
		assertThat(report("d.leg").getBodySite().getCodingFirstRep().getCode()).isEqualTo("left");
		reports.forEach(this.server::assertValid);
	}

	@Test
	void isNotDoubledWhenSentAgain() {
		CheckInDraft draft = CheckInDraft.ordinary(this.patient.reference(), EVENING);
		MethodOutcome first = post(draft);
		MethodOutcome second = post(draft);
		assertThat(second.getId().getIdPart()).isEqualTo(first.getId().getIdPart());
		assertThat(this.patient.checkIns()).hasSize(1);
		assertThat(stored(first).getMeta().getVersionId()).isEqualTo("1");
		assertThat(this.patient.observations()).hasSize(26)
			.allSatisfy((report) -> assertThat(report.getMeta().getVersionId()).isEqualTo("1"));
	}

	@Test
	void isNotLostWhenSentAgainWithOtherAnswers() {
		post(CheckInDraft.ordinary(this.patient.reference(), EVENING).identifier("form-" + this.patient.id()));
		this.client.create()
			.resource(new CheckInDraft(this.patient.reference()).identifier("form-" + this.patient.id())
				.authored(EVENING)
				.tiles("SADDLE")
				.back(3)
				.response())
			.conditionalByUrl(
					"QuestionnaireResponse?identifier=" + SpineRehab.CHECK_IN_IDS + "|form-" + this.patient.id())
			.execute();
		assertThat(this.patient.checkIns()).hasSize(1);
		Observation saddle = report("d.flags/SADDLE");
		assertThat(saddle.getValueBooleanType().booleanValue()).isTrue();
		assertThat(saddle.getStatus()).isEqualTo(ObservationStatus.CORRECTED);
		assertThat(report("d.back").getMeta().getVersionId()).as("unchanged").isEqualTo("1");
		assertThat(report("d.leg").getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
	}

	@Test
	void keepsTheHistoryOfACorrectedAnswer() {
		MethodOutcome created = post(CheckInDraft.ordinary(this.patient.reference(), EVENING));
		QuestionnaireResponse response = stored(created);
		response.getItem()
			.stream()
			.filter((item) -> "d.back".equals(item.getLinkId()))
			.forEach((item) -> item.getAnswerFirstRep().setValue(new IntegerType(7)));
		this.client.update().resource(response).execute();
		Observation back = report("d.back");
		assertThat(back.getValueQuantity().getValue()).isEqualByComparingTo("7");
		assertThat(this.client.read()
			.resource(Observation.class)
			.withIdAndVersion(back.getIdElement().getIdPart(), "1")
			.execute()
			.getValueQuantity()
			.getValue()).isEqualByComparingTo("3");
	}

	@Test
	void marksTheObservationsOfAWithdrawnCheckIn() {
		MethodOutcome created = post(CheckInDraft.ordinary(this.patient.reference(), EVENING));
		QuestionnaireResponse response = stored(created);
		response.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR);
		this.client.update().resource(response).execute();
		assertThat(this.patient.observations()).hasSize(26)
			.allSatisfy((report) -> assertThat(report.getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR));
	}

	@Test
	void arrivesInsideATransaction() {
		QuestionnaireResponse response = CheckInDraft.ordinary(this.patient.reference(), EVENING).back(11).response();
		for (int copies = 0; copies < 2; copies++) {
			this.client.transaction().withBundle(transaction(response.copy())).execute();
		}
		assertThat(this.patient.checkIns()).hasSize(1);
		assertThat(this.patient.observations()).hasSize(26);
	}

	private static Bundle transaction(QuestionnaireResponse response) {
		Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
		bundle.addEntry()
			.setFullUrl("urn:uuid:7a3c6d2e-5f1b-4a77-9c11-0d6f5f0f4b1e")
			.setResource(response)
			.getRequest()
			.setMethod(Bundle.HTTPVerb.POST)
			.setUrl("QuestionnaireResponse");
		return bundle;
	}

	@Test
	void isStoredWithItsDangerSignWhateverElseIsWrong() {
		QuestionnaireResponse response = new CheckInDraft(this.patient.reference()).authored(EVENING)
			.tiles("SADDLE", "DOOM")
			.back(11)
			.temperature("450", "Cel")
			.answer("d.strength", new StringType("wobbly"))
			.answer("x.unknown", new StringType("?"))
			.answer("d.hard.other", new StringType("rain"))
			.response();
		response.setEncounter(new Reference("Encounter/does-not-exist"));
		response.addExtension("http://example.org/unknown", new StringType("?"));
		response.getMeta().addProfile(SpineRehab.CANONICAL + "/StructureDefinition/unheard-of");
		QuestionnaireResponse stored = stored(this.client.create().resource(response).execute());
		assertThat(report("d.flags/SADDLE").getValueBooleanType().booleanValue()).isTrue();
		assertThat(this.patient.observations()).hasSize(1);
		assertThat(stored.hasEncounter()).isFalse();
		assertThat(stored.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)).hasSizeGreaterThanOrEqualTo(8);
	}

	@Test
	void isRefusedForAnUnknownPatient() {
		assertThatExceptionOfType(BaseServerResponseException.class)
			.isThrownBy(() -> post(CheckInDraft.ordinary("Patient/nobody", EVENING)))
			.isInstanceOfAny(InvalidRequestException.class, UnprocessableEntityException.class)
			.withMessageContaining("Patient/nobody");
	}

	@Test
	void isRefusedWithoutAPatient() {
		QuestionnaireResponse response = CheckInDraft.ordinary("Patient/1", EVENING).response();
		response.setSubject(null);
		assertThatExceptionOfType(UnprocessableEntityException.class)
			.isThrownBy(() -> this.client.create().resource(response).execute())
			.withMessageContaining("needs a subject");
	}

	@Test
	void becomesValidObservationsWhateverIsAnswered() {
		for (String wound : CheckInForm.daily().required("d.wound").options().stream().map(Coding::getCode).toList()) {
			post(new CheckInDraft(this.patient.reference()).authored(EVENING)
				.tiles(CheckInForm.daily().tiles().toArray(String[]::new))
				.back(0)
				.leg(10, "both")
				.strength("M")
				.walks(0, 0, "2", "[mi_i]")
				.steps(30_000)
				.exercises("none")
				.hard("pain", "tired", "leg-weak", "dizzy", "fear", "weather-place", "no-time", "other")
				.answer("d.hard.other", new StringType("rain"))
				.wound(wound)
				.temperature("36", "Cel"));
		}
		assertThat(this.patient.observations()).hasSizeGreaterThan(200).allSatisfy(this.server::assertValid);
		assertThat(this.patient.flags()).isNotEmpty().allSatisfy(this.server::assertValid);
		assertThat(this.patient.tasks()).isNotEmpty().allSatisfy(this.server::assertValid);
	}

	@Test
	void keepsTwoPatientsApartThatUseTheSameIdentifier() {
		TestPatients other = TestPatients.newcomer(this.client);
		post(new CheckInDraft(this.patient.reference()).identifier("same").authored(EVENING).tiles("NONE"));
		post(new CheckInDraft(other.reference()).identifier("same").authored(EVENING).tiles("NONE"));
		assertThat(this.patient.checkIns()).hasSize(1);
		assertThat(other.checkIns()).hasSize(1);
	}

	@Test
	void arrivesTogetherWithANewPatient() {
		Patient newcomer = new Patient();
		newcomer.addName().setFamily("New");
		Bundle bundle = transaction(new CheckInDraft("urn:uuid:0d7a3a4e-3a43-4a3e-8a8e-8a55d2b60f3c").authored(EVENING)
			.tiles("SADDLE")
			.back(11)
			.response());
		bundle.addEntry()
			.setFullUrl("urn:uuid:0d7a3a4e-3a43-4a3e-8a8e-8a55d2b60f3c")
			.setResource(newcomer)
			.getRequest()
			.setMethod(Bundle.HTTPVerb.POST)
			.setUrl("Patient");
		Bundle answer = this.client.transaction().withBundle(bundle).execute();
		String id = new IdType(answer.getEntry().get(1).getResponse().getLocation()).getIdPart();
		TestPatients patient = TestPatients.known(this.client, id);
		assertThat(patient.observations()).hasSize(16);
		assertThat(patient.flags()).isNotEmpty();
	}

	@Test
	void countsTheDangerSignsOfAnotherQuestionnaire() {
		QuestionnaireResponse response = new CheckInDraft(this.patient.reference()).authored(EVENING)
			.tiles("SADDLE")
			.answer("w.sleep", new IntegerType(3))
			.response();
		response.setQuestionnaire("http://example.org/Questionnaire/weekly");
		QuestionnaireResponse stored = stored(this.client.create().resource(response).execute());
		assertThat(stored.getItem()).hasSize(2);
		assertThat(report("d.flags/SADDLE").getValueBooleanType().booleanValue()).isTrue();
	}

	@Test
	void arrivesThoughAScoreIsNoWholeNumber() throws Exception {
		String json = FhirContext.forR4Cached()
			.newJsonParser()
			.encodeResourceToString(
					new CheckInDraft(this.patient.reference()).authored(EVENING).tiles("SADDLE").back(7).response())
			.replace("\"valueInteger\":7", "\"valueInteger\":7.5");
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.server.base() + "/QuestionnaireResponse"))
				.header("Authorization", "Bearer " + TestTokens.patient(this.patient.id()))
				.header("Content-Type", "application/fhir+json")
				.POST(HttpRequest.BodyPublishers.ofString(json))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).contains("7.5");
		assertThat(report("d.flags/SADDLE").getValueBooleanType().booleanValue()).isTrue();
	}

	@Test
	void isTakenFromThePatientAndCanBeSentAgainWithOtherAnswers() {
		IGenericClient own = this.server.client(TestTokens.patient(this.patient.id()));
		String form = "own-" + this.patient.id();
		own.create()
			.resource(new CheckInDraft(this.patient.reference()).identifier(form)
				.authored(EVENING)
				.tiles("NONE")
				.response())
			.execute();
		own.create()
			.resource(new CheckInDraft(this.patient.reference()).identifier(form)
				.authored(EVENING)
				.tiles("SADDLE")
				.response())
			.execute();
		assertThat(this.patient.checkIns()).hasSize(1);
		assertThat(report("d.flags/SADDLE").getValueBooleanType().booleanValue()).isTrue();
	}

}
