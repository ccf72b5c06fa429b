package org.spinerehab.app.identity;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.stereotype.Component;

/** Our own FHIR server, seen with exactly the rights one task needs (design.md D10). */
@Component
public class RehabServer {

	/**
	 * Exactly the patient of the launch, with the rights of the clinician's role.
	 * @param launch a launch with a patient
	 * @return a HAPI client with a token of at most 5 minutes
	 */
	public IGenericClient forLaunch(LaunchContext launch) {
		throw new UnsupportedOperationException("Comes with the issuer");
	}

	/**
	 * One patient a nurse chose from the worklist.
	 * @param launch a worklist launch of a nurse
	 * @param rehabPatientId id of our Patient
	 * @return a HAPI client with a token of at most 5 minutes
	 */
	public IGenericClient forLaunch(LaunchContext launch, String rehabPatientId) {
		throw new UnsupportedOperationException("Comes with the issuer");
	}

	/**
	 * The worklist of the nurse's team, without clinical data.
	 * @param launch a worklist launch of a nurse
	 * @return a HAPI client with a token of at most 5 minutes
	 */
	public IGenericClient forWorklist(LaunchContext launch) {
		throw new UnsupportedOperationException("Comes with the issuer");
	}

	/**
	 * A patient who came by a personal link.
	 * @param rehabPatientId id of our Patient, as {@link PatientLinks} knows it
	 * @return a HAPI client with a token of at most 5 minutes
	 */
	public IGenericClient forPatient(String rehabPatientId) {
		throw new UnsupportedOperationException("Comes with the issuer");
	}

}
