package org.spinerehab.server.authserver;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * The two issuers of the sandbox.
 *
 * @param ehr the simulated EHR's: tokens for the EHR's FHIR base
 * @param rehab ours: tokens for our own FHIR base
 * @param app address of the smart-app, a client of the EHR
 * @param tool redirect address of an integration engineer's tool, a client of ours
 */
@ConfigurationProperties("spine-rehab.authserver")
@Profile("sandbox")
record SandboxIssuers(Issuer ehr, Issuer rehab, String app,
		@DefaultValue("http://127.0.0.1:8788/callback") String tool) {

	/**
	 * One issuer.
	 *
	 * @param issuer its address
	 * @param audience FHIR base its tokens are for
	 */
	record Issuer(String issuer, String audience) {

		URI address() {
			return URI.create(this.issuer);
		}

		String path() {
			return address().getPath();
		}

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
