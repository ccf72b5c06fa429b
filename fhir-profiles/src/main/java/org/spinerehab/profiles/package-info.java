/**
 * Canonical addresses and code systems of the published FHIR package.
 */
package org.spinerehab.profiles;
