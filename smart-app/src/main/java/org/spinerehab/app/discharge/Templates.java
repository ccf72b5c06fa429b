package org.spinerehab.app.discharge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UsageContext;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * Finds the published template of an operation and has our server draw a draft from it.
 * Which operation a template is for stands in the template itself (its use context).
 *
 * @see <a href="https://hl7.org/fhir/R4/plandefinition-operation-apply.html">$apply</a>
 */
@Component
class Templates {

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	private final RehabServer server;

	Templates(RehabServer server) {
		this.server = server;
	}

	/** Draws the draft anew from the template of the operation, if there is one. */
	Draft draw(LaunchContext launch, Draft draft) {
		Chart.Operation operation = draft.chart().operation();
		IGenericClient client = this.server.forLaunch(launch);
		Optional<PlanDefinition> definition = (operation != null) ? find(client, operation) : Optional.empty();
		if (definition.isEmpty()) {
			return draft.withPlan(null, null, null);
		}
		Integer steps = draft.edits().answers().steps();
		CarePlan plan = apply(client, launch, definition.get(), draft);
		return draft.withPlan(template(definition.get()), FHIR.newJsonParser().encodeResourceToString(plan), steps);
	}

	static CarePlan plan(String json) {
		return FHIR.newJsonParser().parseResource(CarePlan.class, json);
	}

	/** By a code of the operation; without one that is known, by its name. */
	private static Optional<PlanDefinition> find(IGenericClient client, Chart.Operation operation) {
		Optional<PlanDefinition> byCode = operation.codes().isEmpty() ? Optional.empty()
				: active(client,
						new TokenClientParam("context").exactly()
							.codings(operation.codes().stream().map(Templates::coding).toArray(Coding[]::new)))
					.findFirst();
		String name = operation.text().toLowerCase(Locale.ROOT);
		return byCode.or(() -> active(client, new TokenClientParam("context-type").exactly().code("focus"))
			.filter((definition) -> definition.getUseContext()
				.stream()
				.filter(UsageContext::hasValueCodeableConcept)
				.anyMatch((context) -> isNamed(name, context.getValueCodeableConcept().getText())))
			.findFirst());
	}

	private static Stream<PlanDefinition> active(IGenericClient client, ICriterion<?> criterion) {
		return client.search()
			.forResource(PlanDefinition.class)
			.where(criterion)
			.and(new TokenClientParam("status").exactly().code("active"))
			.returnBundle(Bundle.class)
			.execute()
			.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(PlanDefinition.class::isInstance)
			.map(PlanDefinition.class::cast);
	}

	private static boolean isNamed(String operation, @Nullable String template) {
		return template != null && operation.contains(template.toLowerCase(Locale.ROOT));
	}

	private static CarePlan apply(IGenericClient client, LaunchContext launch, PlanDefinition definition, Draft draft) {
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", new StringType("Patient/" + launch.requirePatient().rehabId()));
		parameters.addParameter("practitioner", new StringType("Practitioner/" + launch.user().rehabId()));
		parameters.addParameter().setName("parameters").setResource(new DraftFacts(draft).parameters());
		return client.operation()
			.onInstance(definition.getIdElement().toUnqualifiedVersionless())
			.named("$apply")
			.withParameters(parameters)
			.returnResourceType(CarePlan.class)
			.execute();
	}

	private static Template template(PlanDefinition definition) {
		Map<String, Template.StepShare> steps = new HashMap<>();
		definition.getAction()
			.stream()
			.flatMap((group) -> group.getAction().stream())
			.filter((action) -> action.hasExtension(SpineRehab.STEP_TARGET_EXTENSION))
			.forEach((action) -> steps.put(action.getId(),
					share(action.getExtensionByUrl(SpineRehab.STEP_TARGET_EXTENSION))));
		return new Template(definition.getIdElement().getIdPart(), definition.getTitle(), definition.getVersion(),
				firstMinutes(definition), steps);
	}

	private static @Nullable Integer firstMinutes(PlanDefinition definition) {
		return definition.getAction()
			.stream()
			.flatMap((group) -> group.getAction().stream())
			.filter((action) -> action.hasExtension(SpineRehab.STEP_TARGET_EXTENSION) && action.hasTimingTiming())
			.map((action) -> action.getTimingTiming().getRepeat())
			.filter((repeat) -> repeat.hasDuration() && repeat.hasFrequency())
			.map((repeat) -> repeat.getFrequency() * repeat.getDuration().intValue())
			.findFirst()
			.orElse(null);
	}

	private static Template.StepShare share(Extension target) {
		BigDecimal percent = ((DecimalType) target.getExtensionByUrl("percent").getValue()).getValue();
		int absolute = ((IntegerType) target.getExtensionByUrl("absolute").getValue()).getValue();
		return new Template.StepShare(percent, absolute);
	}

	private static Coding coding(String code) {
		int bar = code.indexOf('|');
		return new Coding(code.substring(0, bar), code.substring(bar + 1), null);
	}

}
