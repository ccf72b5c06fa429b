/**
 * The nurse's and surgeon's view of recovery: the patient page, the list of signals, the
 * personal link.
 */
@NullMarked
package org.spinerehab.app.review;

import org.jspecify.annotations.NullMarked;
