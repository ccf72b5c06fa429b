package org.spinerehab.server.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.access.Readable;

import org.springframework.stereotype.Component;

/**
 * Fetches what may change a patient's plan from the store.
 */
@Component
class PatientRecord {

	private static final String LOINC = "http://loinc.org";

	private static final Set<ObservationStatus> VOID = Set.of(ObservationStatus.ENTEREDINERROR,
			ObservationStatus.CANCELLED);

	private final DaoRegistry daos;

	PatientRecord(DaoRegistry daos) {
		this.daos = daos;
	}

	/**
	 * What is stored of a patient.
	 *
	 * @param procedure the operation the plan is for
	 */
	record Stored(Patient patient, List<Observation> observations, List<Condition> conditions,
			Optional<Procedure> procedure) {

	}

	/** What whoever asks may read of it; the rest counts as not known. */
	Stored of(Patient patient, Optional<Procedure> procedure, Readable readable) {
		IdType id = patient.getIdElement().toUnqualifiedVersionless();
		TokenOrListParam codes = new TokenOrListParam();
		Measured.LOINC.forEach((code) -> codes.add(LOINC, code));
		FactReader.MEASURES.forEach((code) -> codes.add(SpineRehab.CODES, code));
		List<Observation> observations = find(Observation.class, of(id).add(Observation.SP_CODE, codes), readable)
			.stream()
			.filter((observation) -> !VOID.contains(observation.getStatus()))
			.toList();
		return new Stored(patient, observations, find(Condition.class, of(id), readable), procedure);
	}

	private static SearchParameterMap of(IdType patient) {
		return SearchParameterMap.newSynchronous().add("patient", new ReferenceParam(patient.getValue()));
	}

	private <T extends Resource> List<T> find(Class<T> type, SearchParameterMap search, Readable readable) {
		return !readable.holds(type.getSimpleName()) ? List.of()
				: this.daos.getResourceDao(type).searchForResources(search, new SystemRequestDetails());
	}

}
