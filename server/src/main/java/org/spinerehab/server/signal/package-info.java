/**
 * The triage rules: what in a patient's days needs a person, how soon, and the Flag and
 * Task that say so (clinical.md 7).
 */
@NullMarked
package org.spinerehab.server.signal;

import org.jspecify.annotations.NullMarked;
