package org.spinerehab.app.web;

import java.time.ZoneId;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a patient page must know of the hospital: whom to call, when, and on whose clock.
 * There are no defaults: a wrong emergency number is worse than an app that does not
 * start.
 *
 * @param name name of the hospital as patients know it
 * @param emergencyNumber number of the emergency service
 * @param clinicNumber number of the spine clinic
 * @param clinicHours when the clinic answers, in words
 * @param onCallNumber number of the spine surgeon on call at nights and weekends
 * @param timeZone the hospital's time zone
 */
@Validated
@ConfigurationProperties("spine-rehab.site")
public record Site(
		@NotBlank(message = "Set spine-rehab.site.name to the hospital's name as patients know it.") String name,
		@NotBlank(message = "Set spine-rehab.site.emergency-number, for example 999.") String emergencyNumber,
		@NotBlank(message = "Set spine-rehab.site.clinic-number to the clinic's telephone.") String clinicNumber,
		@NotBlank(
				message = "Set spine-rehab.site.clinic-hours, for example \"Monday to Friday 8–17\".") String clinicHours,
		@NotBlank(message = "Set spine-rehab.site.on-call-number to the on-call telephone.") String onCallNumber,
		@NotNull(message = "Set spine-rehab.site.time-zone, for example Europe/London.") ZoneId timeZone) {

	/** The clinic's number as a device dials it. */
	public String clinicDial() {
		return dial(this.clinicNumber);
	}

	/** The on-call number as a device dials it. */
	public String onCallDial() {
		return dial(this.onCallNumber);
	}

	private static String dial(String number) {
		return number.replaceAll("[^+0-9]", "");
	}

}
