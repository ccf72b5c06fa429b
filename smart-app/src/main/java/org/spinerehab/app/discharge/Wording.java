package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Numbers, dates and lists as the pages and documents of a plan write them.
 */
final class Wording {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final DateTimeFormatter SHORT_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private Wording() {
	}

	static String number(int number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

	/** 16 March. */
	static String day(LocalDate date) {
		return DAY.format(date);
	}

	/** 16 March, with the year if it is another one. */
	static String day(LocalDate date, LocalDate near) {
		return (date.getYear() == near.getYear()) ? day(date) : longDate(date);
	}

	/** 16 Mar. */
	static String shortDay(LocalDate date) {
		return SHORT.format(date);
	}

	/** 16 Mar 2026. */
	static String date(LocalDate date) {
		return SHORT_YEAR.format(date);
	}

	/** 16 March 2026. */
	static String longDate(LocalDate date) {
		return LONG.format(date);
	}

	/** 16 March 2026, 09:36. */
	static String moment(ZonedDateTime time) {
		return LONG.format(time) + ", " + TIME.format(time);
	}

	static String time(LocalTime time) {
		return TIME.format(time);
	}

	/** One, two and three. */
	static String list(List<String> items) {
		if (items.size() < 2) {
			return String.join("", items);
		}
		return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
	}

	static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
	}

	/** Small numbers as words: three facts. */
	static String inWords(int number, String one, String many) {
		String[] small = { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" };
		return ((number < small.length) ? small[number] : String.valueOf(number)) + " " + ((number == 1) ? one : many);
	}

	static String count(int number, String one, String many) {
		return number + " " + ((number == 1) ? one : many);
	}

}
