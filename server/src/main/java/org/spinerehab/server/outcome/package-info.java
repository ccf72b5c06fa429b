/**
 * What patients report: a check-in, and what was known at discharge, is read, what does
 * not fit is set aside, and its answers become Observations in the same transaction
 * (clinical.md 6.1 to 6.3, N4, N17, N18, N20).
 */
@NullMarked
package org.spinerehab.server.outcome;

import org.jspecify.annotations.NullMarked;
