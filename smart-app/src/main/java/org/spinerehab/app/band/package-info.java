/**
 * Expected recovery: the bands in force on our server, moved and scaled for one patient
 * (clinical.md 8).
 */
@NullMarked
package org.spinerehab.app.band;

import org.jspecify.annotations.NullMarked;
