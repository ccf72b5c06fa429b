/**
 * Keeps FHIR resources in PostgreSQL through HAPI FHIR JPA and serves them under
 * {@code /fhir}.
 */
@NullMarked
package org.spinerehab.server.store;

import org.jspecify.annotations.NullMarked;
