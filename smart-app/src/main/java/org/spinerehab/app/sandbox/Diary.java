package org.spinerehab.app.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.spinerehab.app.checkin.Answers;
import org.spinerehab.app.checkin.CheckIn;

import org.springframework.core.io.ClassPathResource;

/**
 * A person's answers day by day, as a form would send them: the series of clinical.md 9
 * with the gaps filled by rule N31.
 */
final class Diary {

	private static final LocalTime EVENING = LocalTime.of(20, 0);

	/** Columns of the file after the day, each a question of the daily check-in. */
	private static final List<String> QUESTIONS = List.of("d.flags", "d.back", "d.leg", "d.leg.side", "d.strength",
			"d.walk.count", "d.walk.minutes", "d.walk.longest", "d.steps", "d.ex", "d.hard", "d.wound", "d.temp");

	private final String name;

	private final List<String> lines;

	private Diary(String name, List<String> lines) {
		this.name = name;
		this.lines = lines;
	}

	static Diary of(Person person) {
		String name = person.vignette().toLowerCase(Locale.ROOT);
		try {
			String text = new ClassPathResource("sandbox/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8);
			return new Diary(name, text.lines().skip(1).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All check-ins; the same person and day always make the same form. */
	List<CheckIn> checkIns(LocalDate surgery, ZoneId zone) {
		return this.lines.stream().map((line) -> {
			String[] cells = line.split(",", -1);
			LocalDate day = surgery.plusDays(Integer.parseInt(cells[0]));
			UUID form = UUID.nameUUIDFromBytes((this.name + "/" + day).getBytes(StandardCharsets.UTF_8));
			return new CheckIn(form, day.atTime(EVENING).atZone(zone), answers(cells));
		}).toList();
	}

	private static Answers answers(String[] cells) {
		Map<String, List<String>> given = new LinkedHashMap<>();
		for (int column = 0; column < QUESTIONS.size(); column++) {
			given.put(QUESTIONS.get(column), List.of(cells[column + 1].split(" ")));
		}
		return new Answers(given);
	}

}
