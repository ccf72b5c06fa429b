package org.spinerehab.app.discharge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The draft as the page shows it.
 */
final class DraftView {

	private final Draft draft;

	private final EditedPlan plan;

	private final Map<String, String> problems = new LinkedHashMap<>();

	private final Map<String, String> hints = new LinkedHashMap<>();

	DraftView(Draft draft, EditedPlan plan) {
		this.draft = draft;
		this.plan = plan;
		plan.problems().forEach((problem) -> {
			this.problems.put(problem.field(), problem.message());
			this.hints.put(problem.field(), problem.hint());
		});
	}

	/** Field id to sentence, for the summary at the top. */
	public Map<String, String> problems() {
		return this.problems;
	}

	public String problemsHeading() {
		return "Not ready to sign: " + Wording.count(this.problems.size(), "thing", "things") + " to fix";
	}

	public @Nullable String hint(String field) {
		return this.hints.get(field);
	}

	public String summary() {
		Template template = this.draft.template();
		List<String> unknown = this.plan.answers().notKnown();
		int changes = this.plan.changes().size();
		return ((template != null) ? "Template “" + template.name() + "” " + template.version() + ". " : "")
				+ ((changes == 0) ? "Nothing changed yet"
						: Wording.capital(Wording.inWords(changes, "thing", "things")) + " changed by you")
				+ (unknown.isEmpty() ? "." : ", " + Wording.inWords(unknown.size(), "fact", "facts") + " not known.");
	}

	public Answers answers() {
		return this.plan.answers();
	}

	/** What the chart says is not asked again. */
	public boolean asksSmoking() {
		return this.draft.chart().smoking() == null;
	}

	/** Whether the targets rest on the steps typed. */
	public boolean stepsInPlan() {
		return this.draft.stepsInPlan() || this.hints.containsKey("preopSteps");
	}

	public List<Week> weeks() {
		return this.plan.proposal().tableWeeks().stream().map(this::week).toList();
	}

	public List<Week> laterWeeks() {
		return this.plan.proposal().laterWeeks().stream().map(this::week).toList();
	}

	public StepCurve curve() {
		return StepCurve.of(this.plan.proposal()
			.tableWeeks()
			.stream()
			.map(this.plan::steps)
			.filter(Objects::nonNull)
			.map(Integer.class::cast)
			.toList(), this.draft.appliedSteps());
	}

	public @Nullable String ownSteps() {
		return (this.draft.appliedSteps() != null) ? Wording.number(this.draft.appliedSteps()) : null;
	}

	/** The reasons asked for under the walking table. */
	public List<Reason> walkingReasons() {
		return this.plan.reasonKeys().stream().filter((key) -> key.startsWith("walk")).map(this::reason).toList();
	}

	/** The reason of one item, if one is asked for. */
	public @Nullable Reason reasonFor(String key) {
		return this.plan.reasonKeys().contains(key) ? reason(key) : null;
	}

	public @Nullable Explanation why() {
		Template template = this.draft.template();
		return (template != null) ? new Explanation(template, this.plan, this.draft.appliedSteps(), tailored()) : null;
	}

	private Tailored tailored() {
		String plan = this.draft.plan();
		return (plan != null) ? Tailored.of(Templates.plan(plan)) : new Tailored(BigDecimal.ONE, List.of(), List.of());
	}

	/** Exercises by the day they start. */
	public List<Phase> phases() {
		Map<Integer, List<Card>> byDay = new LinkedHashMap<>();
		this.plan.proposal()
			.exercises()
			.forEach((exercise) -> byDay.computeIfAbsent(exercise.days().first(), (day) -> new ArrayList<>())
				.add(card(exercise)));
		LocalDate surgery = this.plan.proposal().surgery();
		return byDay.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((phase) -> new Phase(phase.getKey(), Wording.shortDay(surgery.plusDays(phase.getKey())),
					phase.getValue()))
			.toList();
	}

	/** The walking aid of the draft, if there is a draft. */
	public @Nullable AidRow aid() {
		Entry chosen = this.plan.entry(Aid.KEY + ".kind");
		if (chosen == null) {
			return null;
		}
		Aid.Proposed proposed = this.plan.proposal().aid();
		return new AidRow(chosen, Stream.of(Aid.values()).map(Aid::title).toList(), proposed.title(), proposed.how(),
				proposed.because().isEmpty() ? null : String.join("; ", proposed.because()), proposed.also());
	}

	public List<LimitRow> limits() {
		return this.plan.proposal().limits().stream().map(this::limit).toList();
	}

	public List<GoalRow> goals() {
		return this.plan.proposal().goals().stream().map((goal) -> {
			String due = goal.dueWords(this.plan.proposal().surgery());
			return new GoalRow(goal.key(), this.plan.text(goal), goal.measuredBy(),
					Wording.capital(due.replaceFirst("^by ", "")), goal.own(), this.plan.required(goal.key() + ".keep"),
					this.plan.entry(goal.key() + ".amount"));
		}).toList();
	}

	public List<PlanLines.Line> checkIns() {
		return new PlanLines(this.plan).checkIns();
	}

	public List<PlanLines.Line> physiotherapy() {
		return new PlanLines(this.plan).advice("physiotherapy");
	}

	private Week week(ProposedPlan.WalkingWeek week) {
		LocalDate from = this.plan.proposal().surgery().plusDays(Math.max(1, week.days().first()));
		int[] walks = this.plan.walks(week);
		Entry dose = this.plan.entry(week.key() + ".walks");
		if (dose == null) {
			dose = this.plan.entry(week.key() + ".minutes");
		}
		return new Week(week.label(), week.days().weeks(), Wording.shortDay(from),
				this.plan.entry(week.key() + ".steps"), dose, this.plan.entry(week.key() + ".text"),
				(walks != null) ? String.valueOf(walks[0] * walks[1]) : "", week.walks(), week.daysAWeek());
	}

	private Card card(ProposedPlan.Exercise exercise) {
		List<Entry> parts = new ArrayList<>();
		for (String part : List.of("sets", "reps", "hold", "minutes", "times")) {
			Entry entry = this.plan.entry(exercise.key() + "." + part);
			if (entry != null) {
				parts.add(entry);
			}
		}
		return new Card(exercise.key(), exercise.code(), exercise.name(), this.plan.dose(exercise).text(),
				exercise.how(), this.plan.required(exercise.key() + ".keep"), parts);
	}

	private LimitRow limit(ProposedPlan.Limit limit) {
		LocalDate surgery = this.plan.proposal().surgery();
		LocalDate until = limit.days().until(surgery);
		String from = (limit.days().first() > 1) ? Wording.shortDay(limit.days().from(surgery)) + " – " : "";
		return new LimitRow(limit.key(), limit.name(), this.plan.text(limit), limit.unit(),
				(until != null) ? from + Wording.shortDay(until) : "No date", this.plan.required(limit.key() + ".keep"),
				this.plan.entry(limit.key() + ".amount"), this.plan.entry(limit.key() + ".text"));
	}

	private Reason reason(String key) {
		List<Entry> entries = this.plan.changesOf(key).stream().filter((entry) -> entry.field().needsReason()).toList();
		return new Reason(key, entries.stream().map(Entry::change).toList(),
				Objects.requireNonNullElse(this.plan.reason(key), ""), this.hints.get("r_" + key.replace('.', '_')));
	}

	/**
	 * One column of the walking table.
	 *
	 * @param dose walks and minutes, or minutes of a walk where days a week are counted
	 * @param words what stands there instead where it is words
	 */
	public record Week(String label, String weeks, String from, @Nullable Entry steps, @Nullable Entry dose,
			@Nullable Entry words, String minutes, @Nullable Integer walks, @Nullable Integer daysAWeek) {

	}

	/**
	 * A reason to be given.
	 */
	public record Reason(String key, List<String> changes, String text, @Nullable String hint) {

		public String id() {
			return "r_" + this.key.replace('.', '_');
		}

	}

	/**
	 * Exercises that start on one day.
	 */
	public record Phase(int day, String from, List<Card> cards) {

		public boolean now() {
			return this.day <= 1;
		}

		public String names() {
			return Wording.list(this.cards.stream().map(Card::name).toList());
		}

	}

	/**
	 * One exercise.
	 */
	public record Card(String key, String code, String name, String dose, String how, Entry keep, List<Entry> parts) {

		public boolean changed() {
			return this.parts.stream().anyMatch(Entry::changed);
		}

		/** Whether its dose is to be looked at. */
		public boolean open() {
			return changed() && this.keep.yes();
		}

	}

	/**
	 * The walking aid.
	 *
	 * @param chosen what is in the plan
	 * @param choices what may be chosen
	 * @param proposed what the template proposes
	 * @param because the facts that speak for it, none if too little is known
	 */
	public record AidRow(Entry chosen, List<String> choices, String proposed, String how, @Nullable String because,
			List<String> also) {

	}

	/**
	 * One limit.
	 */
	public record LimitRow(String key, String name, String text, String unit, String until, Entry keep,
			@Nullable Entry amount, @Nullable Entry words) {

	}

	/**
	 * One goal.
	 */
	public record GoalRow(String key, String text, String measuredBy, String due, boolean own, Entry keep,
			@Nullable Entry amount) {

	}

}
