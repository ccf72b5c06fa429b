package org.spinerehab.server.authserver;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The two issuers of the sandbox.
 *
 * @param ehr the simulated EHR's: tokens for the EHR's FHIR base
 * @param rehab ours: tokens for our own FHIR base
 * @param app address of the smart-app, a client of the EHR
 */
@ConfigurationProperties("spine-rehab.authserver")
record SandboxIssuers(Issuer ehr, Issuer rehab, String app) {

	/**
	 * One issuer.
	 *
	 * @param issuer its address
	 * @param audience FHIR base its tokens are for
	 */
	record Issuer(String issuer, String audience) {
	}

	boolean isEhr(String issuer) {
		return this.ehr.issuer().equals(issuer);
	}

	/** The issuer a request was addressed to; any other address is none of ours. */
	Issuer of(String issuer) {
		if (isEhr(issuer)) {
			return this.ehr;
		}
		if (this.rehab.issuer().equals(issuer)) {
			return this.rehab;
		}
		throw new IllegalArgumentException("Not an issuer of this sandbox: " + issuer);
	}

}
