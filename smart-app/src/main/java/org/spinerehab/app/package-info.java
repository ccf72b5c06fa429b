/** The smart-app: a SMART client for clinicians and a check-in for patients. */
@NullMarked
package org.spinerehab.app;

import org.jspecify.annotations.NullMarked;
