package org.spinerehab.server.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * Something a triage rule noticed on a day.
 *
 * @param rule the rule
 * @param day the day it was noticed on
 * @param data where it was noticed, never empty
 * @param sentence what changed, in words
 * @param absorbed lower signals of the same day, listed inside this one (G-UP)
 */
record Signal(Rule rule, LocalDate day, List<Source> data, String sentence, List<Signal> absorbed) {

	Signal {
		data = List.copyOf(data);
		absorbed = List.copyOf(absorbed);
	}

	Signal absorbing(List<Signal> lower) {
		return new Signal(this.rule, this.day, this.data, this.sentence, lower);
	}

	/**
	 * Own data and those of the absorbed signals.
	 */
	List<Source> allData() {
		return Stream.concat(this.data.stream(), this.absorbed.stream().flatMap((lower) -> lower.data().stream()))
			.distinct()
			.toList();
	}

	/**
	 * Own sentence, then those of the absorbed signals that add something.
	 */
	String fullSentence() {
		return Stream
			.concat(Stream.of(this.sentence), this.absorbed.stream()
				.filter((lower) -> !this.sentence.contains(lower.sentence()))
				.map((lower) -> "Also " + StringUtils.uncapitalize(lower.rule().words()) + ": " + lower.sentence()))
			.reduce((one, two) -> one + " " + two)
			.orElseThrow();
	}

}
