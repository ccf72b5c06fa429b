package org.spinerehab.app.discharge;

import java.time.ZonedDateTime;

import org.hl7.fhir.r4.model.Reference;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.EhrPatient;

/**
 * Who signs, for whom and when, as references on our server.
 */
record Signer(EhrPatient forPatient, Clinician clinician, ZonedDateTime at) {

	Reference patient() {
		return new Reference("Patient/" + this.forPatient.rehabId());
	}

	Reference practitioner() {
		return new Reference("Practitioner/" + this.clinician.rehabId()).setDisplay(this.clinician.name());
	}

}
