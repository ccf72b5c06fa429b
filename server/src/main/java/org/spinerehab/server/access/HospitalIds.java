package org.spinerehab.server.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Turns what a hospital's token calls a patient or user into the id of ours. The ids of
 * the hospital are not ours: a Patient of ours that happens to have the same one is
 * somebody else.
 */
final class HospitalIds {

	private static final String PATIENT = "Patient/";

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

	private static final Pattern USER = Pattern.compile("(Patient|Practitioner)/" + ID);

	private final boolean ours;

	private final String base;

	private final @Nullable String system;

	private final KnownPatients patients;

	HospitalIds(Access.Issuer issuer, KnownPatients patients) {
		this.ours = issuer.ids() == Access.Ids.OURS;
		this.base = issuer.audience() + "/";
		this.system = issuer.patientIdentifierSystem();
		this.patients = patients;
	}

	/** Id of our Patient, if there is exactly one. */
	@Nullable String patient(String claim) {
		if (this.ours) {
			return ID.matcher(claim).matches() ? claim : null;
		}
		return (this.system != null) ? this.patients.find(this.system, claim).orElse(null) : null;
	}

	/** Our resource of the user, if it is known which. */
	@Nullable String user(String fhirUser) {
		boolean here = fhirUser.startsWith(this.base);
		String user = here ? fhirUser.substring(this.base.length()) : fhirUser;
		if (here || this.ours) {
			Matcher matcher = USER.matcher(user);
			return matcher.matches() ? matcher.group() : null;
		}
		String id = theirId(user);
		String patient = (id != null) ? patient(id) : null;
		return (patient != null) ? PATIENT + patient : null;
	}

	/** Relative to the hospital's base, or below the very system of its identifiers. */
	private @Nullable String theirId(String user) {
		if (user.startsWith(PATIENT)) {
			return user.substring(PATIENT.length());
		}
		return (this.system != null && user.startsWith(this.system + "/")) ? user.substring(this.system.length() + 1)
				: null;
	}

}
