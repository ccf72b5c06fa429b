package org.spinerehab.app.launch;

/** What a clinician may do in the app, as the EHR says (design.md D10). */
public enum Role {

	/** Drafts and signs plans. */
	SURGEON,
	/** Reviews reports and signals. */
	NURSE

}
