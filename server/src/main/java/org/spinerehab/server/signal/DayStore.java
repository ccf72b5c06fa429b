package org.spinerehab.server.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Observation;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.outcome.PatientCourse;
import org.spinerehab.server.site.Site;

import org.springframework.stereotype.Component;

/**
 * Fetches a patient's days for the rules. Values that rules compare with are few: pain,
 * strength and temperature of the days before; all of it only as far as a rule can look.
 */
@Component
class DayStore {

	private final DaoRegistry daos;

	private final PatientCourse course;

	private final BaselineReader baselines;

	private final ObservationReader reader;

	DayStore(DaoRegistry daos, PatientCourse course, BaselineReader baselines, Site site) {
		this.daos = daos;
		this.course = course;
		this.baselines = baselines;
		this.reader = new ObservationReader(site.timeZone());
	}

	PatientDays of(String patientId, NavigableSet<LocalDate> days, Change change, TriageParameters parameters) {
		TokenOrListParam everything = values().add(SpineRehab.RED_FLAGS, null)
			.add(SpineRehab.CODES, ObservationReader.FEELING)
			.add(SpineRehab.CODES, ObservationReader.WOUND);
		List<DayReport> looked = Stream
			.concat(between(patientId, days.first(), days.last(), everything, change)
				.filter((report) -> days.contains(report.day())), change.inconsistencies().stream())
			.toList();
		return new PatientDays(looked, () -> this.course.surgeries(patientId), () -> this.baselines.of(patientId),
				() -> earlier(patientId, days, looked, change, parameters));
	}

	private static TokenOrListParam values() {
		return new TokenOrListParam().add(SpineRehab.CODES, ObservationReader.BACK_PAIN)
			.add(SpineRehab.CODES, ObservationReader.LEG_PAIN)
			.add(SpineRehab.CODES, ObservationReader.STRENGTH)
			.add(ObservationReader.LOINC, ObservationReader.TEMPERATURE);
	}

	/**
	 * Pain in both legs is new only if it was never there since surgery (N14). First
	 * scores and medians reach back to surgery as long as E-PAIN can fire (N13).
	 */
	private Collection<DayReport> earlier(String patientId, NavigableSet<LocalDate> days, List<DayReport> looked,
			Change change, TriageParameters parameters) {
		int firstWeeks = parameters.severePainLastDay();
		LocalDate last = days.last();
		LocalDate first = days.first().minusDays(parameters.compareDays());
		LocalDate surgery = this.course.surgeries(patientId).floor(days.first());
		if (surgery == null || !days.first().isAfter(surgery.plusDays(firstWeeks))) {
			first = days.first().minusDays(firstWeeks);
		}
		Stream<DayReport> values = between(patientId, first, last, values(), change);
		if (PatientDays.byDay(looked)
			.values()
			.stream()
			.noneMatch((report) -> EmergencyRules.hurtsInBothLegs(report, parameters))) {
			return values.toList();
		}
		LocalDate since = (surgery != null) ? surgery : LocalDate.EPOCH;
		TokenOrListParam legs = new TokenOrListParam().add(SpineRehab.CODES, ObservationReader.LEG_PAIN);
		return Stream.concat(values, between(patientId, since, last, legs, change)).toList();
	}

	private Stream<DayReport> between(String patientId, LocalDate first, LocalDate last, TokenOrListParam codes,
			Change change) {
		// A day begins and ends elsewhere in other zones; what lies outside is left out
		// after reading.
		DateRangeParam range = new DateRangeParam(first.minusDays(1).toString(), last.plusDays(1).toString());
		SearchParameterMap search = SearchParameterMap.newSynchronous()
			.add("patient", new ReferenceParam("Patient", "", patientId))
			.add("code", codes)
			.add("date", range);
		return this.daos.getResourceDao(Observation.class)
			.searchForResources(search, new SystemRequestDetails())
			.stream()
			.map((observation) -> report(observation, change))
			.filter((report) -> !report.day().isBefore(first) && !report.day().isAfter(last));
	}

	private DayReport report(Observation observation, Change change) {
		String checkIn = observation.getDerivedFromFirstRep().getReference();
		return new DayReport(this.reader.day(observation), this.reader.read(observation, change.labelsOf(checkIn)));
	}

}
