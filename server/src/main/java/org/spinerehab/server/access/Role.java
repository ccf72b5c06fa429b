package org.spinerehab.server.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In what capacity somebody acts; each is a column of the table of rights.
 */
enum Role {

	/** Operates and signs plans. */
	SURGEON,

	/** Works on signals, proposes plans. */
	NURSE,

	/** Trains the patient, proposes plans. */
	PHYSIOTHERAPIST,

	/** Whoever signs plans at this site, beside what they are: surgeons by default. */
	SIGNER,

	/** A practitioner of whom it is not known as what. */
	STAFF,

	/** Changes definitions and reads the audit, sees no patient. */
	INTEGRATOR,

	/** The patient, and whoever is not known to be anybody else. */
	PATIENT,

	/** A system without a user. */
	SYSTEM;

	/** As the table, the settings and the tokens write it. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Role> of(String word) {
		return Arrays.stream(values()).filter((role) -> role.word().equalsIgnoreCase(word)).findFirst();
	}

	/** What a person can be by a token's word or a site's setting. */
	boolean isProfession() {
		return this == SURGEON || this == NURSE || this == PHYSIOTHERAPIST || this == INTEGRATOR;
	}

}
