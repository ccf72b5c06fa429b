package org.spinerehab.server.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rule gathers while it looks at a day. Nothing gathered, no signal.
 */
final class Finding {

	private final List<Source> data = new ArrayList<>();

	private final List<String> sentences = new ArrayList<>();

	static Finding nothing() {
		return new Finding();
	}

	static Finding ofTicks(List<Datum.Ticked> ticks) {
		return new Finding().andTicks(ticks);
	}

	Finding andTicks(List<Datum.Ticked> ticks) {
		if (ticks.isEmpty()) {
			return this;
		}
		return and("Ticked: "
				+ ticks.stream().map((ticked) -> ticked.tile().words()).distinct().collect(Collectors.joining("; "))
				+ ".", ticks);
	}

	Finding and(String sentence, List<? extends Datum> reasons) {
		this.sentences.add(sentence);
		reasons.forEach((datum) -> this.data.add(datum.source()));
		return this;
	}

	Finding remark(String sentence) {
		if (!this.data.isEmpty()) {
			this.sentences.add(sentence);
		}
		return this;
	}

	Finding with(List<? extends Datum> reasons) {
		reasons.forEach((datum) -> this.data.add(datum.source()));
		return this;
	}

	boolean isEmpty() {
		return this.data.isEmpty();
	}

	Optional<Signal> signal(Rule rule, LocalDate day) {
		if (isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Signal(rule, day, this.data.stream().distinct().toList(),
				String.join(" ", this.sentences), List.of()));
	}

}
