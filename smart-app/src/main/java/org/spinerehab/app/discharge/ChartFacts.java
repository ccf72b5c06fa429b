package org.spinerehab.app.discharge;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Turns resources of the EHR into facts, with the minimal copy our server may keep of
 * them: under the identifier (EHR base, EHR id), never more than a plan needs.
 *
 * @param base FHIR base of the EHR
 * @param zone the hospital's time zone
 */
record ChartFacts(String base, ZoneId zone) {

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	private static final Set<String> DIABETES = Set.of("73211009", "44054006", "46635009");

	private static final String SMOKER = "77176002";

	/** A procedure often names no reason; then the words of the problem tell. */
	private static final Pattern SPINE = Pattern
		.compile("disc hern|herniat|stenosis|spondyl|radicul|sciatic|lumbar|degenerative instab|\\bl[1-5][–-]");

	private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

	Chart.Operation operation(Procedure procedure) {
		Procedure copy = new Procedure().setStatus(procedure.getStatus())
			.setCode(procedure.getCode())
			.setPerformed(procedure.getPerformed())
			.setBodySite(procedure.getBodySite());
		copy.addIdentifier(identifier(procedure));
		List<String> codes = procedure.getCode()
			.getCoding()
			.stream()
			.filter(Coding::hasCode)
			.map((coding) -> coding.getSystem() + "|" + coding.getCode())
			.toList();
		return new Chart.Operation(id(procedure), name(procedure.getCode()), codes,
				java.util.Objects.requireNonNull(date(procedure)), json(copy));
	}

	Chart.Stay stay(Encounter encounter) {
		Encounter copy = new Encounter().setStatus(encounter.getStatus())
			.setClass_(encounter.getClass_())
			.setPeriod(encounter.getPeriod());
		copy.addIdentifier(identifier(encounter));
		return new Chart.Stay(id(encounter),
				encounter.getPeriod().hasStart() ? day(encounter.getPeriod().getStartElement()) : null, json(copy));
	}

	Chart.Bmi bmi(Observation observation) {
		LocalDate day = day(observation);
		return new Chart.Bmi(observation.getValueQuantity().getValue().setScale(1, RoundingMode.HALF_UP),
				day.equals(LocalDate.MIN) ? null : day);
	}

	List<Chart.Diagnosis> diagnoses(List<Condition> conditions, @Nullable Procedure procedure) {
		Set<String> reasons = (procedure == null) ? Set.of()
				: procedure.getReasonReference()
					.stream()
					.map((reference) -> reference.getReferenceElement().getIdPart())
					.filter((id) -> id != null)
					.collect(Collectors.toSet());
		return conditions.stream()
			.filter((condition) -> condition.getClinicalStatus().getCoding().stream().noneMatch(this::isOver))
			.map((condition) -> diagnosis(condition, reasons.contains(id(condition))))
			.toList();
	}

	@Nullable LocalDate date(Procedure procedure) {
		if (procedure.hasPerformedDateTimeType()) {
			return day(procedure.getPerformedDateTimeType());
		}
		return (procedure.hasPerformedPeriod() && procedure.getPerformedPeriod().hasStart())
				? day(procedure.getPerformedPeriod().getStartElement()) : null;
	}

	LocalDate day(Observation observation) {
		return observation.hasEffectiveDateTimeType() ? day(observation.getEffectiveDateTimeType()) : LocalDate.MIN;
	}

	/**
	 * The day on the hospital's calendar; a date without a time stays as it is written.
	 */
	private LocalDate day(BaseDateTimeType time) {
		String written = time.getValueAsString();
		return (written.length() == 10) ? LocalDate.parse(written)
				: LocalDate.ofInstant(time.getValue().toInstant(), this.zone);
	}

	private boolean isOver(Coding status) {
		return OVER.contains(status.getCode());
	}

	private Chart.Diagnosis diagnosis(Condition condition, boolean reason) {
		Condition copy = new Condition().setClinicalStatus(condition.getClinicalStatus()).setCode(condition.getCode());
		copy.addIdentifier(identifier(condition));
		LocalDate recorded = condition.hasRecordedDate() ? day(condition.getRecordedDateElement())
				: condition.hasOnsetDateTimeType() ? day(condition.getOnsetDateTimeType()) : null;
		return new Chart.Diagnosis(id(condition), name(condition.getCode()),
				reason ? Chart.Kind.SPINE : kind(condition.getCode()), recorded, json(copy));
	}

	private static Chart.Kind kind(CodeableConcept code) {
		String name = name(code).toLowerCase(Locale.ENGLISH);
		if (isDiabetes(code)) {
			return Chart.Kind.DIABETES;
		}
		if (code.hasCoding("http://snomed.info/sct", SMOKER) || name.matches("(current |heavy |light )?smoker.*")) {
			return Chart.Kind.SMOKING;
		}
		return SPINE.matcher(name).find() ? Chart.Kind.SPINE : Chart.Kind.OTHER;
	}

	private static boolean isDiabetes(CodeableConcept code) {
		return code.getCoding()
			.stream()
			.anyMatch((coding) -> DIABETES.contains(coding.getCode())
					|| (coding.hasCode() && coding.getCode().matches("E1[0-4](\\..*)?")))
				|| name(code).toLowerCase(Locale.ENGLISH).contains("diabetes");
	}

	private Identifier identifier(Resource resource) {
		return new Identifier().setSystem(this.base + "/" + resource.fhirType()).setValue(id(resource));
	}

	private static String id(Resource resource) {
		return new Reference(resource.getIdElement()).getReferenceElement().getIdPart();
	}

	private static String name(CodeableConcept concept) {
		if (concept.hasText()) {
			return concept.getText();
		}
		return concept.getCoding()
			.stream()
			.filter(Coding::hasDisplay)
			.map(Coding::getDisplay)
			.findFirst()
			.orElse(concept.getCodingFirstRep().hasCode() ? concept.getCodingFirstRep().getCode() : "not named");
	}

	private static String json(Resource copy) {
		return FHIR.newJsonParser().encodeResourceToString(copy);
	}

}
