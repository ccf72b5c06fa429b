package org.spinerehab.app.discharge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The proposal with the surgeon's changes laid over it. Every number can be changed, each
 * change needs a reason, and the proposal stays known (design.md 1).
 */
final class EditedPlan {

	private final ProposedPlan proposal;

	private final Edits edits;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	EditedPlan(ProposedPlan proposal, Edits edits) {
		this.proposal = proposal;
		this.edits = edits;
		Field.of(proposal).forEach((key, field) -> this.entries.put(key, entry(field)));
	}

	ProposedPlan proposal() {
		return this.proposal;
	}

	Answers answers() {
		return this.edits.answers();
	}

	@Nullable Entry entry(String key) {
		return this.entries.get(key);
	}

	Entry required(String key) {
		return Objects.requireNonNull(this.entries.get(key), key);
	}

	boolean kept(String item) {
		Entry keep = this.entries.get(item + ".keep");
		return keep == null || keep.yes();
	}

	@Nullable String reason(String reasonKey) {
		return this.edits.reasons().get(reasonKey);
	}

	/**
	 * Changes in the order of the page; parts of an item that is left out do not count.
	 */
	List<Entry> changes() {
		return this.entries.values().stream().filter(Entry::changed).filter(this::counts).toList();
	}

	List<Entry> changesOf(String reasonKey) {
		return changes().stream().filter((entry) -> entry.field().reasonKey().equals(reasonKey)).toList();
	}

	/** The reasons that are needed, each once. */
	Set<String> reasonKeys() {
		Set<String> keys = new LinkedHashSet<>();
		changes().stream()
			.filter((entry) -> entry.field().needsReason())
			.forEach((entry) -> keys.add(entry.field().reasonKey()));
		return keys;
	}

	ProposedPlan.@Nullable WalkingWeek week(String key) {
		return this.proposal.weeks().stream().filter((week) -> week.key().equals(key)).findFirst().orElse(null);
	}

	@Nullable Integer steps(ProposedPlan.WalkingWeek week) {
		Entry entry = this.entries.get(week.key() + ".steps");
		return (entry != null) ? Integer.valueOf(entry.number()) : null;
	}

	/** Walks and minutes of a week, or null where the row is words. */
	int @Nullable [] walks(ProposedPlan.WalkingWeek week) {
		Entry entry = this.entries.get(week.key() + ".walks");
		Integer minutes = number(week.key() + ".minutes");
		if (minutes != null) {
			return new int[] { Objects.requireNonNull(week.walks(), week.key()), minutes };
		}
		if (entry == null) {
			return null;
		}
		String[] parts = (entry.usable() ? entry.value() : entry.field().original()).split(" × ");
		return new int[] { Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) };
	}

	Dose dose(ProposedPlan.Exercise exercise) {
		Dose old = exercise.dose();
		if (changesOf(exercise.key()).stream().allMatch((entry) -> entry.field().kind() == FieldKind.KEEP)) {
			return old;
		}
		String[] range = text(exercise.key() + ".reps", "").split("–");
		Integer low = range[0].isEmpty() ? null : Integer.valueOf(range[0]);
		Integer high = range[0].isEmpty() ? null : Integer.valueOf(range[range.length - 1]);
		return new Dose(number(exercise.key() + ".sets"), low, high, number(exercise.key() + ".hold"), old.perSide(),
				number(exercise.key() + ".minutes"), number(exercise.key() + ".times"), old.text())
			.reworded();
	}

	/** The limit in words, with the number as changed. */
	String text(ProposedPlan.Limit limit) {
		Entry amount = this.entries.get(limit.key() + ".amount");
		if (amount == null || !amount.changed() || !amount.usable()) {
			return text(limit.key() + ".text", limit.text());
		}
		return limit.text()
			.replaceAll(Pattern.quote(limit.amount() + " " + limit.unit()) + "( \\([^)]*\\))?",
					amount.value() + " " + limit.unit());
	}

	/** The walking aid as chosen, {@code None} without one. */
	String aid() {
		return text(Aid.KEY + ".kind", this.proposal.aid().title());
	}

	@Nullable Integer amount(ProposedPlan.PlanGoal goal) {
		return number(goal.key() + ".amount");
	}

	/** The goal in words, with the number as changed. */
	String text(ProposedPlan.PlanGoal goal) {
		Entry amount = this.entries.get(goal.key() + ".amount");
		if (amount == null || !amount.changed() || !amount.usable()) {
			return goal.text();
		}
		return goal.text()
			.replace(amount.field().shownOriginal(), amount.shown())
			.replaceAll("\\b" + amount.field().original() + "\\b", amount.value());
	}

	/** What is to be fixed before signing, in the order of the page. */
	List<Problem> problems() {
		List<Problem> problems = new ArrayList<>(this.edits.answers().problems(this.proposal.surgery()));
		Set<String> asked = new LinkedHashSet<>();
		for (Entry entry : changes()) {
			Field field = entry.field();
			if (!entry.usable()) {
				problems.add(new Problem(field.id(), field.label() + ": " + lower(field.kind().hint()),
						field.kind().hint()));
			}
			else if (field.needsReason() && !hasReason(field.reasonKey()) && asked.add(field.reasonKey())) {
				problems
					.add(new Problem(field.reasonId(), field.label() + ": give a reason for the change", why(entry)));
			}
		}
		if (!this.proposal.goals().isEmpty() && !this.edits.answers().hasOwnGoal()
				&& this.proposal.goals().stream().noneMatch((goal) -> kept(goal.key()))) {
			problems.add(new Problem(this.proposal.goals().get(0).key() + "_keep",
					"Goals: keep at least one, or write one", "Keep at least one goal"));
		}
		return problems;
	}

	private static String why(Entry entry) {
		return (entry.field().kind() == FieldKind.KEEP) ? "Write why it is left out"
				: "Write why you changed " + entry.field().shownOriginal() + " to " + entry.shown();
	}

	private boolean hasReason(String reasonKey) {
		String reason = reason(reasonKey);
		return reason != null && reason.strip().length() >= 3;
	}

	private boolean counts(Entry entry) {
		return entry.field().kind() == FieldKind.KEEP || kept(itemOf(entry.field()));
	}

	private static String itemOf(Field field) {
		return field.key().substring(0, field.key().lastIndexOf('.'));
	}

	private Entry entry(Field field) {
		String typed = this.edits.values().get(field.key());
		String reason = this.edits.reasons().get(field.reasonKey());
		if (typed == null) {
			return new Entry(field, field.original(), null, reason);
		}
		String normal = field.kind().normal(typed);
		return (normal != null) ? new Entry(field, normal, null, reason)
				: new Entry(field, typed, field.kind().hint(), reason);
	}

	private String text(String key, String otherwise) {
		Entry entry = this.entries.get(key);
		return (entry == null) ? otherwise : (entry.usable() ? entry.value() : entry.field().original());
	}

	private @Nullable Integer number(String key) {
		Entry entry = this.entries.get(key);
		return (entry != null) ? Integer.valueOf(entry.number()) : null;
	}

	private static String lower(String text) {
		return text.substring(0, 1).toLowerCase() + text.substring(1);
	}

}
