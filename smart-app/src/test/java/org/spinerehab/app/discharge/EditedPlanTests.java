package org.spinerehab.app.discharge;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditedPlanTests {

	private final ProposedPlan proposal = Samples.proposed();

	@Test
	void readsTheWalkingTableOfTheTemplate() {
		assertThat(this.proposal.tableWeeks()).extracting(ProposedPlan.WalkingWeek::label)
			.containsExactly("Week 1", "Week 2", "Week 3", "Week 4", "Week 5", "Week 6", "Weeks 7–8", "Weeks 9–12");
		assertThat(this.proposal.tableWeeks()).extracting(ProposedPlan.WalkingWeek::steps)
			.containsExactly(2450, 4900, 5750, 6550, 7400, 8200, 8600, 9000);
		assertThat(this.proposal.laterWeeks()).extracting(ProposedPlan.WalkingWeek::label)
			.containsExactly("Weeks 13–26", "Weeks 27–52");
	}

	@Test
	void needsNothingForThePlanAsProposed() {
		EditedPlan plan = new EditedPlan(this.proposal, Edits.NONE);
		assertThat(plan.changes()).isEmpty();
		assertThat(plan.problems()).isEmpty();
	}

	@Test
	void asksForAReasonForAChangedNumber() {
		EditedPlan plan = new EditedPlan(this.proposal, Samples.edits("walk-w1.steps", "2000"));
		assertThat(plan.problems()).containsExactly(new Problem("r_walk-w1_steps",
				"Week 1 steps: give a reason for the change", "Write why you changed 2,450 to 2,000"));
	}

	@Test
	void keepsTheNumberOfTheTemplateBesideTheNewOne() {
		EditedPlan plan = new EditedPlan(this.proposal, Samples.reference());
		assertThat(plan.required("walk-w1.steps").change()).isEqualTo("Week 1 steps, 2,450 → 2,000");
		assertThat(plan.required("limit-sitting.amount").change()).isEqualTo("Sitting, 45 → 30 minutes");
		assertThat(plan.problems()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "walk-w1.steps|abc|Enter 100 to 30,000 steps", "walk-w1.steps|99|Enter 100 to 30,000 steps",
					"walk-w1.steps|30001|Enter 100 to 30,000 steps", "walk-w1.steps|''|Enter 100 to 30,000 steps",
					"walk-w1.walks|4 and 5|Enter walks × minutes", "walk-w1.walks|13 × 5|Enter walks × minutes",
					"walk-w1.walks|4 × 61|Enter walks × minutes", "limit-lifting-1.amount|45|Enter 0 to 20 kg",
					"ex-07.reps|15–10|Enter a number or a range", "ex-07.times|0|Enter 1 to 24 times a day" })
	void saysWhatToEnterInsteadOfAValueItCanNotUse(String field, String typed, String hint) {
		EditedPlan plan = new EditedPlan(this.proposal, Samples.edits(field, typed));
		assertThat(plan.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(field.replace('.', '_'));
			assertThat(problem.hint()).startsWith(hint);
		});
		assertThat(plan.required(field).value()).isEqualTo(typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "walk-w1.steps|2,000|2000", "walk-w1.steps|2 000|2000", "walk-w1.walks|3x10|3 × 10",
					"walk-w1.walks|3*10|3 × 10", "ex-07.reps|8 to 12|8–12", "ex-07.reps|12-12|12",
					"limit-lifting-1.amount|3,5|3.5", "limit-lifting-1.amount|3.5|3.5" })
	void understandsHowPeopleWriteNumbers(String field, String typed, String value) {
		Edits edits = new DraftForm(Map.of("v." + field, typed)).over(Edits.NONE, this.proposal);
		assertThat(edits.values()).containsEntry(field, value);
	}

	@Test
	void forgetsAChangeThatIsTakenBack() {
		Edits changed = new DraftForm(Map.of("v.walk-w1.steps", "2000", "r.walk-w1.steps", "Stairs")).over(Edits.NONE,
				this.proposal);
		assertThat(changed.reasons()).containsEntry("walk-w1.steps", "Stairs");
		assertThat(new DraftForm(Map.of("v.walk-w1.steps", "2,450")).over(changed, this.proposal))
			.isEqualTo(Edits.NONE);
		assertThat(
				new DraftForm(Map.of("v.walk-w1.steps", "2000", "undo", "walk-w1.steps")).over(changed, this.proposal))
			.isEqualTo(Edits.NONE);
	}

	@Test
	void leavesAnExerciseOutOnlyWithAReason() {
		Edits out = new DraftForm(Map.of("_v.ex-07.keep", "")).over(Edits.NONE, this.proposal);
		EditedPlan plan = new EditedPlan(this.proposal, out);
		assertThat(plan.kept("ex-07")).isFalse();
		assertThat(plan.problems()).extracting(Problem::message)
			.containsExactly("Heel slide: give a reason for the change");
		Edits explained = new DraftForm(Map.of("_v.ex-07.keep", "", "r.ex-07", "Hip replaced last year")).over(out,
				this.proposal);
		assertThat(new EditedPlan(this.proposal, explained).problems()).isEmpty();
	}

	@Test
	void ignoresTheDoseOfAnExerciseThatIsLeftOut() {
		EditedPlan plan = new EditedPlan(this.proposal,
				new Edits(Map.of("ex-07.keep", "no", "ex-07.reps", "abc"), Map.of("ex-07", "Hip"), Answers.NONE));
		assertThat(plan.problems()).isEmpty();
	}

	@Test
	void wordsAChangedDoseAnew() {
		EditedPlan plan = new EditedPlan(this.proposal, Samples.edits("ex-07.reps", "8", "ex-07.sets", "2"));
		assertThat(plan.dose(exercise("ex-07")).text()).isEqualTo("2 × 8 each side, 2 × a day");
		plan = new EditedPlan(this.proposal, Samples.edits("ex-05.hold", "10"));
		assertThat(plan.dose(exercise("ex-05")).text()).isEqualTo("8, hold 10 seconds, 2 × a day");
		plan = new EditedPlan(this.proposal, Samples.edits("ex-02.reps", "20"));
		assertThat(plan.dose(exercise("ex-02")).text()).isEqualTo("20, every 1–2 hours while you are awake");
	}

	@Test
	void rewordsEveryCountedDoseOfTheTemplateToItself() {
		List<String> differing = this.proposal.exercises()
			.stream()
			.map(ProposedPlan.Exercise::dose)
			.filter((dose) -> dose.repetitions() != null)
			.filter((dose) -> !dose.text().contains("seconds each side") && !dose.text().matches(".*× \\d+ seconds.*"))
			.filter((dose) -> !dose.reworded().text().equals(dose.text()))
			.map(Dose::text)
			.toList();
		assertThat(differing).containsExactly("6 breaths, 3 × a day", "15–20 on the floor, hold 2 seconds, once a day");
	}

	@Test
	void changesTheNumberInTheWordsOfALimitAndAGoal() {
		EditedPlan plan = new EditedPlan(this.proposal,
				Samples.edits("limit-lifting-1.amount", "3", "goal-steps.amount", "3000"));
		assertThat(plan.text(this.proposal.limits().get(0))).isEqualTo("Do not lift more than 3 kg.");
		assertThat(this.proposal.goals().stream().map(plan::text))
			.contains("Take at least 3000 steps a day, or as many as before surgery if that was fewer.");
	}

	@Test
	void doesNotSignAPlanWithoutAGoal() {
		String[] none = this.proposal.goals()
			.stream()
			.flatMap((goal) -> List.of(goal.key() + ".keep", "no").stream())
			.toArray(String[]::new);
		assertThat(new EditedPlan(this.proposal, Samples.edits(none)).problems()).extracting(Problem::message)
			.containsExactly("Goals: keep at least one, or write one");
	}

	@Test
	void wantsADateForTheGoalInOwnWords() {
		Answers answers = new Answers("", "", "", "11", "Dance", "soon");
		EditedPlan plan = new EditedPlan(this.proposal, new Edits(Map.of(), Map.of(), answers));
		assertThat(plan.problems()).extracting(Problem::field).containsExactly("confidence", "ownGoalDue");
	}

	private ProposedPlan.Exercise exercise(String key) {
		return this.proposal.exercises()
			.stream()
			.filter((exercise) -> exercise.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

}
