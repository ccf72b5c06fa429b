package org.spinerehab.app.discharge.document;

/**
 * Where a document for an EHR stands (connections.md 5, ledger).
 */
public enum DocumentState {

	/** Nothing has left us; it may be sent. */
	PENDING,
	/** Its bytes may be on the way; nobody else sends it. */
	SENT,
	/** The EHR has it. */
	WRITTEN,
	/**
	 * It was sent, and we do not know whether the EHR has it. Never sent again unasked.
	 */
	UNKNOWN,
	/** The EHR refused it. */
	REJECTED

}
