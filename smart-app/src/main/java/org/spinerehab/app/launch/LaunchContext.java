package org.spinerehab.app.launch;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * One SMART launch: user, patient, encounter and connection. Taken once at the code
 * exchange and never from the browser again (connections.md 2.6, R14).
 *
 * @param id launch id, part of every URL of the launch
 * @param connectionId the EHR
 * @param patient the patient, absent only for the intent {@code worklist}
 * @param encounterId id of the Encounter at the EHR
 * @param user the clinician
 * @param grantedScopes scopes the EHR granted, compared without regard to case
 * @param needPatientBanner whether the page has to show who the patient is
 * @param intent the screen the EHR asked for
 * @param expiresAt when the launch ends
 */
public record LaunchContext(String id, String connectionId, @Nullable EhrPatient patient, @Nullable String encounterId,
		Clinician user, Set<String> grantedScopes, boolean needPatientBanner, @Nullable String intent,
		Instant expiresAt) {

	/** The intent of a launch that works on many patients, one at a time. */
	public static final String WORKLIST = "worklist";

	/** Request attribute with the connection id, as soon as a request's EHR is known. */
	public static final String CONNECTION_ATTRIBUTE = LaunchContext.class.getName() + ".connection";

	public LaunchContext {
		Set<String> scopes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		scopes.addAll(grantedScopes);
		grantedScopes = Collections.unmodifiableSet(scopes);
	}

	/**
	 * Whether the EHR granted an interaction, in words of SMART v1 or v2.
	 * @param type resource type
	 * @param interaction {@code r} to read by id, {@code s} to search, {@code c} to
	 * create
	 * @return false if the app does without
	 */
	public boolean granted(String type, char interaction) {
		return GrantedScopes.allow(this.grantedScopes, type, interaction);
	}

	/**
	 * The patient, for pages that make no sense without one.
	 * @return the patient of the launch
	 * @throws LaunchRefused if the launch has none
	 */
	public EhrPatient requirePatient() {
		if (this.patient == null) {
			throw new LaunchRefused(LaunchRefused.Reason.NO_PATIENT);
		}
		return this.patient;
	}

}
