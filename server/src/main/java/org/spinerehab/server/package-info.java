/**
 * The FHIR server of spine-rehab: plans, patient reports, signals and reviews.
 */
@NullMarked
package org.spinerehab.server;

import org.jspecify.annotations.NullMarked;
