package org.spinerehab.server.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.spinerehab.server.signal.Notice.Arrival;

/**
 * Compares what the rules find with the signals there are already: one open signal per
 * patient and rule, new data attach, closed ones open again only for what they did not
 * know (G-ONCE, G-UP, N19, N30).
 */
final class SignalBook {

	private final List<RaisedSignal> known;

	private final Arrival arrival;

	SignalBook(List<RaisedSignal> known, Arrival arrival) {
		this.known = List.copyOf(known);
		this.arrival = arrival;
	}

	/**
	 * What to do.
	 * @param found what the rules find on the days looked at
	 * @param changed references of data that were changed after they had been stored
	 */
	List<Step> steps(List<Signal> found, Set<String> changed) {
		Map<Rule, List<Signal>> byRule = new EnumMap<>(Rule.class);
		for (Signal signal : found) {
			if (!unknownData(signal).isEmpty()) {
				byRule
					.computeIfAbsent(isHistoric(signal) ? Rule.R_HISTORIC : signal.rule(), (rule) -> new ArrayList<>())
					.add(signal);
			}
		}
		List<Step> steps = new ArrayList<>();
		byRule.forEach((rule, signals) -> steps.add(enter(rule, signals)));
		found.forEach((signal) -> steps.addAll(absorbInto(signal)));
		this.known.stream()
			.filter(RaisedSignal::isOpen)
			.forEach((raised) -> retract(raised, found, changed).ifPresent(steps::add));
		return steps;
	}

	private boolean isHistoric(Signal signal) {
		return this.arrival.daysSince(signal.day()) > this.arrival.parameters().lateDays();
	}

	/**
	 * Data that no signal of this rule holds, or of one that takes it in. An old danger
	 * sign may also be known from a signal about old answers.
	 */
	private List<Source> unknownData(Signal signal) {
		Set<String> held = this.known.stream()
			.filter((raised) -> raised.rule() == signal.rule() || raised.rule().absorbs(signal.rule())
					|| (raised.rule() == Rule.R_HISTORIC && isHistoric(signal)))
			.flatMap((raised) -> raised.data().stream())
			.collect(Collectors.toSet());
		return signal.allData().stream().filter((source) -> !held.contains(source.reference())).toList();
	}

	private Step enter(Rule rule, List<Signal> signals) {
		List<Signal> inOrder = signals.stream().sorted(Comparator.comparing(Signal::day)).toList();
		List<Source> data = inOrder.stream().flatMap((signal) -> unknownData(signal).stream()).distinct().toList();
		Notice notice = new Notice(rule, inOrder, data, this.arrival);
		Optional<RaisedSignal> open = ofRule(rule).filter(RaisedSignal::isOpen).findFirst();
		if (open.isPresent()) {
			return new Step.Attach(open.get().id(), notice);
		}
		Optional<RaisedSignal> closed = ofRule(rule).max(Comparator.comparing((raised) -> closedAt(raised)));
		if (closed.isEmpty() || opensAgainForAnything(rule) || isLaterThan(closedAt(closed.get()), data)) {
			return new Step.Raise(notice);
		}
		return new Step.Attach(closed.get().id(), notice);
	}

	private Stream<RaisedSignal> ofRule(Rule rule) {
		return this.known.stream().filter((raised) -> raised.rule() == rule);
	}

	private static Instant closedAt(RaisedSignal raised) {
		return Objects.requireNonNullElse(raised.closedAt(), Instant.MIN);
	}

	/** Old answers are always older than the closing, so age cannot decide there. */
	private static boolean opensAgainForAnything(Rule rule) {
		return rule.tier() == Tier.E || rule == Rule.R_HISTORIC;
	}

	private static boolean isLaterThan(Instant closed, List<Source> data) {
		return data.stream().anyMatch((source) -> source.at().isAfter(closed));
	}

	/**
	 * Of two answers of one day the order of arrival must not matter, so a lower signal
	 * opened earlier today goes into the higher one. One that somebody works on, that
	 * knows other data, or that was opened on another day stays.
	 */
	private List<Step> absorbInto(Signal signal) {
		if (isHistoric(signal)) {
			return List.of();
		}
		Set<String> data = signal.allData().stream().map(Source::reference).collect(Collectors.toSet());
		return this.known.stream()
			.filter((raised) -> raised.isOpen() && raised.untouched() && signal.rule().absorbs(raised.rule()))
			.filter((raised) -> raised.openedOn().equals(this.arrival.today()) && data.containsAll(raised.data()))
			.<Step>map((raised) -> new Step.Absorb(raised.id(), signal.rule()))
			.toList();
	}

	private Optional<Step> retract(RaisedSignal raised, List<Signal> found, Set<String> changed) {
		Set<String> gone = new HashSet<>(raised.data());
		gone.retainAll(changed);
		found.stream()
			.filter((signal) -> signal.rule() == raised.rule() || raised.rule() == Rule.R_HISTORIC
					|| signal.rule().absorbs(raised.rule()) || raised.rule().absorbs(signal.rule()))
			.flatMap((signal) -> signal.allData().stream())
			.forEach((source) -> gone.remove(source.reference()));
		return gone.isEmpty() ? Optional.empty()
				: Optional.of(new Step.Retract(raised.id(), gone.stream().sorted().toList()));
	}

}
