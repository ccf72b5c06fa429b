package org.spinerehab.server.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * Which resources are checked on write and which profile they have to claim (design.md
 * D7). The table is read from top to bottom, the first row that fits decides.
 */
final class RequiredProfiles {

	private static final String LOINC = "http://loinc.org";

	private static final String SNOMED_CT = "http://snomed.info/sct";

	private static final List<Row> TABLE = List.of(
			// type, which of them, profile to claim
			row("CarePlan", any(), SpineRehab.CARE_PLAN), row("Goal", any(), SpineRehab.GOAL),
			row("ServiceRequest", any(), SpineRehab.REHAB_REQUEST),
			row("DeviceRequest", any(), SpineRehab.DEVICE_REQUEST), row("Flag", any(), SpineRehab.SIGNAL),
			row("Task", task(SpineRehab.CODES, "review"), SpineRehab.REVIEW_TASK),
			row("Observation", observation(SpineRehab.RED_FLAGS), SpineRehab.RED_FLAG),
			row("Observation", observation(LOINC, "72514-3"), SpineRehab.PAIN_SCORE),
			row("Observation", observation(SpineRehab.CODES, "back-pain-nrs", "leg-pain-nrs"), SpineRehab.PAIN_SCORE),
			row("Observation", observation(LOINC, "41950-7", "41953-1"), SpineRehab.DAILY_ACTIVITY),
			row("Observation", observation(SpineRehab.CODES, "walking-minutes", "exercise-sessions"),
					SpineRehab.DAILY_ACTIVITY),
			row("Observation", observation(SpineRehab.SCORES), SpineRehab.PRO_SCORE),
			row("Observation", observation(LOINC, "97909-6", "71971-6", "77874-6", "71959-1", "91721-1"),
					SpineRehab.PRO_SCORE),
			row("Observation", observation(SNOMED_CT, "736534008"), SpineRehab.PRO_SCORE),
			row("Observation", observation(LOINC, "64098-7", "66247-8"), SpineRehab.FUNCTIONAL_TEST),
			either("Observation", observation(SpineRehab.CODES, "leg-strength-mrc"), SpineRehab.PATIENT_REPORT,
					SpineRehab.FUNCTIONAL_TEST),
			either("Observation", observation(LOINC, "89423-8"), SpineRehab.PATIENT_REPORT, SpineRehab.FUNCTIONAL_TEST),
			either("Observation", observation(LOINC, "55758-7"), SpineRehab.PATIENT_REPORT, SpineRehab.PRO_SCORE),
			row("Observation", observation(LOINC, "44250-9", "44255-8"), SpineRehab.PATIENT_REPORT),
			row("Observation", observation(SpineRehab.CODES), SpineRehab.PATIENT_REPORT),
			row("QuestionnaireResponse", answersToOurs(), null), row("Questionnaire", any(), null),
			row("PlanDefinition", any(), null), row("ActivityDefinition", any(), null), row("ValueSet", any(), null),
			row("CodeSystem", any(), null));

	private RequiredProfiles() {
	}

	/**
	 * One row of the table.
	 *
	 * @param type resource type
	 * @param which which resources of the type
	 * @param profile profile they have to claim; none means that FHIR core and, for
	 * answers, their Questionnaire are the measure
	 * @param other profile that does as well: the same value may be told by a form at
	 * discharge or measured in the clinic
	 */
	record Row(String type, Predicate<Resource> which, @Nullable String profile, @Nullable String other) {

		/** The profile a resource lacks, if it claims none of the row's. */
		Optional<String> lackedBy(Resource resource) {
			return Optional.ofNullable(this.profile)
				.filter((own) -> !claims(resource, own) && (this.other == null || !claims(resource, this.other)));
		}

	}

	/** The row for a resource, if it is checked because of what it is. */
	static Optional<Row> rowFor(Resource resource) {
		return TABLE.stream()
			.filter((row) -> row.type().equals(resource.fhirType()) && row.which().test(resource))
			.findFirst();
	}

	/** The profiles of ours that a resource claims. */
	static List<String> claimed(Resource resource) {
		return resource.getMeta()
			.getProfile()
			.stream()
			.map(CanonicalType::getValue)
			.filter((profile) -> profile != null && profile.startsWith(SpineRehab.CANONICAL))
			.toList();
	}

	static boolean claims(Resource resource, String profile) {
		return claimed(resource).stream().anyMatch((claim) -> claim.split("\\|")[0].equals(profile));
	}

	private static Row row(String type, Predicate<Resource> which, @Nullable String profile) {
		return new Row(type, which, profile, null);
	}

	private static Row either(String type, Predicate<Resource> which, String profile, String other) {
		return new Row(type, which, profile, other);
	}

	private static Predicate<Resource> any() {
		return (resource) -> true;
	}

	private static Predicate<Resource> task(String system, String code) {
		return (resource) -> has(((Task) resource).getCode(), system, Set.of(code));
	}

	private static Predicate<Resource> observation(String system, String... codes) {
		return (resource) -> has(((Observation) resource).getCode(), system, Set.of(codes));
	}

	private static Predicate<Resource> answersToOurs() {
		return (resource) -> {
			String questionnaire = ((QuestionnaireResponse) resource).getQuestionnaire();
			return questionnaire != null && questionnaire.startsWith(SpineRehab.CANONICAL);
		};
	}

	/** No codes means every code of the system. */
	private static boolean has(CodeableConcept concept, String system, Set<String> codes) {
		return concept.getCoding()
			.stream()
			.anyMatch((coding) -> system.equals(coding.getSystem())
					&& (codes.isEmpty() || codes.contains(coding.getCode())));
	}

}
