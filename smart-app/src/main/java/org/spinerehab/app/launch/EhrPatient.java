package org.spinerehab.app.launch;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The patient of a launch as the EHR names them, linked to our own record by identifier
 * only (connections.md R24).
 *
 * @param ehrId id at the EHR
 * @param rehabId id of our Patient
 * @param name name to show
 * @param birthDate birth date, if the EHR knows the whole date
 * @param sex administrative gender code of FHIR, or {@code unknown}
 * @param mrn medical record number, empty if the EHR gives none
 */
public record EhrPatient(String ehrId, String rehabId, String name, @Nullable LocalDate birthDate, String sex,
		String mrn) {

}
