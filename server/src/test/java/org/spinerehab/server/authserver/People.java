package org.spinerehab.server.authserver;

import java.util.Date;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.spinerehab.server.SandboxServer;

/**
 * Patients of our FHIR server for tests of our issuer.
 */
final class People {

	private final DaoRegistry daos;

	People(DaoRegistry daos) {
		this.daos = daos;
	}

	/** A patient with a name of this test's own and one stay. */
	String patient(String family) {
		String id = create("test-" + family, family);
		Encounter stay = new Encounter();
		stay.setStatus(Encounter.EncounterStatus.INPROGRESS);
		stay.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", "inpatient encounter"));
		stay.setSubject(new Reference("Patient/" + id));
		stay.getPeriod().setStart(new Date());
		stay.addIdentifier().setSystem("urn:test:stay").setValue(family);
		this.daos.getResourceDao(Encounter.class)
			.create(stay, "identifier=urn:test:stay|" + family, new SystemRequestDetails());
		return id;
	}

	/** The patient who signs in. */
	String whoSignsIn() {
		return create("e4471-0923", "Berg");
	}

	private String create(String value, String family) {
		String system = SandboxServer.address() + "/ehr/fhir/Patient";
		Patient patient = new Patient();
		patient.addIdentifier().setSystem(system).setValue(value);
		patient.addName().setFamily(family).addGiven("Test");
		return this.daos.getResourceDao(Patient.class)
			.create(patient, "identifier=" + system + "|" + value, new SystemRequestDetails())
			.getId()
			.getIdPart();
	}

}
