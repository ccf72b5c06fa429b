package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import org.spinerehab.app.launch.EhrPatient;

/**
 * Who signs what for whom, and when.
 *
 * @param planId identifies the plan on our server and in the EHR's document
 * @param number the how many-th plan of the patient
 */
record Signature(UUID planId, int number, EhrPatient patient, String operation, LocalDate surgery, String signer,
		ZonedDateTime at) {

}
