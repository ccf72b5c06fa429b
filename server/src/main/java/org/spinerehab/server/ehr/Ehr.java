package org.spinerehab.server.ehr;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * Addresses of the simulated EHR.
 *
 * @param hostUrl scheme, host and port under which browsers and the app see the EHR
 * @param appLaunchUrl launch address of the app that opens in the chart
 */
@ConfigurationProperties("spine-rehab.ehr")
@Profile("sandbox")
record Ehr(String hostUrl, String appLaunchUrl) {

	/**
	 * FHIR base, which is also the {@code iss} of a launch and the audience of tokens.
	 */
	String fhirBase() {
		return this.hostUrl + "/ehr/fhir";
	}

	/** Where the app's pages are, for content security policies. */
	String appOrigin() {
		URI launch = URI.create(this.appLaunchUrl);
		return launch.getScheme() + "://" + launch.getAuthority();
	}

	/** Issuer of the EHR's tokens. */
	String issuer() {
		return this.hostUrl + "/ehr-auth";
	}

}
