package org.spinerehab.app.identity;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.spinerehab.app.SafeAddress;
import org.spinerehab.app.connection.Connection.Timeouts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our own FHIR server as the app sees it.
 *
 * @param baseUrl FHIR base, also the audience of our tokens
 * @param team the nurses' team whose worklist is shown
 * @param timeouts how long to wait
 */
@Validated
@ConfigurationProperties("spine-rehab.rehab-server")
record RehabServerProperties(
		@NotNull(message = "Set spine-rehab.rehab-server.base-url to the FHIR base of our server.") URI baseUrl,
		@NotBlank @DefaultValue("spine") String team, @DefaultValue Timeouts timeouts) {

	RehabServerProperties {
		SafeAddress.check("spine-rehab.rehab-server.base-url", baseUrl);
	}

}
