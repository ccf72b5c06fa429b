package org.spinerehab.app.discharge.document;

import org.jspecify.annotations.Nullable;

/**
 * What one attempt to hand a document to an EHR led to (connections.md R6).
 *
 * @param state the state the document is in now
 * @param words what happened, for the page
 * @param location where it stands in the EHR
 */
record Delivery(DocumentState state, String words, @Nullable String location) {

	static Delivery written(@Nullable String location) {
		return new Delivery(DocumentState.WRITTEN, "", location);
	}

	static Delivery notSent(String words) {
		return new Delivery(DocumentState.PENDING, words, null);
	}

	static Delivery unknown(String words) {
		return new Delivery(DocumentState.UNKNOWN, words, null);
	}

	static Delivery rejected(String words) {
		return new Delivery(DocumentState.REJECTED, words, null);
	}

}
