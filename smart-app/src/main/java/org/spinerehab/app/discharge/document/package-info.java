/**
 * The ledger of documents: what was sent to which EHR, at most once, and what became of
 * it.
 */
@NullMarked
package org.spinerehab.app.discharge.document;

import org.jspecify.annotations.NullMarked;
