/**
 * The published guide: plain pages that show the FHIR package, and the package itself.
 */
@NullMarked
package org.spinerehab.server.guide;

import org.jspecify.annotations.NullMarked;
