package org.spinerehab.server.authserver;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;

/**
 * What the pages of our issuer show of our own FHIR server: patients and hospital stays
 * to choose from, and the records of the users.
 */
class Records {

	private static final int SHOWN = 50;

	private final DaoRegistry daos;

	Records(DaoRegistry daos) {
		this.daos = daos;
	}

	/** Patients whose name begins so, by name; all with nothing given. */
	List<Patient> patients(String name) {
		SearchParameterMap search = new SearchParameterMap().setLoadSynchronousUpTo(SHOWN);
		if (!name.isBlank()) {
			search.add(Patient.SP_NAME, new StringParam(name.strip()));
		}
		return find(Patient.class, search).stream()
			.sorted(Comparator.comparing((patient) -> patient.getNameFirstRep().getNameAsSingleString()))
			.toList();
	}

	Optional<Patient> patient(String id) {
		return find(Patient.class, new SearchParameterMap().setLoadSynchronousUpTo(1).add("_id", new TokenParam(id)))
			.stream()
			.findFirst();
	}

	/** Id of our Patient with an identifier. */
	Optional<String> patientBy(String system, String value) {
		return find(Patient.class,
				new SearchParameterMap().setLoadSynchronousUpTo(2)
					.add(Patient.SP_IDENTIFIER, new TokenParam(system, value)))
			.stream()
			.map((patient) -> patient.getIdElement().getIdPart())
			.findFirst();
	}

	/** Stays of a patient, the latest first. */
	List<Encounter> encounters(String patient) {
		return find(Encounter.class,
				new SearchParameterMap().setLoadSynchronousUpTo(SHOWN)
					.add(Encounter.SP_SUBJECT, new ReferenceParam("Patient/" + patient)))
			.stream()
			.sorted(Comparator
				.comparing((Encounter stay) -> Optional.ofNullable(stay.getPeriod().getStart()).orElse(new Date(0)))
				.reversed())
			.toList();
	}

	/** Id of our Practitioner with an identifier, who is made if unknown. */
	String practitioner(String system, String value, String given, String family) {
		Practitioner practitioner = new Practitioner();
		practitioner.addIdentifier().setSystem(system).setValue(value);
		practitioner.addName().setFamily(family).addGiven(given);
		return this.daos.getResourceDao(Practitioner.class)
			.create(practitioner, "identifier=" + system + "|" + value, new SystemRequestDetails())
			.getId()
			.getIdPart();
	}

	private <T extends IBaseResource> List<T> find(Class<T> type, SearchParameterMap search) {
		return this.daos.getResourceDao(type)
			.search(search, new SystemRequestDetails())
			.getAllResources()
			.stream()
			.map(type::cast)
			.toList();
	}

}
