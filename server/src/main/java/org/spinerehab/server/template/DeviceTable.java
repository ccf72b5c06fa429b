package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.spinerehab.server.numbers.NumberRow;
import org.spinerehab.server.numbers.NumberTable;

/**
 * The table {@code device-rule} in force: which walking aid a patient gets, and in which
 * hand a cane goes (clinical.md 3.1, N22). What is not known never speaks for a device,
 * nor for none.
 *
 * @param table the table
 */
record DeviceTable(NumberTable table) {

	/** The distance the baseline asks for, in metres (clinical.md 3.1, N33). */
	private static final BigDecimal ASKED_DISTANCE = BigDecimal.TEN;

	private static final String NONE = "none";

	private static final String CANE = "cane";

	private static final String NO_DEVICE = "no-device";

	private static final String STEP_DOWN = "step-down-days";

	private static final String HAND = "cane-side-";

	/** The hand opposite the weaker leg. */
	private static final Map<String, String> OPPOSITE = Map.of("left", "right", "right", "left");

	/**
	 * Rows are tried in their order; the first order with a row that holds decides, and
	 * all its rows for that device are the reasons.
	 */
	WalkingAid propose(Facts facts, LegGrades legs) {
		List<WalkingAid.Reason> holding = rows((row) -> true)
			.flatMap((row) -> fact(row, facts, legs).map((fact) -> new WalkingAid.Reason(row, fact)).stream())
			.toList();
		if (holding.isEmpty()) {
			return new WalkingAid(NONE, noneNeeded(facts, legs), List.of(), "");
		}
		WalkingAid.Reason first = holding.get(0);
		String device = device(first.row());
		List<WalkingAid.Reason> reasons = holding.stream()
			.filter((reason) -> device(reason.row()).equals(device)
					&& order(reason.row()).compareTo(order(first.row())) == 0)
			.toList();
		List<WalkingAid.Reason> others = holding.stream()
			.filter((reason) -> !device(reason.row()).equals(device))
			.toList();
		return new WalkingAid(device, reasons, others, instruction(device, legs));
	}

	private Stream<NumberRow> rows(Predicate<NumberRow> which) {
		return this.table.rows().values().stream().filter(which).sorted(Comparator.comparing(DeviceTable::order));
	}

	/** The fact a row holds by, if it does. */
	private static Optional<String> fact(NumberRow row, Facts facts, LegGrades legs) {
		Optional<BigDecimal> value = row.number("value");
		return switch (row.code()) {
			case "walker-two-hands" -> value.filter((metres) -> metres.compareTo(ASKED_DISTANCE) >= 0)
				.flatMap((metres) -> any(facts, Fact.WALKS_10_METRES, (fact) -> !fact.isYes()));
			case "walker-weak" ->
				value.flatMap((grade) -> weakest(facts, legs).filter((fact) -> fact.value().compareTo(grade) <= 0)
					.map((fact) -> fact.words() + ", at most MRC " + plain(grade)));
			case "walker-slow" ->
				value.flatMap((seconds) -> any(facts, Fact.TUG, (fact) -> fact.value().compareTo(seconds) > 0)
					.map((words) -> words + ", more than " + plain(seconds) + " s"));
			case "cane-unsteady" -> any(facts, Fact.UNSTEADY, Fact::isYes).filter((words) -> isKnownToWalk(facts));
			case "cane-one-sided" -> value.flatMap(legs::oneSided).map(Fact::words);
			case "cane-fall-risk" -> any(facts, Fact.FALL_RISK, Fact::isYes);
			case "crutches-unload" -> any(facts, Fact.UNLOAD, Fact::isYes);
			default -> Optional.empty();
		};
	}

	private static Optional<String> any(Facts facts, String factor, Predicate<Fact> holds) {
		return facts.latest(factor).stream().filter(holds).map(Fact::words).findFirst();
	}

	/** Before surgery or at discharge, whichever is weaker. */
	private static Optional<Fact> weakest(Facts facts, LegGrades legs) {
		return Stream.concat(facts.latest(Fact.WEAKNESS).stream(), legs.weakest().stream())
			.min(Comparator.comparing(Fact::value));
	}

	private static boolean isKnownToWalk(Facts facts) {
		return walking(facts).isPresent();
	}

	/** That the patient walks; an answer that they cannot is none. */
	private static Optional<String> walking(Facts facts) {
		List<Fact> asked = facts.latest(Fact.WALKS_10_METRES);
		return Stream.concat(asked.stream(), facts.latest(Fact.TUG).stream())
			.filter((fact) -> asked.stream().allMatch(Fact::isYes))
			.map(Fact::words)
			.findFirst();
	}

	/** Said only where walking, strength and fall risk are known. */
	private List<WalkingAid.Reason> noneNeeded(Facts facts, LegGrades legs) {
		List<String> known = Stream
			.of(walking(facts), weakest(facts, legs).map(Fact::words), any(facts, Fact.FALL_RISK, (fact) -> true))
			.flatMap(Optional::stream)
			.toList();
		return rows((row) -> row.code().equals(NO_DEVICE) && known.size() == 3)
			.map((row) -> new WalkingAid.Reason(row, String.join("; ", known)))
			.toList();
	}

	private String instruction(String device, LegGrades legs) {
		String days = plain(this.table.value(STEP_DOWN));
		String later = "After " + days + " days without a fall and with better strength, your physio may suggest ";
		return switch (device) {
			case "walker" -> "Keep both hands on the walker. " + later + "a cane. Then " + lower(hand(legs));
			case CANE -> hand(legs) + " " + later + "to walk without it.";
			case "crutches" -> "Keep your weight off the leg as your team showed you. Your physio fits the crutches.";
			default -> "";
		};
	}

	/** Rows of the hand are tried in their order, too (N22). */
	private String hand(LegGrades legs) {
		return rows((row) -> row.code().startsWith(HAND)).flatMap((row) -> hand(row, legs).stream())
			.findFirst()
			.orElse("Hold the cane in the hand you prefer.");
	}

	private static Optional<String> hand(NumberRow row, LegGrades legs) {
		return switch (row.code()) {
			case "cane-side-lowest" -> legs.weakerByLowest().map(DeviceTable::opposite);
			case "cane-side-sum" -> legs.weakerBySum().map(DeviceTable::opposite);
			case "cane-side-hand" -> Optional.ofNullable(legs.hand())
				.filter(OPPOSITE::containsKey)
				.map((hand) -> "Hold the cane in your " + hand + " hand.");
			default -> Optional.empty();
		};
	}

	private static String opposite(String weaker) {
		return "Hold the cane in your " + OPPOSITE.get(weaker) + " hand, opposite your weaker leg.";
	}

	private static String lower(String sentence) {
		return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
	}

	private static String device(NumberRow row) {
		return row.text("device").orElse(NONE);
	}

	private static BigDecimal order(NumberRow row) {
		return row.number("order").orElse(BigDecimal.valueOf(Integer.MAX_VALUE));
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
