package org.spinerehab.app.discharge.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One document in the ledger.
 *
 * @param id id of the entry
 * @param connectionId the EHR
 * @param planId the plan it shows
 * @param planVersion the version of the plan it shows
 * @param kind what it is, {@code plan}
 * @param patient id of the patient at the EHR
 * @param state where it stands
 * @param textHash hash of its text, to recognise it in the EHR
 * @param location where it stands in the EHR, once known
 * @param detail what happened, in words
 * @param changedAt since when
 */
public record LedgerEntry(UUID id, String connectionId, UUID planId, int planVersion, String kind, String patient,
		DocumentState state, String textHash, @Nullable String location, String detail, Instant changedAt) {

}
