package org.spinerehab.server.outcome;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.server.site.Site;

import org.springframework.stereotype.Component;

/**
 * When a patient was operated on and went home, and where the patient last was (G-DAY,
 * N4).
 */
@Component
public class PatientCourse {

	private static final Set<ProcedureStatus> NOT_DONE = Set.of(ProcedureStatus.NOTDONE, ProcedureStatus.ENTEREDINERROR,
			ProcedureStatus.PREPARATION);

	private static final int RECENT = 10;

	private final DaoRegistry daos;

	private final Site site;

	PatientCourse(DaoRegistry daos, Site site) {
		this.daos = daos;
		this.site = site;
	}

	/**
	 * Days of surgery in the hospital's zone; empty when none is known.
	 */
	public NavigableSet<LocalDate> surgeries(String patientId) {
		NavigableSet<LocalDate> days = new TreeSet<>();
		for (Procedure procedure : all(Procedure.class, patientId)) {
			if (!NOT_DONE.contains(procedure.getStatus())) {
				day(procedure).ifPresent(days::add);
			}
		}
		return days;
	}

	private Optional<LocalDate> day(Procedure procedure) {
		if (procedure.getPerformed() instanceof DateTimeType performed) {
			return day(performed);
		}
		return (procedure.getPerformed() instanceof Period period) ? day(period.getStartElement()) : Optional.empty();
	}

	/**
	 * Day the patient went home after the surgery a day belongs to; the day of surgery
	 * when that is all that is known.
	 */
	Optional<LocalDate> discharge(String patientId, LocalDate day) {
		NavigableSet<LocalDate> surgeries = surgeries(patientId);
		if (surgeries.isEmpty()) {
			return Optional.empty();
		}
		LocalDate latest = surgeries.floor(day);
		LocalDate surgery = (latest != null) ? latest : surgeries.first();
		return all(Encounter.class, patientId).stream()
			.map(Encounter::getPeriod)
			.filter((stay) -> day(stay.getStartElement()).filter((start) -> !start.isAfter(surgery)).isPresent())
			.flatMap((stay) -> day(stay.getEndElement()).stream())
			.filter((end) -> !end.isBefore(surgery))
			.min(Comparator.naturalOrder())
			.or(() -> Optional.of(surgery));
	}

	private Optional<LocalDate> day(BaseDateTimeType date) {
		if (!date.hasValue() || date.getPrecision().ordinal() < TemporalPrecisionEnum.DAY.ordinal()) {
			return Optional.empty();
		}
		if (date.getPrecision() == TemporalPrecisionEnum.DAY) {
			return Optional.of(LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()));
		}
		return Optional.of(date.getValue().toInstant().atZone(this.site.timeZone()).toLocalDate());
	}

	/**
	 * Zone of the patient's last check-in that names one, else the hospital's.
	 */
	ZoneId usualZone(String patientId) {
		SearchParameterMap search = ofPatient(patientId).setSort(new SortSpec("authored", SortOrderEnum.DESC))
			.setLoadSynchronousUpTo(RECENT);
		return this.daos.getResourceDao(QuestionnaireResponse.class)
			.searchForResources(search, new SystemRequestDetails())
			.stream()
			.flatMap((response) -> CheckInClock.zone(response).stream())
			.findFirst()
			.orElse(this.site.timeZone());
	}

	private <T extends Resource> List<T> all(Class<T> type, String patientId) {
		return this.daos.getResourceDao(type).searchForResources(ofPatient(patientId), new SystemRequestDetails());
	}

	private static SearchParameterMap ofPatient(String patientId) {
		return SearchParameterMap.newSynchronous().add("patient", new ReferenceParam("Patient", "", patientId));
	}

}
