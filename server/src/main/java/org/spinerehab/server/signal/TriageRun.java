package org.spinerehab.server.signal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.spinerehab.server.outcome.PatientLock;
import org.spinerehab.server.signal.Notice.Arrival;
import org.spinerehab.server.site.Site;

import org.springframework.stereotype.Component;

/**
 * Runs the rules over the days a transaction has changed and enters what they find.
 */
@Component
class TriageRun {

	/**
	 * Scores are compared with the three days before, so a late one speaks for these too.
	 */
	private static final int DAYS_THAT_LOOK_BACK = 3;

	private final PatientLock lock;

	private final DayStore days;

	private final SignalStore signals;

	private final Site site;

	private final Clock clock;

	TriageRun(PatientLock lock, DayStore days, SignalStore signals, Site site, Clock clock) {
		this.lock = lock;
		this.days = days;
		this.signals = signals;
		this.site = site;
		this.clock = clock;
	}

	void evaluate(String patientId, Change change) {
		this.lock.hold(patientId);
		this.lock.flush();
		Arrival arrival = arrival(change);
		NavigableSet<LocalDate> affected = affected(change, arrival.today());
		PatientDays patientDays = this.days.of(patientId, affected, change);
		List<Signal> found = affected.stream().flatMap((day) -> Triage.of(patientDays, day).stream()).toList();
		if (found.isEmpty() && change.corrected().isEmpty()) {
			return;
		}
		SignalBook book = new SignalBook(this.signals.of(patientId), arrival);
		book.steps(found, change.corrected()).forEach((step) -> this.signals.enter(patientId, step, arrival));
	}

	/** Where the patient is it may still be yesterday; then nothing is a day too late. */
	private Arrival arrival(Change change) {
		Instant now = this.clock.instant();
		LocalDate today = Stream.concat(Stream.of(this.site.timeZone()), change.zones().stream())
			.map((zone) -> now.atZone(zone).toLocalDate())
			.min(Comparator.naturalOrder())
			.orElseThrow();
		return new Arrival(now, today);
	}

	private static NavigableSet<LocalDate> affected(Change change, LocalDate today) {
		NavigableSet<LocalDate> affected = new TreeSet<>(change.days());
		change.days()
			.forEach((day) -> day.datesUntil(day.plusDays(DAYS_THAT_LOOK_BACK + 1L))
				.filter((later) -> !later.isAfter(today))
				.forEach(affected::add));
		return affected;
	}

}
