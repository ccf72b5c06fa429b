package org.spinerehab.app.checkin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.review.WalkingWeek;
import org.spinerehab.app.web.Words;

/**
 * What the patient reads after sending: the tier message, or one line on today's goal and
 * today's target (clinical.md 6.2). With a danger sign, or with that question open, there
 * is no praise and no target (rule N29).
 *
 * @param urgency what the answers call for, alone or beside those of earlier days
 * @param flagsAnswered whether the danger-sign question was answered
 * @param win one line on today's goal, if there is one
 * @param target today's target in words, if one may be shown
 * @param askedAgain the questions whose answers could not be used (rule G-UNIT)
 */
record Thanks(Urgency urgency, boolean flagsAnswered, @Nullable String win, @Nullable String target,
		List<String> askedAgain) {

	static Thanks of(Answers answers, Sent.Saved saved, PatientDay day) {
		DangerSigns signs = new DangerSigns(answers);
		Urgency urgency = signs.urgency().or(saved.urgency());
		boolean calm = signs.asked() && urgency == Urgency.LATER;
		Optional<WalkingWeek> walking = Optional.ofNullable(calm ? day.walking() : null);
		return new Thanks(urgency, signs.asked(), walking.map((week) -> win(answers, week)).orElse(null),
				walking.map(Thanks::target).orElse(null),
				saved.setAside().stream().flatMap((linkId) -> Questions.title(linkId).stream()).distinct().toList());
	}

	public boolean now() {
		return this.urgency == Urgency.NOW;
	}

	public boolean today() {
		return this.urgency == Urgency.TODAY;
	}

	private static String win(Answers answers, WalkingWeek week) {
		Optional<Integer> steps = answers.one("d.steps").flatMap(Entered::whole);
		Optional<Integer> minutes = answers.one("d.walk.minutes").flatMap(Entered::whole);
		Integer target = week.steps();
		if (target != null && steps.filter((taken) -> taken >= target).isPresent()) {
			int over = steps.get() - target;
			return number(steps.get()) + " steps: "
					+ ((over == 0) ? "your target, exactly." : number(over) + " over your target.");
		}
		if (week.minutesADay().isPresent() && minutes.orElse(0) >= week.minutesADay().get()) {
			return number(minutes.orElseThrow()) + " minutes walked: your plan for the day is done.";
		}
		if (answers.has("d.ex", "all")) {
			return "All exercises done. That counts.";
		}
		return minutes.filter((walked) -> walked > 0)
			.map((walked) -> number(walked) + " minutes walked. Every walk counts.")
			.orElse("Your answers help your team to help you.");
	}

	private static String target(WalkingWeek week) {
		String steps = (week.steps() == null) ? "" : "Aim for " + number(week.steps()) + " steps a day.";
		return (week.minutesADay().isPresent() ? steps : week.title() + ". " + steps).strip();
	}

	private static String number(int value) {
		return Words.number(BigDecimal.valueOf(value));
	}

}
