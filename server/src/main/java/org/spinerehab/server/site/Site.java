package org.spinerehab.server.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.RefusedToStart;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * The hospital this server works for. Nothing here has a default: a wrong emergency
 * number is worse than a server that does not start.
 *
 * @param name name of the hospital as patients know it
 * @param fhirBase public address of this FHIR server; needed behind a proxy
 * @param timeZone zone of the hospital
 * @param emergencyNumber number to call when life is in danger
 * @param clinicNumber number of the spine clinic in working hours
 * @param onCallNumber number of the clinician on call
 * @param languages languages patients are written to in, the first is the default
 * @param translationReviewers by language the clinician who has read every translated
 * text and answers for it; the package's own translations are unreviewed
 * @param calendar when the clinic works
 */
@ConfigurationProperties("spine-rehab.site")
@Validated
public record Site(
		@NotBlank(message = "Set spine-rehab.site.name to the hospital's name as patients know it.") String name,
		@Nullable URI fhirBase,
		@NotNull(message = "Set spine-rehab.site.time-zone, for example Europe/London.") ZoneId timeZone,
		@NotBlank(message = "Set spine-rehab.site.emergency-number, for example 999.") String emergencyNumber,
		@NotBlank(message = "Set spine-rehab.site.clinic-number to the clinic's telephone.") String clinicNumber,
		@NotBlank(message = "Set spine-rehab.site.on-call-number to the on-call telephone.") String onCallNumber,
		@NotEmpty(message = "Set spine-rehab.site.languages, for example en.") List<Locale> languages,
		@DefaultValue Map<String, String> translationReviewers,
		@NotNull(message = "Set spine-rehab.site.calendar.days, .opens and .closes.") @Valid WorkingCalendar calendar) {

	/**
	 * Refuses a language in which nobody has checked what patients are told (clinical
	 * content 6.4): English is the language of the source.
	 */
	void verifyTranslations() {
		for (Locale language : this.languages) {
			String code = language.getLanguage();
			if (!code.equals(Locale.ENGLISH.getLanguage())
					&& !StringUtils.hasText(this.translationReviewers.get(code))) {
				throw new RefusedToStart("Nobody answers for the texts in "
						+ language.getDisplayLanguage(Locale.ENGLISH) + ": set spine-rehab.site.translation-reviewers."
						+ code + " to the name of the clinician who has " + "reviewed every translated text, or take '"
						+ code + "' out of spine-rehab.site.languages.");
			}
		}
	}

}
