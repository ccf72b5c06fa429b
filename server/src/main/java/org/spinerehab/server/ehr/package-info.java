/**
 * A foreign, simulated EHR with its own FHIR base, ids and pages; sandbox only (design.md
 * D11).
 */
@NullMarked
package org.spinerehab.server.ehr;

import org.jspecify.annotations.NullMarked;
