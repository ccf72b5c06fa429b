package org.spinerehab.app.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Dates, numbers and names as the pages write them; templates know it as {@code @words}.
 */
@Component("words")
public class Words {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

	private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm",
			Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private final Clock clock;

	private final Site site;

	Words(Clock clock, Site site) {
		this.clock = clock;
		this.site = site;
	}

	/** The hospital's facts. */
	public Site site() {
		return this.site;
	}

	/** Grouped thousands, a decimal only where there is one. */
	public static String number(BigDecimal value) {
		return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
	}

	/** "3 Mar 2026". */
	public String date(@Nullable LocalDate date) {
		return (date == null) ? "" : DATE.format(date);
	}

	/** "3 Mar". */
	public String dayMonth(LocalDate date) {
		return DAY_MONTH.format(date);
	}

	/** "Saturday 14 March". */
	public String weekday(LocalDate date) {
		return WEEKDAY.format(date);
	}

	/** "23 March". */
	public String longDay(LocalDate date) {
		return LONG_DAY.format(date);
	}

	/** "20:05" on the hospital's clock. */
	public String time(Instant instant) {
		return TIME.format(instant.atZone(this.site.timeZone()));
	}

	/** "13 Apr 20:05", "today 10:11", "yesterday 20:00" on the hospital's clock. */
	public String moment(Instant instant) {
		ZonedDateTime then = instant.atZone(this.site.timeZone());
		LocalDate day = then.toLocalDate();
		String word = day.equals(today()) ? "today" : day.equals(today().minusDays(1)) ? "yesterday" : dayMonth(day);
		return word + " " + TIME.format(then);
	}

	/** "Tuesday 14 April 2026, 10:20" on the hospital's clock. */
	public String now() {
		return FULL.format(this.clock.instant().atZone(this.site.timeZone()));
	}

	/** The hospital's date today. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.site.timeZone());
	}

	/** Whole years today. */
	public int age(LocalDate birthDate) {
		return Period.between(birthDate, today()).getYears();
	}

	/** First letter upper case. */
	public String capital(@Nullable String word) {
		return (word == null) ? "" : StringUtils.capitalize(word);
	}

}
