package org.spinerehab.app.sandbox;

import org.hl7.fhir.r4.model.Practitioner;

/**
 * The surgeon of the sandbox, as the simulated EHR knows her.
 */
final class Surgeon {

	static final String EHR_ID = "prac-okafor-h";

	static final String NAME = "Dr Hannah Okafor";

	private Surgeon() {
	}

	static Practitioner practitioner() {
		Practitioner practitioner = new Practitioner();
		practitioner.setId(EHR_ID);
		practitioner.addName().setFamily("Okafor").addGiven("Hannah").addPrefix("Dr");
		return practitioner;
	}

}
