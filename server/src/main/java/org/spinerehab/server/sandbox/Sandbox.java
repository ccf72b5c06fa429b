package org.spinerehab.server.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * Settings of the sandbox.
 *
 * @param dataDir folder with the database, keys and the first day
 * @param firstDay day the data are pinned to; else read from the folder
 * @param databasePort port of the sandbox's own PostgreSQL on this machine
 */
@ConfigurationProperties("spine-rehab.sandbox")
@Profile("sandbox")
public record Sandbox(@DefaultValue(".sandbox") Path dataDir, @Nullable LocalDate firstDay,
		@DefaultValue("8432") int databasePort) {

	/**
	 * The day the data were loaded: as set, as kept in the data folder, or today, which
	 * is then kept.
	 */
	LocalDate firstDay(ZoneId zone) {
		if (this.firstDay != null) {
			return this.firstDay;
		}
		Path file = this.dataDir.resolve("first-day");
		try {
			if (Files.exists(file)) {
				return LocalDate.parse(Files.readString(file).strip());
			}
			LocalDate today = LocalDate.now(zone);
			Files.createDirectories(this.dataDir);
			Files.writeString(file, today + "\n");
			return today;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sandbox cannot keep its first day in " + file, ex);
		}
	}

}
