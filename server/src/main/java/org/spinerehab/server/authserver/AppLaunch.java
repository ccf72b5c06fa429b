package org.spinerehab.server.authserver;

/**
 * What one opaque launch id of our own FHIR base stands for (SMART App Launch 2.2, EHR
 * launch).
 *
 * @param clientId app it was opened for
 * @param username who opened the app
 * @param context patient, encounter and what else the app is told
 */
record AppLaunch(String clientId, String username, AppContext context) {

}
