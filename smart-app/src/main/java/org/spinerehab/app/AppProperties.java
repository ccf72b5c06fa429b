package org.spinerehab.app;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This app as others see it.
 *
 * @param baseUrl address of the app; launch, callback, issuer and personal links start
 * with it
 * @param launchLifetime longest time a launch stays open, also if the EHR's token lives
 * longer
 * @param linkLifetime how long a patient's personal link works
 */
@Validated
@ConfigurationProperties("spine-rehab.app")
public record AppProperties(@NotNull(
		message = "Set spine-rehab.app.base-url to the address of this app as browsers and EHRs see it.") URI baseUrl,
		@DefaultValue("8h") Duration launchLifetime, @DefaultValue("180d") Duration linkLifetime) {

	public AppProperties {
		SafeAddress.check("spine-rehab.app.base-url", baseUrl);
		if (baseUrl != null && baseUrl.toString().endsWith("/")) {
			throw new IllegalArgumentException("spine-rehab.app.base-url must not end with a slash.");
		}
	}

	/**
	 * An address of this app.
	 * @param path path with a leading slash
	 * @return the absolute address
	 */
	public URI address(String path) {
		return URI.create(this.baseUrl + path);
	}

	/**
	 * The app as an issuer of tokens for our own server.
	 * @return the issuer string
	 */
	public String issuer() {
		return this.baseUrl.toString();
	}

}
