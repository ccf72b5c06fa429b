package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a patient. Nothing known about a factor is not "no".
 *
 * @param all facts in any order
 */
record Facts(List<Fact> all) {

	static final Facts NONE = new Facts(List.of());

	/** An entry of the clinician, else the most recent ones (clinical.md 3.3). */
	List<Fact> latest(String factor) {
		List<Fact> about = this.all.stream().filter((fact) -> fact.factor().equals(factor)).toList();
		List<Fact> entered = about.stream().filter((fact) -> fact.day() == null).toList();
		if (!entered.isEmpty()) {
			return entered;
		}
		Optional<LocalDate> last = about.stream().map(Facts::day).max(Comparator.naturalOrder());
		return about.stream().filter((fact) -> last.filter(day(fact)::equals).isPresent()).toList();
	}

	private static LocalDate day(Fact fact) {
		LocalDate day = fact.day();
		return (day != null) ? day : LocalDate.MAX;
	}

	/** Median steps a day before surgery. */
	@Nullable Integer preopSteps() {
		return latest(Fact.PREOP_STEPS).stream()
			.map(Fact::value)
			.min(Comparator.naturalOrder())
			.map(BigDecimal::intValue)
			.orElse(null);
	}

	/** Marked weakness alone is a fall risk (clinical.md 3.1, N22). */
	Facts withFallRiskOf(BigDecimal markedWeaknessBelow) {
		List<Fact> facts = new ArrayList<>(this.all);
		latest(Fact.WEAKNESS).stream()
			.filter((fact) -> fact.value().compareTo(markedWeaknessBelow) < 0)
			.findFirst()
			.ifPresent((weak) -> {
				facts.removeIf((fact) -> fact.factor().equals(Fact.FALL_RISK) && !fact.isYes());
				facts.add(new Fact(Fact.FALL_RISK, BigDecimal.ONE, weak.words(), weak.day()));
			});
		return new Facts(facts);
	}

}
