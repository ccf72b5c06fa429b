package org.spinerehab.server.template;

import java.util.Date;
import java.util.List;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.numbers.TestNumbers;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A draft follows what is known of the patient and says why (clinical.md 3). */
@ServerTest
class TailoredDraftIT {

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private String patient;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
		Patient born = PublishedExamples.patient();
		born.setBirthDateElement(new DateType("1956-02-01"));
		this.patient = this.server.store(born);
	}

	@Test
	void readsTheFactorsFromTheStoredRecord() {
		observe("39156-5", new Quantity(33.4), "2026-02-20");
		Condition diabetes = new Condition().setSubject(new Reference(this.patient));
		diabetes.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("44054006");
		this.client.create().resource(diabetes).execute();
		CarePlan draft = apply(new Parameters());
		assertThat(factors(draft.getExtension())).containsExactly("bmi-obese", "diabetes-known", "age-65");
		assertThat(part(summary(draft), "multiplier")).isEqualTo("0.7650");
		assertThat(part(summary(draft), "bandShift")).isEqualTo("5");
		assertThat(walk(draft, "walk-w1")).isEqualTo("4 × 4");
		assertThat(factors(request(draft, "walk-w1").getExtension())).containsExactly("bmi-obese", "age-65");
		assertThat(request(draft, "ex-07").hasExtension(SpineRehab.TAILORED_BY_EXTENSION)).isFalse();
		assertThat(draft.getText().getDivAsString()).contains("Age 65 to 74 (70 years on the day of surgery):")
			.contains("Not known, counted as absent")
			.contains("Confidence in moving");
		assertThat(this.client.create().resource(draft.copy()).execute().getCreated()).isTrue();
	}

	@Test
	void computesTheBodyMassIndexFromHeightAndWeightInTheirUnits() {
		String today = new DateTimeType(new Date()).getValueAsString().substring(0, 10);
		observe("29463-7", new Quantity(220).setSystem("http://unitsofmeasure.org").setCode("[lb_av]"), today);
		observe("8302-2", new Quantity(170).setSystem("http://unitsofmeasure.org").setCode("cm"), today);
		CarePlan draft = apply(new Parameters());
		assertThat(factors(draft.getExtension())).contains("bmi-obese");
		assertThat(draft.getText().getDivAsString()).contains("BMI 34.5 of height and weight");
	}

	@Test
	void putsWhatTheClinicianEntersBeforeWhatIsStored() {
		observe("39156-5", new Quantity(33.4), "2026-02-20");
		Parameters facts = new Parameters();
		facts.addParameter("bmi", new DecimalType("24"));
		facts.addParameter("weakest-muscle", new IntegerType(3));
		facts.addParameter("smoker", new BooleanType(false));
		CarePlan draft = apply(facts);
		assertThat(factors(draft.getExtension())).containsExactly("weakness-marked", "age-65", "fall-risk-yes");
		assertThat(part(summary(draft), "multiplier")).isEqualTo("0.5040");
		assertThat(walk(draft, "walk-w1")).isEqualTo("5 × 3");
		assertThat(summary(draft).getExtensionsByUrl("notKnown"))
			.extracting((known) -> ((Coding) known.getValue()).getCode())
			.containsExactly("diabetes", "compression", "preop-steps", "confidence", "lives-alone");
	}

	@Test
	void saysWhichStepsBeforeSurgeryTheTargetsAreSharesOf() {
		assertThat(summary(apply(new Parameters())).hasExtension("stepsBeforeSurgery")).isFalse();
		CarePlan draft = apply(new Parameters().addParameter("preop-steps", new IntegerType(8200)));
		assertThat(part(summary(draft), "stepsBeforeSurgery")).isEqualTo("8200");
		assertThat(this.client.create().resource(draft.copy()).execute().getCreated()).isTrue();
	}

	@Test
	void followsOneFactorThatTheHospitalChanges() {
		Parameters facts = new Parameters().addParameter("bmi", new DecimalType("33"));
		assertThat(walk(apply(facts), "walk-w6")).isEqualTo("2 × 23");
		CodeSystem before = TestNumbers.stored(this.client, "tailoring-factor");
		this.client.update().resource(TestNumbers.changed(before, "bmi-obese", "multiplier", "0.6")).execute();
		try {
			CarePlan draft = apply(facts);
			assertThat(walk(draft, "walk-w6")).isEqualTo("3 × 16");
			assertThat(part(request(draft, "walk-w6").getExtensionsByUrl(SpineRehab.TAILORED_BY_EXTENSION).get(0),
					"multiplier"))
				.isEqualTo("0.6");
		}
		finally {
			this.client.update().resource(before).execute();
		}
		assertThat(walk(apply(facts), "walk-w6")).isEqualTo("2 × 23");
	}

	@Test
	void refusesAFactThatCannotBe() {
		assertThat(refusal("bmi", new DecimalType("5"))).contains("5 cannot be the value of bmi")
			.contains("Send bmi as a number from 10 to 90");
		assertThat(refusal("smoker", new StringType("maybe"))).contains("Send smoker as true or false");
	}

	private String refusal(String name, Type value) {
		return catchThrowableOfType(UnprocessableEntityException.class,
				() -> apply(new Parameters().addParameter(name, value)))
			.getMessage();
	}

	private void observe(String code, Quantity value, String day) {
		Observation observation = new Observation().setStatus(Observation.ObservationStatus.FINAL)
			.setSubject(new Reference(this.patient))
			.setValue(value)
			.setEffective(new DateTimeType(day));
		observation.getCode().addCoding().setSystem("http://loinc.org").setCode(code);
		this.client.create().resource(observation).execute();
	}

	private CarePlan apply(Parameters facts) {
		Parameters sent = facts.copy();
		sent.addParameter("surgery-date", new DateType("2026-03-02"));
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", new StringType(this.patient));
		parameters.addParameter().setName("parameters").setResource(sent);
		return this.client.operation()
			.onInstance(new IdType("PlanDefinition/microdiscectomy-rehab"))
			.named("$apply")
			.withParameters(parameters)
			.returnResourceType(CarePlan.class)
			.execute();
	}

	private static List<String> factors(List<Extension> extensions) {
		return extensions.stream()
			.filter((extension) -> extension.getUrl().equals(SpineRehab.TAILORED_BY_EXTENSION))
			.map((extension) -> ((Coding) extension.getExtensionByUrl("factor").getValue()).getCode())
			.toList();
	}

	private static Extension summary(CarePlan draft) {
		return draft.getExtensionByUrl(SpineRehab.TAILORING_EXTENSION);
	}

	private static String part(Extension extension, String url) {
		return extension.getExtensionByUrl(url).getValue().primitiveValue();
	}

	private static ServiceRequest request(CarePlan draft, String key) {
		return draft.getContained()
			.stream()
			.filter((resource) -> resource.getIdElement().getIdPart().replace("#", "").equals(key))
			.map(ServiceRequest.class::cast)
			.findFirst()
			.orElseThrow();
	}

	private static String walk(CarePlan draft, String key) {
		Timing.TimingRepeatComponent repeat = request(draft, key).getOccurrenceTiming().getRepeat();
		return repeat.getFrequency() + " × " + repeat.getDuration().intValue();
	}

}
