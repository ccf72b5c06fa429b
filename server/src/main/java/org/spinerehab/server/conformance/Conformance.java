package org.spinerehab.server.conformance;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is installed beside the FHIR package.
 *
 * @param overlay package with the site's own numbers: a {@code .tgz} or an unpacked
 * folder in the layout of a FHIR package
 */
@ConfigurationProperties("spine-rehab.conformance")
record Conformance(@Nullable Path overlay) {

}
