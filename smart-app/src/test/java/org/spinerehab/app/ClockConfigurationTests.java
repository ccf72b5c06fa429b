package org.spinerehab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ClockConfigurationTests {

	@TempDir
	private Path dataDir;

	@Test
	void pinsTheSandboxToTheDayInTheFile() throws IOException {
		Files.writeString(this.dataDir.resolve("first-day"), "2026-01-05\n");
		sandbox().run((context) -> assertThat(
				LocalDate.now(context.getBean(Clock.class).withZone(ZoneId.of("Pacific/Kiritimati"))))
			.isEqualTo("2026-01-05"));
	}

	@Test
	void prefersTheConfiguredDay() throws IOException {
		Files.writeString(this.dataDir.resolve("first-day"), "2026-01-05");
		sandbox().withPropertyValues("spine-rehab.sandbox.first-day=2026-02-06")
			.run((context) -> assertThat(
					LocalDate.now(context.getBean(Clock.class).withZone(ZoneId.of("Pacific/Kiritimati"))))
				.isEqualTo("2026-02-06"));
	}

	@Test
	void runsOnTimeWithoutAFirstDayAndInProduction() {
		sandbox().run((context) -> assertOnTime(context.getBean(Clock.class)));
		new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class)
			.run((context) -> assertOnTime(context.getBean(Clock.class)));
	}

	private static void assertOnTime(Clock clock) {
		assertThat(Duration.between(clock.instant(), Clock.systemUTC().instant()).abs())
			.isLessThan(Duration.ofMinutes(1));
	}

	private ApplicationContextRunner sandbox() {
		return new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class)
			.withPropertyValues("spring.profiles.active=sandbox", "spine-rehab.site.time-zone=Pacific/Kiritimati",
					"spine-rehab.sandbox.data-dir=" + this.dataDir.toAbsolutePath());
	}

}
