package org.spinerehab.app.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final Site SITE = new Site("Northfield General", "999", "020 7946 0180", "Monday to Friday 8–17",
			"020 7946 0199", ZoneId.of("Europe/London"));

	private final Words words = new Words(Clock.fixed(Instant.parse("2026-04-13T23:20:00Z"), ZoneOffset.UTC), SITE);

	@Test
	void readsTheHospitalsClock() {
		assertThat(this.words.today()).isEqualTo(LocalDate.of(2026, 4, 14));
		assertThat(this.words.now()).isEqualTo("Tuesday 14 April 2026, 00:20");
	}

	@Test
	void saysTodayAndYesterday() {
		assertThat(this.words.moment(Instant.parse("2026-04-13T19:00:00Z"))).isEqualTo("yesterday 20:00");
		assertThat(this.words.moment(Instant.parse("2026-04-13T23:05:00Z"))).isEqualTo("today 00:05");
		assertThat(this.words.moment(Instant.parse("2026-03-01T09:00:00Z"))).isEqualTo("1 Mar 09:00");
	}

	@Test
	void groupsThousandsAndShowsADecimalOnlyWhereThereIsOne() {
		assertThat(Words.number(new BigDecimal("7350"))).isEqualTo("7,350");
		assertThat(Words.number(new BigDecimal("2.50"))).isEqualTo("2.5");
		assertThat(Words.number(new BigDecimal("4.0"))).isEqualTo("4");
	}

	@Test
	void countsWholeYears() {
		assertThat(this.words.age(LocalDate.of(1980, 4, 14))).isEqualTo(46);
		assertThat(this.words.age(LocalDate.of(1980, 4, 15))).isEqualTo(45);
	}

	@Test
	void keepsOnlyWhatADeviceDials() {
		assertThat(
				new Site("Northfield General", "999", "+44 (0)20 7946-0180", "always", "020 7946 0199", ZoneOffset.UTC)
					.clinicDial())
			.isEqualTo("+4402079460180");
	}

}
