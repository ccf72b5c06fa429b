package org.spinerehab.server.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationResult;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ServerTest
class WriteCheckIT {

	@Autowired
	private TestServer server;

	@Autowired
	private ProfileValidator validator;

	private IGenericClient client;

	private String patient;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
		this.patient = this.server.store(PublishedExamples.patient());
	}

	@Test
	void storesWhatMeetsItsProfile() {
		assertThat(this.client.create().resource(pain()).execute().getCreated()).isTrue();
	}

	@Test
	void refusesPainOfElevenWithRulePlaceAndRemedy() {
		Observation pain = pain();
		pain.getValueQuantity().setValue(11);
		OperationOutcome.OperationOutcomeIssueComponent issue = refused(pain).getIssueFirstRep();
		assertThat(issue.getDetails().getText()).contains("pain-range").contains("whole number from 0 to 10");
		assertThat(issue.getExpression()).extracting(StringType::getValue).containsExactly("Observation");
		assertThat(issue.getDiagnostics()).contains("Change the value");
		assertThat(issue.getDetails().getCodingFirstRep().getCode()).endsWith("pain-score#pain-range");
	}

	@Test
	void namesThePlaceOfAMissingElement() {
		Flag signal = PublishedExamples.read(Flag.class, "example-signal", this.patient);
		signal.getPeriod().setStart(null);
		signal.getExtension().removeIf((extension) -> extension.getUrl().endsWith("flag-detail"));
		assertThat(refused(signal).getIssue()).anySatisfy((issue) -> {
			assertThat(issue.getExpression()).extracting(StringType::getValue).containsExactly("Flag.period");
			assertThat(issue.getDiagnostics()).contains("Add the missing element.");
		});
	}

	@Test
	void tellsWhichProfileHasToBeClaimed() {
		Observation pain = pain();
		pain.setMeta(null);
		OperationOutcome.OperationOutcomeIssueComponent issue = refused(pain).getIssueFirstRep();
		assertThat(issue.getDiagnostics()).contains(SpineRehab.PAIN_SCORE).contains("meta.profile");
	}

	@Test
	void refusesAProfileOfOursThatDoesNotExist() {
		Observation pain = pain();
		pain.getMeta().addProfile(SpineRehab.CANONICAL + "/StructureDefinition/pain-scoer");
		assertThat(refused(pain).getIssueFirstRep().getDiagnostics()).contains("pain-scoer is not known here");
	}

	@Test
	void takesAnObservationThatAlsoClaimsAForeignProfile() {
		Observation pain = pain();
		pain.getMeta().addProfile("http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation-survey");
		assertThat(this.client.create().resource(pain).execute().getCreated()).isTrue();
	}

	@Test
	void leavesObservationsOfOthersAlone() {
		Observation glucose = new Observation();
		glucose.setStatus(Observation.ObservationStatus.FINAL).getCode().setText("Glucose, no profile, no subject");
		assertThat(this.client.create().resource(glucose).execute().getCreated()).isTrue();
	}

	@Test
	void takesUnknownLoincAndSnomedCodesWithoutError() {
		Observation pain = pain();
		pain.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("22253000");
		assertThat(this.client.create().resource(pain).execute().getCreated()).isTrue();
	}

	@Test
	void refusesAnUpdateThatBreaksTheProfile() {
		Observation pain = pain();
		pain.setId(this.client.create().resource(pain).execute().getId().toUnqualifiedVersionless());
		pain.getValueQuantity().setUnit("points").setCode("1");
		UnprocessableEntityException refusal = catchThrowableOfType(UnprocessableEntityException.class,
				() -> this.client.update().resource(pain).execute());
		assertThat(refusal.getStatusCode()).isEqualTo(422);
	}

	@Test
	void namesEveryWrongEntryOfATransactionAndStoresNone() {
		Observation wrong = pain();
		wrong.getValueQuantity().setValue(-1);
		Observation unclaimed = pain();
		unclaimed.setMeta(null);
		Bundle bundle = transaction(pain(), wrong, unclaimed);
		UnprocessableEntityException refusal = catchThrowableOfType(UnprocessableEntityException.class,
				() -> this.client.transaction().withBundle(bundle).execute());
		assertThat(((OperationOutcome) refusal.getOperationOutcome()).getIssue())
			.extracting((issue) -> issue.getExpression().get(0).getValue())
			.containsExactly("Bundle.entry[1].resource", "Bundle.entry[2].resource.meta.profile");
		assertThat(this.client.search()
			.byUrl("Observation?subject=" + this.patient)
			.returnBundle(Bundle.class)
			.execute()
			.getEntry()).isEmpty();
	}

	@Test
	void refusesAnElementThatFhirDoesNotKnow() throws Exception {
		String body = text(pain()).replaceFirst("\\{", "{\"painScore\":3,");
		HttpResponse<String> answer = post("Observation", body);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Unrecognized property 'painScore'");
	}

	@Test
	void refusesAValueThatDoesNotParseWithItsPlace() throws Exception {
		HttpResponse<String> answer = post("Observation", text(pain()).replace("\"final\"", "\"finl\""));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"expression\":[\"Observation.status\"]").contains("finl");
	}

	@Test
	void answers400ToWhatIsNotFhir() throws Exception {
		assertThat(post("Observation", "{\"resourceType\":\"Observation\",").statusCode()).isEqualTo(400);
	}

	@Test
	void measuresByTheValueSetAsTheHospitalChangedIt() {
		Observation sign = PublishedExamples.read(Observation.class, "example-no-saddle-numbness", this.patient);
		sign.setDerivedFrom(null);
		sign.getCode().getCodingFirstRep().setSystem("http://hospital.example/signs").setCode("OWN").setDisplay(null);
		assertThat(refused(sign).getIssue()).isNotEmpty();

		ValueSet signs = this.client.read().resource(ValueSet.class).withId("red-flag-sign").execute();
		ValueSet changed = signs.copy();
		changed.getCompose().addInclude().setSystem("http://hospital.example/signs").addConcept().setCode("OWN");
		this.client.update().resource(changed).execute();
		try {
			assertThat(this.client.create().resource(sign).execute().getCreated()).isTrue();
		}
		finally {
			signs.setId(signs.getIdElement().toUnqualifiedVersionless());
			signs.setMeta(null);
			this.client.update().resource(signs).execute();
		}
		assertThat(refused(sign).getIssue()).isNotEmpty();
	}

	@Test
	void isTheModuleOfHapisValidatorToo() {
		Observation pain = pain();
		pain.setValue(new Quantity(11).setSystem("http://unitsofmeasure.org").setCode("{score}"));
		ValidationResult result = FhirContext.forR4Cached()
			.newValidator()
			.registerValidatorModule(this.validator)
			.validateWithResult(pain);
		assertThat(result.getMessages()).filteredOn((message) -> message.getSeverity() == ResultSeverityEnum.ERROR)
			.singleElement()
			.satisfies((message) -> assertThat(message.getMessage()).contains("pain-range"));
	}

	private OperationOutcome refused(Resource resource) {
		UnprocessableEntityException refusal = catchThrowableOfType(UnprocessableEntityException.class,
				() -> this.client.create().resource(resource).execute());
		assertThat(refusal).isNotNull();
		return (OperationOutcome) refusal.getOperationOutcome();
	}

	private Observation pain() {
		Observation pain = PublishedExamples.read(Observation.class, "example-back-pain", this.patient);
		pain.setDerivedFrom(null);
		pain.setIdentifier(List.of());
		return pain;
	}

	private static Bundle transaction(Resource... resources) {
		Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
		for (Resource resource : resources) {
			bundle.addEntry()
				.setResource(resource)
				.getRequest()
				.setMethod(Bundle.HTTPVerb.POST)
				.setUrl(resource.fhirType());
		}
		return bundle;
	}

	private static String text(Resource resource) {
		return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
	}

	private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.server.base() + "/" + path))
			.header("Content-Type", "application/fhir+json")
			.header("Authorization", "Bearer " + TestTokens.system())
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
