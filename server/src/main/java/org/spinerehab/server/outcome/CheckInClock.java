package org.spinerehab.server.outcome;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * Puts the time of a check-in right (N4): written in the patient's zone, never ahead of
 * the server's clock and never before discharge.
 *
 * @param now time of the server
 * @param usualZone last known zone of the patient, else the hospital's
 * @param discharge day of the discharge, else of the surgery, a day belongs to, if known
 */
record CheckInClock(Instant now, Supplier<ZoneId> usualZone, Function<LocalDate, Optional<LocalDate>> discharge) {

	private static final Duration TOLERANCE = Duration.ofMinutes(10);

	static Optional<ZoneId> zone(QuestionnaireResponse response) {
		Extension extension = response.getAuthoredElement().getExtensionByUrl(SpineRehab.TIME_ZONE_EXTENSION);
		return Optional.ofNullable(extension)
			.map((found) -> found.hasValue() ? found.getValue().primitiveValue() : null)
			.flatMap(CheckInClock::zone);
	}

	private static Optional<ZoneId> zone(@Nullable String name) {
		try {
			return (name != null) ? Optional.of(ZoneId.of(name)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Why the time had to be replaced, if it had to. */
	Optional<String> putRight(QuestionnaireResponse response) {
		DateTimeType authored = response.getAuthoredElement();
		Optional<ZoneId> sent = zone(response);
		if (sent.isEmpty()) {
			authored.removeExtension(SpineRehab.TIME_ZONE_EXTENSION);
		}
		Optional<String> reason = whyImpossible(authored, sent);
		if (reason.isPresent()) {
			authored.setValue(Date.from(this.now), TemporalPrecisionEnum.SECOND);
		}
		if (hasTime(authored) && (sent.isPresent() || reason.isPresent() || isWithoutOffset(authored))) {
			authored.setTimeZone(TimeZone.getTimeZone(sent.orElseGet(this.usualZone)));
		}
		return reason;
	}

	private Optional<String> whyImpossible(DateTimeType authored, Optional<ZoneId> sent) {
		if (!authored.hasValue()) {
			return Optional.of("There was no time.");
		}
		if (authored.getPrecision().ordinal() < TemporalPrecisionEnum.DAY.ordinal()) {
			return Optional.of("There was no day.");
		}
		ZoneId zone = sent.orElseGet(this.usualZone);
		LocalDate day = hasTime(authored) ? authored.getValue().toInstant().atZone(zone).toLocalDate()
				: LocalDate.of(authored.getYear(), authored.getMonth() + 1, authored.getDay());
		boolean ahead = hasTime(authored) ? authored.getValue().toInstant().isAfter(this.now.plus(TOLERANCE))
				: day.isAfter(this.now.atZone(zone).toLocalDate());
		if (ahead) {
			return Optional.of("The time was ahead of the server's clock.");
		}
		return this.discharge.apply(day).filter(day::isBefore).map((left) -> "The time was before discharge.");
	}

	private static boolean hasTime(DateTimeType authored) {
		return authored.hasValue() && authored.getPrecision().ordinal() > TemporalPrecisionEnum.DAY.ordinal();
	}

	/** Universal time says nothing about where the patient is. */
	private static boolean isWithoutOffset(DateTimeType authored) {
		TimeZone zone = authored.getTimeZone();
		return authored.isTimeZoneZulu() || zone == null || zone.getOffset(authored.getValue().getTime()) == 0;
	}

}
