package org.spinerehab.server.ehr;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Addresses of the simulated EHR.
 *
 * @param hostUrl scheme, host and port under which browsers and the app see the EHR
 * @param appLaunchUrl launch address of the app that opens in the chart
 */
@ConfigurationProperties("spine-rehab.ehr")
record Ehr(String hostUrl, String appLaunchUrl) {

	/**
	 * FHIR base, which is also the {@code iss} of a launch and the audience of tokens.
	 */
	String fhirBase() {
		return this.hostUrl + "/ehr/fhir";
	}

	/** Issuer of the EHR's tokens. */
	String issuer() {
		return this.hostUrl + "/ehr-auth";
	}

}
