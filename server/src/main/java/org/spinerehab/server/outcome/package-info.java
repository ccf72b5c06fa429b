/**
 * What patients report: a check-in is read, what does not fit is set aside, and its
 * answers become Observations in the same transaction (clinical.md 6.2, N4, N18, N20).
 */
@NullMarked
package org.spinerehab.server.outcome;

import org.jspecify.annotations.NullMarked;
