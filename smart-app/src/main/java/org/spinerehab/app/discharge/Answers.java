package org.spinerehab.app.discharge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * What the chart does not say and the surgeon may know, as typed (clinical.md 6.1), and
 * the goal in the patient's own words.
 *
 * @param preopSteps steps a day before surgery
 * @param smokes yes, no or empty
 * @param livesAlone yes, no or empty
 * @param confidence how sure the patient is that moving is safe, 0 to 10
 * @param ownGoal the patient's own goal
 * @param ownGoalDue by when
 */
record Answers(String preopSteps, String smokes, String livesAlone, String confidence, String ownGoal,
		String ownGoalDue) {

	static final Answers NONE = new Answers("", "", "", "", "", "");

	/** The steps if they can be used. */
	@Nullable Integer steps() {
		String normal = FieldKind.STEPS.normal(this.preopSteps);
		return (normal != null) ? Integer.valueOf(normal) : null;
	}

	Answers smoker() {
		return new Answers(this.preopSteps, FieldKind.YES, this.livesAlone, this.confidence, this.ownGoal,
				this.ownGoalDue);
	}

	@Nullable LocalDate goalDue() {
		try {
			return this.ownGoalDue.isBlank() ? null : LocalDate.parse(this.ownGoalDue.strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	boolean hasOwnGoal() {
		return !this.ownGoal.isBlank();
	}

	/** What stays unknown, in the words of the page. */
	List<String> notKnown() {
		List<String> names = new ArrayList<>();
		each((name, value) -> {
			if (value.isBlank()) {
				names.add(name);
			}
		});
		return names;
	}

	/** What was answered, in words. */
	List<String> known() {
		List<String> lines = new ArrayList<>();
		each((name, value) -> {
			if (!value.isBlank()) {
				String shown = name.startsWith("steps") ? FieldKind.STEPS.shown(value.strip()) + " a day"
						: value.strip();
				lines.add(name + ": " + shown + (name.startsWith("confidence") ? " of 10" : ""));
			}
		});
		return lines;
	}

	List<Problem> problems(LocalDate surgery) {
		List<Problem> problems = new ArrayList<>();
		if (!this.preopSteps.isBlank() && steps() == null) {
			problems.add(new Problem("preopSteps", "Steps before surgery: " + FieldKind.STEPS.hint().toLowerCase(),
					FieldKind.STEPS.hint()));
		}
		if (!this.confidence.isBlank() && !this.confidence.strip().matches("10|\\d")) {
			problems.add(new Problem("confidence", "Confidence: enter 0 to 10", "Enter 0 to 10"));
		}
		if (hasOwnGoal() && FieldKind.WORDS.normal(this.ownGoal) == null) {
			problems.add(new Problem("ownGoal", "Own goal: write 3 to 300 characters", FieldKind.WORDS.hint()));
		}
		if (hasOwnGoal() && !dueFits(surgery)) {
			problems.add(new Problem("ownGoalDue", "Own goal: by when?",
					"Enter a date within two years after the operation"));
		}
		return problems;
	}

	private boolean dueFits(LocalDate surgery) {
		LocalDate due = goalDue();
		return due != null && due.isAfter(surgery) && due.isBefore(surgery.plusYears(2));
	}

	private void each(BiConsumer<String, String> line) {
		line.accept("steps before surgery", this.preopSteps);
		line.accept("smokes", this.smokes);
		line.accept("lives alone", this.livesAlone);
		line.accept("confidence in moving", this.confidence);
	}

}
