package org.spinerehab.app.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.spinerehab.app.checkin.CheckIn;
import org.spinerehab.app.checkin.FilledForm;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.core.io.ClassPathResource;

/**
 * A person's weekly check-ins: the numbers of the weeks of clinical.md 9, first the
 * questions of that evening's daily one (N17); what the vignette does not tell is the
 * most favourable answer where there is one, else left out (N31).
 */
final class Weeks {

	private static final LocalTime AFTER_THE_DAILY = LocalTime.of(20, 5);

	private static final int DAYS = 7;

	private static final List<String> PHQ_2 = List.of("not-at-all", "several-days", "more-than-half",
			"nearly-every-day");

	private final String vignette;

	private final List<String[]> rows;

	private Weeks(String vignette, List<String[]> rows) {
		this.vignette = vignette;
		this.rows = rows;
	}

	static Weeks of(Person person) {
		try {
			return new Weeks(person.vignette(),
					new ClassPathResource("sandbox/weeks.csv").getContentAsString(StandardCharsets.UTF_8)
						.lines()
						.map((line) -> line.split(",", -1))
						.filter((cells) -> cells[0].equals(person.vignette()))
						.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The weekly check-in of an evening, if it is one of post-operative day 7, 14, … */
	Optional<FilledForm> after(CheckIn daily, LocalDate surgery) {
		long day = ChronoUnit.DAYS.between(surgery, daily.answered().toLocalDate());
		return this.rows.stream()
			.filter((cells) -> Integer.parseInt(cells[1]) * DAYS == day)
			.map((cells) -> form(cells, daily))
			.findFirst();
	}

	private FilledForm form(String[] cells, CheckIn daily) {
		FormItems form = new FormItems();
		daily.answers().all("d.flags").forEach((tile) -> form.add("d.flags", tile));
		int leg = daily.answers().one("d.leg").map(Integer::valueOf).orElseThrow();
		form.add("d.back", daily.answers().one("d.back").map(Integer::valueOf).orElseThrow()).add("d.leg", leg);
		if (leg > 0) {
			form.add("d.leg.side", daily.answers().one("d.leg.side").orElseThrow());
		}
		form.add("d.strength", daily.answers().one("d.strength").orElseThrow()).add("w.strength", cells[5]);
		if (!cells[6].isEmpty()) {
			form.add("w.nerve", cells[6]).add("w.nerve.change", cells[7]);
		}
		int phq2 = Integer.parseInt(cells[2]);
		int first = Math.min(phq2, PHQ_2.size() - 1);
		form.add("w.conf", Integer.valueOf(cells[3]))
			.add("w.phq2.1", PHQ_2.get(first))
			.add("w.phq2.2", PHQ_2.get(phq2 - first))
			.add("w.sleep", 0)
			.add("w.opi", Integer.valueOf(cells[4]))
			.add("w.bowel", 0)
			.add("w.pt.percent", 100)
			.add("w.restrict", "mostly");
		UUID id = UUID.nameUUIDFromBytes(
				("week/" + this.vignette + "/" + daily.answered().toLocalDate()).getBytes(StandardCharsets.UTF_8));
		return new FilledForm(SpineRehab.WEEKLY_CHECK_IN, id, daily.answered().with(AFTER_THE_DAILY), form.items());
	}

}
