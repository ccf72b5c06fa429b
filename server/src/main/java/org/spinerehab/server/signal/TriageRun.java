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

	private final PatientLock lock;

	private final DayStore days;

	private final SignalStore signals;

	private final Site site;

	private final Clock clock;

	private final TriageNumbers numbers;

	TriageRun(PatientLock lock, DayStore days, SignalStore signals, Site site, Clock clock, TriageNumbers numbers) {
		this.lock = lock;
		this.days = days;
		this.signals = signals;
		this.site = site;
		this.clock = clock;
		this.numbers = numbers;
	}

	void evaluate(String patientId, Change change) {
		this.lock.hold(patientId);
		this.lock.flush();
		Arrival arrival = arrival(change);
		NavigableSet<LocalDate> affected = affected(change, arrival);
		PatientDays patientDays = this.days.of(patientId, affected, change, arrival.parameters());
		List<Signal> found = affected.stream()
			.flatMap((day) -> Triage.of(patientDays, day, arrival.parameters()).stream())
			.toList();
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
		return new Arrival(now, today, this.numbers.inForce());
	}

	/** Scores are compared with days before, so a late one speaks for later days too. */
	private static NavigableSet<LocalDate> affected(Change change, Arrival arrival) {
		NavigableSet<LocalDate> affected = new TreeSet<>(change.days());
		change.days()
			.forEach((day) -> day.datesUntil(day.plusDays(arrival.parameters().compareDays() + 1L))
				.filter((later) -> !later.isAfter(arrival.today()))
				.forEach(affected::add));
		return affected;
	}

}
