package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.spinerehab.server.numbers.NumberRow;
import org.spinerehab.server.numbers.NumberTable;

/**
 * The table {@code tailoring-factor} in force: which rows apply to a patient, and the
 * numbers of the computation (clinical.md 3.1 to 3.3, N1, N21, N25).
 *
 * @param table the table
 */
record TailoringTable(NumberTable table) {

	/** From the mildest down: the row that counts as a fall risk by itself. */
	private static final String MARKED_WEAKNESS = "weakness-marked";

	/** The factors of a patient in the order of the table, and what is not known. */
	Tailoring tailor(Facts known, String template) {
		Facts facts = withFallRisk(known);
		List<Factor> factors = new ArrayList<>();
		List<NumberRow> notKnown = new ArrayList<>();
		for (NumberRow factor : factors()) {
			List<NumberRow> rows = this.table.childrenOf(factor.code())
				.stream()
				.filter((row) -> row.text("template").filter((only) -> !only.equals(template)).isEmpty())
				.toList();
			List<Fact> latest = facts.latest(factor.code());
			if (rows.isEmpty()) {
				continue;
			}
			if (latest.isEmpty()) {
				notKnown.add(factor);
			}
			else if (factor.code().equals(Fact.FUSION_LEVEL)) {
				latest.forEach((fact) -> applying(rows, fact).forEach(factors::add));
			}
			else {
				latest.stream()
					.flatMap((fact) -> applying(rows, fact).stream())
					.min(worstFirst())
					.ifPresent(factors::add);
			}
		}
		List<Factor> effective = factors.stream().filter(Factor::changesAnything).distinct().toList();
		return new Tailoring(effective, notKnown, facts.preopSteps(), this);
	}

	/** Fall risk is computed before anything rests on it (N22). */
	Facts withFallRisk(Facts known) {
		return markedWeakness().map(known::withFallRiskOf).orElse(known);
	}

	/** The factors themselves hold their rows together and cannot be selected. */
	private List<NumberRow> factors() {
		return this.table.rows()
			.values()
			.stream()
			.filter((row) -> row.text("notSelectable").filter("true"::equals).isPresent())
			.toList();
	}

	private Optional<BigDecimal> markedWeakness() {
		return Optional.ofNullable(this.table.rows().get(MARKED_WEAKNESS)).flatMap((row) -> row.number("below"));
	}

	private static List<Factor> applying(List<NumberRow> rows, Fact fact) {
		return rows.stream().filter((row) -> applies(row, fact)).map((row) -> factor(row, fact)).toList();
	}

	private static boolean applies(NumberRow row, Fact fact) {
		BigDecimal value = fact.value();
		return row.number("from").filter((from) -> value.compareTo(from) < 0).isEmpty()
				&& row.number("to").filter((to) -> value.compareTo(to) > 0).isEmpty()
				&& row.number("below").filter((below) -> value.compareTo(below) >= 0).isEmpty();
	}

	private static Factor factor(NumberRow row, Fact fact) {
		return new Factor(row.code(), row.display(), row.number("multiplier").orElse(BigDecimal.ONE),
				row.number("band-shift").map(BigDecimal::intValueExact).orElse(0), row.texts("effect"), fact.words());
	}

	/** Of two values of one day the worse one counts (clinical.md 3.3). */
	private static Comparator<Factor> worstFirst() {
		return Comparator.comparing(Factor::multiplier)
			.thenComparing(Comparator.comparing(Factor::bandShift).reversed());
	}

	BigDecimal multiplierFloor() {
		return this.table.value("multiplier-floor");
	}

	BigDecimal absoluteStepsFloor() {
		return this.table.value("absolute-steps-floor");
	}

	BigDecimal extraWalkMultiplier() {
		return this.table.value("extra-walk-multiplier");
	}

	int extraWalkLastWeek() {
		return this.table.whole("extra-walk-last-week");
	}

	int extraWalks() {
		return this.table.whole("extra-walks");
	}

	int mostWalks() {
		return this.table.whole("most-walks");
	}

	int leastMinutes() {
		return this.table.whole("least-minutes");
	}

	BigDecimal stepsRounding() {
		return this.table.value("steps-rounding");
	}

	BigDecimal stepsFloor() {
		return this.table.value("steps-floor");
	}

	BigDecimal stepsCap() {
		return this.table.value("steps-cap");
	}

	int bandShiftMost() {
		return this.table.whole("band-shift-most");
	}

	/** How old height and weight may be, in days. */
	int measuredDays() {
		return this.table.whole("measured-days");
	}

}
