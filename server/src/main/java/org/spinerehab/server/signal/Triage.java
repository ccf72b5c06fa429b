package org.spinerehab.server.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules over one day. Of two signals that mean the same the higher takes in the lower
 * (G-UP).
 */
final class Triage {

	private static final List<TriageRule> RULES = Stream.of(EmergencyRules.ALL, UrgentRules.ALL, ReviewRules.ALL)
		.flatMap(List::stream)
		.toList();

	private Triage() {
	}

	static List<Signal> of(PatientDays days, LocalDate day, TriageParameters parameters) {
		Situation situation = new Situation(days, day, parameters);
		List<Signal> found = RULES.stream().flatMap((rule) -> rule.on(situation).stream()).toList();
		return found.stream()
			.filter((signal) -> found.stream().noneMatch((higher) -> higher.rule().absorbs(signal.rule())))
			.map((signal) -> signal.absorbing(absorbedBy(signal, found)))
			.toList();
	}

	private static List<Signal> absorbedBy(Signal higher, List<Signal> found) {
		return found.stream().filter((lower) -> higher.rule().absorbs(lower.rule())).toList();
	}

}
