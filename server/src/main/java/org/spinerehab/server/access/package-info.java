/**
 * Who may do what at the FHIR server: trusted issuers, SMART scopes, one patient per
 * token.
 */
@NullMarked
package org.spinerehab.server.access;

import org.jspecify.annotations.NullMarked;
