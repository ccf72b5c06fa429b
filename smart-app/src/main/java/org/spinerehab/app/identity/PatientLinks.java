package org.spinerehab.app.identity;

import java.net.URI;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Personal links of patients: random, stored hashed, expiring, revocable. */
@Component
public class PatientLinks {

	/**
	 * Makes a link for a patient.
	 * @param rehabPatientId id of our Patient
	 * @return address of the patient's own check-in page
	 */
	public URI create(String rehabPatientId) {
		throw new UnsupportedOperationException("Comes with the issuer");
	}

	/**
	 * The patient behind a link.
	 * @param linkToken the random part of the link
	 * @return id of our Patient, or nothing if the link is unknown, expired or revoked
	 */
	public Optional<String> patientOf(String linkToken) {
		throw new UnsupportedOperationException("Comes with the issuer");
	}

}
