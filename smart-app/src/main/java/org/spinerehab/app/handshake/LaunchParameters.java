package org.spinerehab.app.handshake;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

/**
 * The launch context beside the access token, read tolerantly: booleans may be strings,
 * the encounter may be missing, unknown keys are left alone (connections.md 2.2, R19).
 *
 * @param patientId id of the Patient at the EHR; a worklist launch has none
 * @param encounterId id of the Encounter at the EHR
 * @param needPatientBanner whether we have to show who the patient is; yes unless told
 * otherwise
 * @param intent screen the EHR asked for
 */
record LaunchParameters(@Nullable String patientId, @Nullable String encounterId, boolean needPatientBanner,
		@Nullable String intent) {

	/** Ids go into addresses, so nothing else is accepted (FHIR R4, id). */
	private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

	static LaunchParameters of(String connectionId, Map<String, Object> answer) {
		String intent = text(answer, "intent");
		if (LaunchContext.WORKLIST.equalsIgnoreCase(intent)) {
			return new LaunchParameters(null, null, false, LaunchContext.WORKLIST);
		}
		String patientId = id(connectionId, answer, "patient");
		if (patientId == null) {
			throw new LaunchRefused(Reason.NO_PATIENT, connectionId, null);
		}
		boolean banner = !"false".equalsIgnoreCase(text(answer, "need_patient_banner"));
		return new LaunchParameters(patientId, id(connectionId, answer, "encounter"), banner, intent);
	}

	static boolean isId(String text) {
		return ID.matcher(text).matches() && !text.startsWith(".");
	}

	private static @Nullable String id(String connectionId, Map<String, Object> answer, String name) {
		String value = text(answer, name);
		if (value != null && !isId(value)) {
			throw new LaunchRefused(Reason.NOT_TRUSTED, connectionId, null);
		}
		return value;
	}

	private static @Nullable String text(Map<String, Object> answer, String name) {
		Object value = answer.get(name);
		boolean scalar = value instanceof String || value instanceof Boolean || value instanceof Number;
		return (scalar && !value.toString().isBlank()) ? value.toString().strip() : null;
	}

}
