package org.spinerehab.app.discharge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing the surgeon may change in the draft.
 *
 * @param key name of the field, {@code <item>.<part>}
 * @param reasonKey the reason it shares with other parts of the same item
 * @param label what it is, in words
 * @param original what the template proposes
 */
record Field(String key, String reasonKey, FieldKind kind, String label, String original) {

	/** Whether leaving the proposal needs a reason: only a goal may go without. */
	boolean needsReason() {
		return !(this.kind == FieldKind.KEEP && this.key.startsWith("goal"));
	}

	/** Id of the field on the page; no dots, they mean classes in a selector. */
	public String id() {
		return this.key.replace('.', '_');
	}

	/** Name of the reason on the page. */
	public String reasonId() {
		return "r_" + this.reasonKey.replace('.', '_');
	}

	String shownOriginal() {
		return this.kind.shown(this.original);
	}

	/** All fields of a plan, in the order of the page. */
	static Map<String, Field> of(ProposedPlan plan) {
		List<Field> fields = new ArrayList<>();
		plan.weeks().forEach((week) -> addWeek(fields, week));
		plan.exercises().forEach((exercise) -> addExercise(fields, exercise));
		if (!plan.weeks().isEmpty()) {
			fields.add(new Field(Aid.KEY + ".kind", Aid.KEY, FieldKind.AID, "Walking aid", plan.aid().title()));
		}
		plan.limits().forEach((limit) -> {
			fields.add(new Field(limit.key() + ".keep", limit.key(), FieldKind.KEEP, limit.name(), FieldKind.YES));
			if (limit.amount() == null) {
				add(fields, limit.key(), "text", FieldKind.WORDS, limit.name(), limit.text());
			}
			else {
				add(fields, limit.key(), "amount", limit.unit().equals("kg") ? FieldKind.KILOGRAMS : FieldKind.MINUTES,
						limit.name(), limit.amount());
			}
		});
		plan.goals().forEach((goal) -> {
			String label = "Goal “" + goal.text().replaceAll("\\.$", "") + "”";
			fields.add(new Field(goal.key() + ".keep", goal.key(), FieldKind.KEEP, label, FieldKind.YES));
			add(fields, goal.key(), "amount", FieldKind.AMOUNT, label, goal.amount());
		});
		Map<String, Field> byKey = new LinkedHashMap<>();
		fields.forEach((field) -> byKey.put(field.key(), field));
		return byKey;
	}

	private static void addWeek(List<Field> fields, ProposedPlan.WalkingWeek week) {
		String label = week.label();
		if (week.steps() != null) {
			fields.add(new Field(week.key() + ".steps", week.key() + ".steps", FieldKind.STEPS, label + " steps",
					String.valueOf(week.steps())));
		}
		if (week.daysAWeek() != null && week.minutes() != null) {
			fields.add(new Field(week.key() + ".minutes", week.key() + ".minutes", FieldKind.MINUTES, label + " walk",
					String.valueOf(week.minutes())));
		}
		else if (week.walks() != null && week.minutes() != null) {
			fields.add(new Field(week.key() + ".walks", week.key() + ".walks", FieldKind.WALKS, label + " walks",
					week.walks() + " × " + week.minutes()));
		}
		else {
			fields.add(new Field(week.key() + ".text", week.key() + ".text", FieldKind.WORDS, label + " walking",
					week.text()));
		}
	}

	private static void addExercise(List<Field> fields, ProposedPlan.Exercise exercise) {
		String key = exercise.key();
		Dose dose = exercise.dose();
		fields.add(new Field(key + ".keep", key, FieldKind.KEEP, exercise.name(), FieldKind.YES));
		add(fields, key, "sets", FieldKind.SETS, exercise.name() + ", sets", dose.sets());
		add(fields, key, "reps", FieldKind.REPETITIONS, exercise.name() + ", repetitions", dose.repetitions());
		add(fields, key, "hold", FieldKind.SECONDS, exercise.name() + ", seconds held", dose.holdSeconds());
		add(fields, key, "minutes", FieldKind.MINUTES, exercise.name(), dose.minutes());
		add(fields, key, "times", FieldKind.TIMES, exercise.name() + ", times a day", dose.timesADay());
	}

	private static void add(List<Field> fields, String item, String part, FieldKind kind, String label,
			@Nullable Object original) {
		if (original != null) {
			fields.add(new Field(item + "." + part, item, kind, label, original.toString()));
		}
	}

}
