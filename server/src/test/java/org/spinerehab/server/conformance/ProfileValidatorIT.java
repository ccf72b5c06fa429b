package org.spinerehab.server.conformance;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.config.JpaConfig;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;

/** The pool and the lean definitions must not change what is found. */
@ServerTest
class ProfileValidatorIT {

	@Autowired
	private ProfileValidator validator;

	@Autowired
	private FhirContext fhirContext;

	@Autowired
	@Qualifier(JpaConfig.JPA_VALIDATION_SUPPORT)
	private IValidationSupport stored;

	@Test
	void findsWhatAFreshValidatorWithAllDefinitionsFinds() {
		FhirValidator fresh = fresh();
		for (Resource resource : goodAndBad()) {
			List<String> expected = fresh.validateWithResult(resource)
				.getMessages()
				.stream()
				.filter((message) -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
				.map((message) -> message.getLocationString() + ": " + message.getMessage())
				.toList();
			assertThat(errors(resource)).as(resource.fhirType()).containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	@Test
	void findsTheSameFromManyThreads() throws Exception {
		List<Resource> resources = goodAndBad();
		List<List<String>> expected = resources.stream().map(this::errors).toList();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<List<String>>> calls = new ArrayList<>();
			for (int round = 0; round < 5; round++) {
				resources.forEach((resource) -> calls.add(() -> errors(resource)));
			}
			List<Future<List<String>>> found = threads.invokeAll(calls);
			for (int i = 0; i < found.size(); i++) {
				assertThat(found.get(i).get()).isEqualTo(expected.get(i % resources.size()));
			}
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void forgetsOneResourceBeforeTheNext() {
		Resource bad = changed(Observation.class, "example-back-pain", (pain) -> pain.getValueQuantity().setValue(11));
		List<String> first = errors(bad);
		assertThat(errors(read(Observation.class, "example-back-pain"))).isEmpty();
		assertThat(errors(bad)).isEqualTo(first).hasSize(1);
	}

	/** HL7's validator keeps every element whose narrative it has looked at. */
	@Test
	void keepsLittleOfWhatItHasChecked() {
		Resource pain = read(Observation.class, "example-back-pain");
		errors(pain);
		long before = heapInUse();
		for (int i = 0; i < 600; i++) {
			errors(pain);
		}
		assertThat(heapInUse() - before).isLessThan(20_000_000);
	}

	private static long heapInUse() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private List<String> errors(Resource resource) {
		return this.validator.check(resource, RequiredProfiles.claimed(resource))
			.stream()
			.filter((message) -> message.getLevel().isError())
			.map((message) -> message.getLocation() + ": " + message.getMessage())
			.toList();
	}

	private List<Resource> goodAndBad() {
		List<Resource> resources = new ArrayList<>();
		resources.add(read(CarePlan.class, "example-plan"));
		resources.add(read(Goal.class, "example-goal-steps"));
		resources.add(read(ServiceRequest.class, "example-walk-week-1"));
		resources.add(read(ServiceRequest.class, "example-lifting-limit"));
		resources.add(read(Flag.class, "example-signal"));
		resources.add(read(Task.class, "example-review"));
		resources.add(read(QuestionnaireResponse.class, "example-check-in"));
		resources.add(read(Observation.class, "example-steps"));
		resources.add(changed(CarePlan.class, "example-plan", (plan) -> plan.setText(null).setId("no-narrative")));
		resources.add(changed(Goal.class, "example-goal-steps", (goal) -> goal.getTargetFirstRep().setMeasure(null)));
		resources.add(changed(ServiceRequest.class, "example-lifting-limit", (limit) -> limit.setDoNotPerform(false)));
		resources.add(changed(Flag.class, "example-signal", (signal) -> signal.getCode().getCoding().clear()));
		resources.add(changed(Task.class, "example-review", (review) -> review.setBusinessStatus(null)));
		resources.add(changed(Observation.class, "example-steps",
				(steps) -> steps.setValue(new Quantity(2000).setUnit("steps").setCode("steps"))));
		resources.add(changed(Observation.class, "example-no-saddle-numbness",
				(sign) -> sign.setValue(new StringType("no"))));
		resources.add(changed(QuestionnaireResponse.class, "example-check-in",
				(answers) -> answers.addItem().setLinkId("d.unknown").addAnswer().setValue(new StringType("?"))));
		return resources;
	}

	private FhirValidator fresh() {
		UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(
				this.fhirContext);
		unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
		ValidationSupportChain chain = new ValidationSupportChain(new DefaultProfileValidationSupport(this.fhirContext),
				this.stored, new CommonCodeSystemsTerminologyService(this.fhirContext),
				new InMemoryTerminologyServerValidationSupport(this.fhirContext),
				new SnapshotGeneratingValidationSupport(this.fhirContext), unknown);
		chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
		FhirInstanceValidator module = new FhirInstanceValidator(chain);
		module.setAnyExtensionsAllowed(false);
		module.setErrorForUnknownProfiles(true);
		module.setAssumeValidRestReferences(true);
		return this.fhirContext.newValidator().registerValidatorModule(module);
	}

	private static <T extends Resource> Resource changed(Class<T> type, String id, Consumer<T> change) {
		T resource = read(type, id);
		change.accept(resource);
		return resource;
	}

	private static <T extends Resource> T read(Class<T> type, String id) {
		return PublishedExamples.read(type, id, "Patient/example-patient");
	}

}
