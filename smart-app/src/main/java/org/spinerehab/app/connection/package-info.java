/** The EHRs we talk to, one record each, and the only way their tokens are used. */
@NullMarked
package org.spinerehab.app.connection;

import org.jspecify.annotations.NullMarked;
