package org.spinerehab.server.store;

/**
 * Marks a bean of a feature that takes part in the FHIR server: a HAPI provider (methods
 * with {@code @Operation}, {@code @Search} …) or a HAPI interceptor (class with
 * {@code @Interceptor}). It is registered by itself; nothing else has to know it.
 * <p>
 * An interceptor whose hooks are all {@code STORAGE_*} sees every write, also those the
 * server makes with its own authority; one with a {@code SERVER_*} hook sees requests
 * only.
 */
public interface FhirFeature {

}
