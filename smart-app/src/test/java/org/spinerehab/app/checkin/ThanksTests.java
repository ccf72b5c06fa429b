package org.spinerehab.app.checkin;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.spinerehab.app.review.WalkingWeek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinerehab.app.checkin.DangerSignsTests.answers;

class ThanksTests {

	private static final WalkingWeek WEEK = new WalkingWeek("4 × 8 minutes", 8, 14, 4, 8, 4900);

	@Test
	void celebratesTheStepsFirst() {
		Thanks thanks = Thanks.of(answers("d.flags", "NONE", "d.steps", "5240", "d.walk.minutes", "40"),
				saved(Urgency.LATER), day(false));
		assertThat(thanks.win()).isEqualTo("5,240 steps: 340 over your target.");
		assertThat(thanks.target()).isEqualTo("Aim for 4,900 steps a day.");
	}

	@Test
	void celebratesAnyWin() {
		assertThat(
				Thanks.of(answers("d.flags", "NONE", "d.walk.minutes", "32"), saved(Urgency.LATER), day(false)).win())
			.isEqualTo("32 minutes walked: your plan for the day is done.");
		assertThat(Thanks
			.of(answers("d.flags", "NONE", "d.ex", "all", "d.walk.minutes", "5"), saved(Urgency.LATER), day(false))
			.win()).isEqualTo("All exercises done. That counts.");
		assertThat(Thanks.of(answers("d.flags", "NONE", "d.walk.minutes", "5"), saved(Urgency.LATER), day(false)).win())
			.isEqualTo("5 minutes walked. Every walk counts.");
		assertThat(Thanks.of(answers("d.flags", "NONE"), saved(Urgency.LATER), day(false)).win())
			.isEqualTo("Your answers help your team to help you.");
	}

	@Test
	void showsNoPraiseAndNoTargetWithADangerSign() {
		Thanks thanks = Thanks.of(answers("d.flags", "SADDLE", "d.steps", "9000"), saved(Urgency.LATER), day(false));
		assertThat(thanks.now()).isTrue();
		assertThat(thanks.win()).isNull();
		assertThat(thanks.target()).isNull();
	}

	@Test
	void takesTheMoreUrgentOfTheAnswersAndWhatOurServerFound() {
		Answers quiet = answers("d.flags", "NONE", "d.back", "8", "d.steps", "9000");
		Thanks emergency = Thanks.of(quiet, saved(Urgency.NOW), day(false));
		assertThat(emergency.now()).isTrue();
		assertThat(emergency.win()).isNull();
		assertThat(emergency.target()).isNull();
		assertThat(Thanks.of(quiet, saved(Urgency.TODAY), day(false)).today()).isTrue();
		assertThat(Thanks.of(answers("d.flags", "SADDLE"), saved(Urgency.TODAY), day(false)).now()).isTrue();
	}

	@Test
	void letsTheTierMessageStandAlone() {
		Thanks thanks = Thanks.of(answers("d.flags", "CALF", "d.steps", "9000"), saved(Urgency.LATER), day(false));
		assertThat(thanks.today()).isTrue();
		assertThat(thanks.win()).isNull();
		assertThat(thanks.target()).isNull();
	}

	@Test
	void showsNoTargetWhileThePlanIsPaused() {
		Thanks thanks = Thanks.of(answers("d.flags", "NONE", "d.steps", "9000"), saved(Urgency.LATER), day(true));
		assertThat(thanks.win()).isNull();
		assertThat(thanks.target()).isNull();
	}

	@Test
	void knowsThatTheFirstQuestionIsOpen() {
		Thanks thanks = Thanks.of(answers("d.back", "2", "d.steps", "9000"), saved(Urgency.LATER), day(false));
		assertThat(thanks.flagsAnswered()).isFalse();
		assertThat(thanks.win()).isNull();
	}

	private static PatientDay day(boolean suspended) {
		return new PatientDay("Anna Berg", LocalDate.of(2026, 3, 14), 12, WEEK, LocalDate.of(2026, 3, 23), suspended,
				false);
	}

	@Test
	void asksAgainForWhatCouldNotBeUsed() {
		Sent.Saved saved = new Sent.Saved(true, Urgency.LATER, Set.of("d.temp", "d.mood"));
		assertThat(Thanks.of(answers("d.flags", "NONE"), saved, day(false)).askedAgain())
			.containsExactly("Temperature");
	}

	private static Sent.Saved saved(Urgency urgency) {
		return new Sent.Saved(true, urgency, Set.of());
	}

}
