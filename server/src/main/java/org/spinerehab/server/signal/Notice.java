package org.spinerehab.server.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.spinerehab.server.outcome.CheckInLabel;

/**
 * What the rules found for one signal, over one or several days.
 *
 * @param rule the rule of the signal
 * @param signals what was found, never empty
 * @param data the data the signal does not hold yet
 * @param arrival when it was found
 */
record Notice(Rule rule, List<Signal> signals, List<Source> data, Arrival arrival) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

	/**
	 * When something was found.
	 *
	 * @param now time of the server
	 * @param today date of the patient
	 * @param parameters numbers in force at that time
	 */
	record Arrival(Instant now, LocalDate today, TriageParameters parameters) {

		long daysSince(LocalDate day) {
			return ChronoUnit.DAYS.between(day, this.today);
		}

	}

	/** Whole days from the earliest day to its arrival; 0 when it is not late (N19). */
	int daysLate() {
		boolean late = this.data.stream()
			.anyMatch((source) -> source.at().plus(this.arrival.parameters().late()).isBefore(this.arrival.now()));
		long days = this.signals.stream()
			.map(Signal::day)
			.min(Comparator.naturalOrder())
			.map(this.arrival::daysSince)
			.orElse(0L);
		return late ? (int) Math.max(0, days) : 0;
	}

	boolean holdsAnEmergency() {
		return this.signals.stream().anyMatch((signal) -> signal.rule().tier() == Tier.E);
	}

	/** What changed, in words. */
	String words() {
		return this.signals.stream().map(this::words).collect(Collectors.joining(" "));
	}

	private String words(Signal signal) {
		String named = (signal.rule() == this.rule) ? "" : signal.rule().code() + ": ";
		long days = this.arrival.daysSince(signal.day());
		String when = (days > 0) ? "On " + DAY.format(signal.day()) + ", " + days + ((days == 1) ? " day" : " days")
				+ " before it arrived: " : "";
		return when + named + signal.fullSentence();
	}

	/** Labels that matter to this signal (G-UNIT, N4, N16). */
	Set<CheckInLabel> labels() {
		Set<CheckInLabel> labels = this.data.stream()
			.map(Source::labels)
			.flatMap(Collection::stream)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(CheckInLabel.class)));
		if (daysLate() > 0) {
			labels.add(CheckInLabel.LATE);
		}
		return labels;
	}

}
