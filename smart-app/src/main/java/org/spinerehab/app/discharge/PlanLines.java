package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The plan in sentences, the same ones in the preview, the narrative and the document for
 * the EHR, so that what is signed, stored and filed cannot differ.
 */
final class PlanLines {

	private final EditedPlan plan;

	private final LocalDate surgery;

	PlanLines(EditedPlan plan) {
		this.plan = plan;
		this.surgery = plan.proposal().surgery();
	}

	public List<Line> walking() {
		return this.plan.proposal().weeks().stream().map(this::week).toList();
	}

	/** Exercises by the day they start. */
	public List<Phase> exercises() {
		Map<Integer, List<Line>> byStart = new LinkedHashMap<>();
		this.plan.proposal()
			.exercises()
			.stream()
			.filter((exercise) -> this.plan.kept(exercise.key()))
			.forEach((exercise) -> byStart.computeIfAbsent(exercise.days().first(), (day) -> new ArrayList<>())
				.add(exercise(exercise)));
		return byStart.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((phase) -> new Phase(phase.getKey(), this.surgery.plusDays(phase.getKey()), phase.getValue()))
			.toList();
	}

	/** The walking aid; none is a line only where that was decided. */
	public List<Line> aid() {
		Aid.Proposed proposed = this.plan.proposal().aid();
		String chosen = this.plan.aid();
		if (!chosen.equals(proposed.title())) {
			return List.of(new Line("Walking aid", chosen + ".", proposed.title()));
		}
		if (chosen.equals(Aid.NONE.title()) && proposed.because().isEmpty()) {
			return List.of();
		}
		List<String> words = new ArrayList<>(List.of(chosen + "."));
		if (!proposed.how().isEmpty()) {
			words.add(proposed.how());
		}
		if (!proposed.because().isEmpty()) {
			words.add("Because: " + String.join("; ", proposed.because()) + ".");
		}
		words.addAll(proposed.also());
		return List.of(new Line("Walking aid", String.join(" ", words), null));
	}

	public List<Line> limits() {
		return this.plan.proposal().limits().stream().filter((limit) -> this.plan.kept(limit.key())).map((limit) -> {
			Entry amount = this.plan.entry(limit.key() + ".amount");
			Entry words = (amount != null) ? amount : this.plan.required(limit.key() + ".text");
			return new Line(limit.name(), this.plan.text(limit) + when(limit.days()), was(words));
		}).toList();
	}

	public List<Line> goals() {
		List<Line> lines = new ArrayList<>();
		Answers answers = this.plan.answers();
		LocalDate ownDue = answers.goalDue();
		boolean own = answers.hasOwnGoal() && ownDue != null;
		if (own) {
			lines.add(new Line("In the patient’s own words",
					"“" + answers.ownGoal() + "”, by " + Wording.day(ownDue, this.surgery), null));
		}
		this.plan.proposal()
			.goals()
			.stream()
			.filter((goal) -> this.plan.kept(goal.key()) && !(own && goal.own()))
			.forEach((goal) -> {
				Entry amount = this.plan.entry(goal.key() + ".amount");
				lines.add(new Line(goal.measuredBy(),
						this.plan.text(goal).replaceAll("\\.$", "") + ", " + goal.dueWords(this.surgery),
						(amount != null) ? was(amount) : null));
			});
		return lines;
	}

	public List<Line> checkIns() {
		return this.plan.proposal().checkIns().stream().map(PlanLines::advice).toList();
	}

	public List<Line> advice(String category) {
		return this.plan.proposal()
			.advice()
			.stream()
			.filter((advice) -> advice.category().equals(category))
			.map(PlanLines::advice)
			.toList();
	}

	/** Every change with its reason. */
	public List<Change> changes() {
		Map<String, Change> byReason = new LinkedHashMap<>();
		for (Entry entry : this.plan.changes()) {
			String reason = entry.field().needsReason() ? entry.reason() : null;
			byReason.merge(entry.field().reasonKey() + ((reason == null) ? entry.field().key() : ""),
					new Change(List.of(entry.change()), reason), Change::and);
		}
		return List.copyOf(byReason.values());
	}

	private Line week(ProposedPlan.WalkingWeek week) {
		LocalDate from = this.surgery.plusDays(Math.max(1, week.days().first()));
		List<String> parts = new ArrayList<>();
		List<String> was = new ArrayList<>();
		int[] walks = this.plan.walks(week);
		if (walks != null) {
			parts.add(walks[0] + " × " + walks[1] + " minutes"
					+ ((week.daysAWeek() != null) ? ", at least " + week.daysAWeek() + " days a week" : " a day"));
			addWas(was, this.plan.required(week.key() + ((week.daysAWeek() != null) ? ".minutes" : ".walks")));
		}
		else {
			Entry text = this.plan.required(week.key() + ".text");
			parts.add(text.usable() ? text.value() : text.field().original());
			addWas(was, text);
		}
		Integer steps = this.plan.steps(week);
		if (steps != null) {
			parts.add(Wording.number(steps) + " steps a day");
			addWas(was, this.plan.required(week.key() + ".steps"));
		}
		String glue = (walks != null) ? ", " : " ";
		return new Line(week.label() + ", from " + Wording.day(from, this.surgery), String.join(glue, parts),
				was.isEmpty() ? null : String.join(" and ", was));
	}

	private Line exercise(ProposedPlan.Exercise exercise) {
		Dose dose = this.plan.dose(exercise);
		return new Line(exercise.name(), dose.text(),
				dose.text().equals(exercise.dose().text()) ? null : exercise.dose().text(), exercise.how());
	}

	private static Line advice(ProposedPlan.Advice advice) {
		return new Line(advice.name(), advice.text(), null);
	}

	private String when(PostOpDays days) {
		LocalDate until = days.until(this.surgery);
		if (until == null) {
			return "";
		}
		return (days.first() > 1) ? " From " + Wording.day(days.from(this.surgery), this.surgery) + " to "
				+ Wording.day(until, this.surgery) + "." : " Until " + Wording.day(until, this.surgery) + ".";
	}

	private static void addWas(List<String> was, Entry entry) {
		String value = was(entry);
		if (value != null) {
			was.add(value);
		}
	}

	private static @Nullable String was(Entry entry) {
		return (entry.changed() && entry.usable()) ? entry.field().shownOriginal() : null;
	}

	/**
	 * One line.
	 *
	 * @param name what it is about
	 * @param text what is written
	 * @param was the template's value if it was changed
	 * @param how how an exercise is done
	 */
	record Line(String name, String text, @Nullable String was, @Nullable String how) {

		Line(String name, String text, @Nullable String was) {
			this(name, text, was, null);
		}

	}

	/**
	 * The exercises that start on one day.
	 */
	record Phase(int day, LocalDate from, List<Line> exercises) {

		public boolean now() {
			return this.day <= 1;
		}

		public String words() {
			return Wording.day(this.from, this.from.minusDays(this.day));
		}

	}

	/**
	 * What was changed and why.
	 */
	record Change(List<String> what, @Nullable String reason) {

		Change and(Change other) {
			List<String> both = new ArrayList<>(this.what);
			both.addAll(other.what);
			return new Change(both, this.reason);
		}

	}

}
