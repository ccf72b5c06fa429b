package org.spinerehab.server.ehr;

import org.jspecify.annotations.Nullable;

/**
 * What one opaque launch id stands for (SMART App Launch 2.2, EHR launch).
 *
 * @param id opaque id
 * @param username who opened the app
 * @param patient Patient id in the EHR; none when the app opens outside a chart
 * @param encounter Encounter id in the EHR
 * @param intent page the app is asked to open
 * @param needPatientBanner whether the app has to show who the patient is
 */
public record EhrLaunch(String id, String username, @Nullable String patient, @Nullable String encounter,
		@Nullable String intent, boolean needPatientBanner) {
}
