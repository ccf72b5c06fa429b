package org.spinerehab.server.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the numbers of a row can be used: of the kind and within the range that is
 * published, and an emergency number only stricter than published (G-EDITABLE). A site
 * cannot widen a range, because the published one counts.
 *
 * @param published the row as published
 */
record RowCheck(NumberRow published) {

	/** Numbers a site may change. */
	private static final List<String> NUMBERS = List.of(PublishedTable.VALUE, "multiplier", "band-shift", "from", "to",
			"below", "centre", "low", "high", "first-day", "last-day", "order");

	/** What makes the number what it is: never changed. */
	private static final Set<String> FIXED = Set.of("allowed-min", "allowed-max", "stricter", "stricter-only", "unit",
			"rule", "parent", "notSelectable", "template", "procedure", "measure");

	private static final BigDecimal LONGEST_BAND_SHIFT = BigDecimal.valueOf(12);

	/** What is wrong with a whole row. */
	List<NumberProblem> whole(NumberRow row) {
		List<NumberProblem> problems = new ArrayList<>();
		FIXED.stream()
			.filter((property) -> !row.texts(property).equals(this.published.texts(property)))
			.filter((property) -> !sameNumber(row, property))
			.sorted()
			.forEach((property) -> problems.add(fixed(property)));
		NUMBERS.forEach((property) -> {
			boolean has = !this.published.texts(property).isEmpty();
			if (has && row.number(property).isEmpty()) {
				problems.add(NumberProblem.at(code(), property, code() + " has no number as " + property + ".",
						"Send " + property + " as a number; published is " + plain(this.published, property) + "."));
			}
			if (!has && !row.texts(property).isEmpty()) {
				problems.add(NumberProblem.at(code(), property, code() + " has no " + property + ".",
						"Leave the property out."));
			}
		});
		if (problems.isEmpty()) {
			addStricter(row, problems);
			if (problems.isEmpty()) {
				addRange(row, PublishedTable.VALUE, problems);
			}
			addRange(row, "multiplier", problems);
			addOrder(row, problems);
		}
		return problems;
	}

	private boolean sameNumber(NumberRow row, String property) {
		Optional<BigDecimal> ours = this.published.number(property);
		return ours.isPresent() && row.texts(property).size() == 1
				&& row.number(property).filter((number) -> number.compareTo(ours.get()) == 0).isPresent();
	}

	private NumberProblem fixed(String property) {
		List<String> expected = this.published.texts(property);
		return NumberProblem.at(code(), property, "The property " + property + " of " + code() + " is published.",
				expected.isEmpty() ? "Leave it out." : "Send it as " + String.join(", ", expected) + ".");
	}

	private void addRange(NumberRow row, String property, List<NumberProblem> problems) {
		BigDecimal low = this.published.number("allowed-min").orElse(null);
		BigDecimal high = this.published.number("allowed-max").orElse(null);
		row.number(property)
			.filter((number) -> (low != null && number.compareTo(low) < 0)
					|| (high != null && number.compareTo(high) > 0))
			.ifPresent((number) -> problems.add(NumberProblem.at(code(), property,
					number.toPlainString() + " is outside the allowed range of " + code() + ".",
					"Send a number from " + low + " to " + high + ".")));
	}

	private void addStricter(NumberRow row, List<NumberProblem> problems) {
		if (!this.published.text("stricter-only").filter("true"::equals).isPresent()) {
			return;
		}
		BigDecimal ours = this.published.number(PublishedTable.VALUE).orElseThrow();
		BigDecimal sent = row.number(PublishedTable.VALUE).orElseThrow();
		String direction = this.published.text("stricter").orElse("none");
		int looser = direction.equals("lower") ? 1 : -1;
		boolean refused = direction.equals("none") ? sent.compareTo(ours) != 0
				: Integer.signum(sent.compareTo(ours)) == looser;
		if (refused) {
			problems.add(NumberProblem.at(code(), PublishedTable.VALUE,
					code() + " belongs to an emergency rule, which can only be made stricter.",
					direction.equals("none") ? "Send " + ours.toPlainString() + "."
							: "Send " + ours.toPlainString() + " or " + direction + "."));
		}
	}

	private void addOrder(NumberRow row, List<NumberProblem> problems) {
		addRising(row, "low", "centre", problems);
		addRising(row, "centre", "high", problems);
		addRising(row, "from", "to", problems);
		addRising(row, "from", "below", problems);
		addRising(row, "first-day", "last-day", problems);
		row.number("band-shift")
			.filter((shift) -> shift.signum() < 0 || shift.compareTo(LONGEST_BAND_SHIFT) > 0)
			.ifPresent((shift) -> problems.add(NumberProblem.at(code(), "band-shift",
					shift + " weeks cannot be a band shift.", "Send 0 to " + LONGEST_BAND_SHIFT + ".")));
	}

	private void addRising(NumberRow row, String lower, String higher, List<NumberProblem> problems) {
		Optional<BigDecimal> one = row.number(lower);
		Optional<BigDecimal> two = row.number(higher);
		if (one.isPresent() && two.isPresent() && one.get().compareTo(two.get()) > 0) {
			problems.add(NumberProblem.at(code(), lower, lower + " of " + code() + " is above " + higher + ".",
					"Send a " + lower + " of at most " + two.get().toPlainString() + "."));
		}
	}

	private String code() {
		return this.published.code();
	}

	private static String plain(NumberRow row, String property) {
		return row.number(property).map(BigDecimal::toPlainString).orElse("none");
	}

}
