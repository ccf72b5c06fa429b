package org.spinerehab.app.launch;

/**
 * The signed-in user of a launch.
 *
 * @param ehrId id of the Practitioner at the EHR
 * @param rehabId id of our Practitioner
 * @param name name to show
 * @param role what the user may do here
 */
public record Clinician(String ehrId, String rehabId, String name, Role role) {

}
