/**
 * What the server can and accepts: installs the FHIR package, states its capabilities,
 * and refuses resources that break a profile.
 */
@NullMarked
package org.spinerehab.server.conformance;

import org.jspecify.annotations.NullMarked;
