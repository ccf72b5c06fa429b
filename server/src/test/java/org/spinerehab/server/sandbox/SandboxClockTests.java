package org.spinerehab.server.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.site.Site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class SandboxClockTests {

	private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

	@TempDir
	private Path data;

	@Test
	void livesOnTheDayInTheFile() throws IOException {
		Files.writeString(this.data.resolve("first-day"), "2026-01-05\n");
		assertThat(today(null)).isEqualTo("2026-01-05");
	}

	@Test
	void prefersTheDayThatIsSet() throws IOException {
		Files.writeString(this.data.resolve("first-day"), "2026-01-05\n");
		assertThat(today(LocalDate.of(2026, 7, 6))).isEqualTo("2026-07-06");
	}

	@Test
	void keepsTheDayOfTheFirstStart() throws IOException {
		LocalDate first = today(null);
		assertThat(this.data.resolve("first-day")).hasContent(first.toString());
		assertThat(today(null)).isEqualTo(first);
	}

	private LocalDate today(@Nullable LocalDate firstDay) {
		Site site = mock(Site.class);
		given(site.timeZone()).willReturn(ZONE);
		Clock clock = new SandboxConfig().clock(new Sandbox(this.data, firstDay, 0), site);
		return LocalDate.ofInstant(clock.instant(), ZONE);
	}

}
