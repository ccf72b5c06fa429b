package org.spinerehab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The clock of clinical dates. Security (tokens, states, cookies) never asks it.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	@Profile("!sandbox")
	Clock clock() {
		return Clock.systemUTC();
	}

	/**
	 * A clock set back to the same time of an earlier day, so that today is the day the
	 * sandbox data were loaded.
	 * @param firstDay that day, if it is configured
	 * @param dataDir folder that holds it in the file {@code first-day} otherwise
	 * @param zone the hospital's time zone, in which today is a day
	 * @return the clock of the sandbox
	 */
	@Bean
	@Profile("sandbox")
	Clock sandboxClock(@Value("${spine-rehab.sandbox.first-day:}") String firstDay,
			@Value("${spine-rehab.sandbox.data-dir}") Path dataDir,
			@Value("${spine-rehab.site.time-zone}") ZoneId zone) {
		String day = firstDay.isBlank() ? read(dataDir.resolve("first-day")) : firstDay.strip();
		if (day == null) {
			return Clock.systemUTC();
		}
		ZonedDateTime now = ZonedDateTime.now(zone);
		return Clock.offset(Clock.systemUTC(), Duration.between(now, now.with(LocalDate.parse(day))));
	}

	private static @Nullable String read(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file).strip() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
