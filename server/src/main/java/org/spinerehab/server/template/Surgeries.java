package org.spinerehab.server.template;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.UsageContext;
import org.spinerehab.server.access.Readable;

import org.springframework.stereotype.Component;

/**
 * The day of surgery as the patient's stored Procedures tell it.
 */
@Component
class Surgeries {

	private static final int LENGTH_OF_A_DAY = 10;

	private final DaoRegistry daos;

	Surgeries(DaoRegistry daos) {
		this.daos = daos;
	}

	/**
	 * The latest surgery the template is for, by code or by name; else the latest of all
	 * procedures.
	 * @param readable what may be read of the patient's record
	 */
	Optional<Procedure> latest(IdType patient, PlanDefinition template, Readable readable) {
		if (!readable.holds("Procedure")) {
			return Optional.empty();
		}
		SearchParameterMap search = SearchParameterMap.newSynchronous()
			.add(Procedure.SP_SUBJECT, new ReferenceParam(patient.getValue()));
		List<Procedure> procedures = this.daos.getResourceDao(Procedure.class)
			.search(search, new SystemRequestDetails())
			.getAllResources()
			.stream()
			.map(Procedure.class::cast)
			.filter(Surgeries::tellsTheDay)
			.toList();
		List<CodeableConcept> operations = template.getUseContext()
			.stream()
			.filter(UsageContext::hasValueCodeableConcept)
			.map(UsageContext::getValueCodeableConcept)
			.toList();
		Comparator<Procedure> fit = Comparator
			.comparing((procedure) -> operations.stream().anyMatch((operation) -> isA(procedure.getCode(), operation)));
		return procedures.stream().max(fit.thenComparing(Surgeries::day));
	}

	private static boolean tellsTheDay(Procedure procedure) {
		return procedure.hasPerformedDateTimeType()
				&& procedure.getPerformedDateTimeType().getValueAsString().length() >= LENGTH_OF_A_DAY
				&& procedure.getStatus() != Procedure.ProcedureStatus.ENTEREDINERROR
				&& procedure.getStatus() != Procedure.ProcedureStatus.NOTDONE;
	}

	/** The local day, in the zone the hospital wrote it. */
	static LocalDate day(Procedure procedure) {
		return LocalDate.parse(procedure.getPerformedDateTimeType().getValueAsString().substring(0, LENGTH_OF_A_DAY));
	}

	private static boolean isA(CodeableConcept done, CodeableConcept operation) {
		return operation.getCoding().stream().anyMatch((code) -> done.hasCoding(code.getSystem(), code.getCode()))
				|| (operation.hasText() && done.hasText() && lower(done).contains(lower(operation)));
	}

	private static String lower(CodeableConcept concept) {
		return concept.getText().toLowerCase(Locale.ROOT);
	}

}
