package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Readable;

/**
 * What {@code $apply} was asked.
 *
 * @param patient the subject
 * @param encounter encounter the plan belongs to
 * @param practitioner who draws the plan
 * @param surgeryDate day of surgery as sent
 * @param facts what the clinician knows of the patient
 * @param readable what of the patient's record whoever asks may read
 */
record ApplyRequest(IdType patient, @Nullable String encounter, @Nullable String practitioner,
		@Nullable LocalDate surgeryDate, List<Fact> facts, Readable readable) {

	/** Clinical.md 2.3: a valid day has 100 to 30,000 steps. */
	private static final int LEAST_STEPS = 100;

	private static final int MOST_STEPS = 30_000;

	static ApplyRequest of(@Nullable Parameters body, RequestDetails request) {
		Map<String, String[]> address = request.getParameters();
		Parameters parameters = (body != null) ? body : new Parameters();
		Parameters facts = parameters.getParameter()
			.stream()
			.filter((parameter) -> parameter.getName().equals("parameters"))
			.map(ParametersParameterComponent::getResource)
			.filter(Parameters.class::isInstance)
			.map(Parameters.class::cast)
			.findFirst()
			.orElseGet(Parameters::new);
		IdType patient = patient(text(parameters, "subject", address).orElse(""));
		return new ApplyRequest(patient, text(parameters, "encounter", address).orElse(null),
				text(parameters, "practitioner", address).orElse(null),
				text(facts, "surgery-date", Map.of()).map(ApplyRequest::date).orElse(null), facts(facts),
				Readable.of(request, patient.getIdPart()));
	}

	private static List<Fact> facts(Parameters sent) {
		List<Fact> facts = new ArrayList<>(EnteredFacts.of(sent));
		text(sent, "levels", Map.of()).ifPresent((levels) -> facts.addAll(FusedLevels.in(levels, "entered", null)));
		text(sent, "preop-steps", Map.of()).map(ApplyRequest::steps)
			.ifPresent((steps) -> facts
				.add(new Fact(Fact.PREOP_STEPS, BigDecimal.valueOf(steps), steps + " steps a day, entered", null)));
		return facts;
	}

	private static IdType patient(String subject) {
		IdType id = new IdType(subject);
		if (!id.hasIdPart() || !"Patient".equals(id.getResourceType())) {
			throw new Unappliable("Parameters.parameter.where(name='subject')", "The patient of the plan is missing.",
					"Send the parameter subject, for example Patient/123.");
		}
		return id.toUnqualifiedVersionless();
	}

	private static LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new Unappliable("Parameters.parameter.where(name='parameters').resource",
					"The surgery date " + text + " is no day.", "Send surgery-date as yyyy-MM-dd.");
		}
	}

	private static Integer steps(String text) {
		try {
			int steps = Integer.parseInt(text);
			if (steps >= LEAST_STEPS && steps <= MOST_STEPS) {
				return steps;
			}
		}
		catch (NumberFormatException ex) {
			// falls through to the refusal
		}
		throw new Unappliable("Parameters.parameter.where(name='parameters').resource",
				text + " steps a day before surgery cannot be.", "Send preop-steps as a whole number from "
						+ LEAST_STEPS + " to " + MOST_STEPS + ", or leave it out if it is not known.");
	}

	private static Optional<String> text(Parameters parameters, String name, Map<String, String[]> address) {
		Optional<String> sent = parameters.getParameter()
			.stream()
			.filter((parameter) -> parameter.getName().equals(name) && parameter.hasValue())
			.map((parameter) -> text(parameter.getValue()))
			.findFirst();
		return sent.or(() -> Optional.ofNullable(address.get(name)).map((values) -> values[0]));
	}

	private static String text(Type value) {
		return (value instanceof Reference reference) ? reference.getReference() : value.primitiveValue();
	}

}
