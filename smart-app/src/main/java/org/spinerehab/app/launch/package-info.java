/**
 * What every page of one launch may know: who, for whom, until when, and in which
 * browser.
 */
@NullMarked
package org.spinerehab.app.launch;

import org.jspecify.annotations.NullMarked;
