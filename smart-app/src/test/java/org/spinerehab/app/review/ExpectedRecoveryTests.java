package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.app.band.OperationBands;
import org.spinerehab.app.band.Published;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page says of expected recovery (clinical.md 3.2, 8). */
class ExpectedRecoveryTests {

	private static final Optional<OperationBands> PUBLISHED = Optional.of(Published.microdiscectomy());

	@ParameterizedTest
	@CsvSource({ "0.4, Below", "0.5, Inside", "3, Inside", "4.6, Inside", "4.7, Above", "10, Above" })
	void saysWhereTheLatestValueLies(String value, String place) {
		assertThat(sentence(Diaries.expected(), Measure.LEG_PAIN, 42, value))
			.isEqualTo(place + " the expected range of day 42: 0.5 to 4.6.");
	}

	@Test
	void takesStepsAsAShareOfTheOwnOnesOfThePlan() {
		assertThat(sentence(of(new PlanTailoring(0, List.of(), 8000), null), Measure.STEPS, 42, "7000"))
			.isEqualTo("Inside the expected range of day 42: 5,600 to 8,960.");
		assertThat(sentence(of(new PlanTailoring(0, List.of(), 8000), "4000"), Measure.STEPS, 42, "7000"))
			.as("the plan comes first")
			.startsWith("Inside");
	}

	@Test
	void takesStepsBeforeSurgeryFromTheRecordIfThePlanHasNone() {
		assertThat(sentence(of(PlanTailoring.NONE, "4000"), Measure.STEPS, 42, "7000"))
			.isEqualTo("Above the expected range of day 42: 2,800 to 4,480.");
	}

	@Test
	void takesTheGeneralRangeIfNobodyKnowsThem() {
		assertThat(sentence(of(PlanTailoring.NONE, null), Measure.STEPS, 42, "1500"))
			.isEqualTo("Below the expected range of day 42: 2,100 to 5,950. "
					+ "General range: the steps before surgery are not known.");
	}

	@Test
	void saysThatThereIsNoRangeForSteps() {
		OperationBands withoutTargets = new OperationBands(PUBLISHED.get().byMeasure(), Optional.empty(), null);
		ExpectedRecovery expected = ExpectedRecovery.of(PlanTailoring.NONE, Optional.of(withoutTargets),
				Optional.empty());
		assertThat(sentence(expected, Measure.STEPS, 42, "1500"))
			.isEqualTo("The server has no expected range for this measure after this operation.");
		assertThat(sentence(expected, Measure.LEG_PAIN, 42, "1")).startsWith("Inside");
	}

	@Test
	void saysWhatIsExpectedTodayWhenNothingIsReported() {
		assertThat(of(PlanTailoring.NONE, null).of(Measure.BACK_PAIN)
			.sentence(new DaySeries(Measure.BACK_PAIN, new TreeMap<>()), 7)).isEqualTo("Expected on day 7: 2 to 5.2.");
	}

	@Test
	void endsWithThePublishedRows() {
		assertThat(sentence(of(PlanTailoring.NONE, null), Measure.BACK_PAIN, 400, "1"))
			.isEqualTo("No expected range is published for day 400.");
		assertThat(Diaries.expected().of(Measure.BACK_PAIN).expected(400)).isNotNull();
		assertThat(Diaries.expected().of(Measure.BACK_PAIN).unmoved(400)).isNull();
	}

	@Test
	void saysHowFarAndWhyTheBandIsMoved() {
		assertThat(Diaries.expected().key()).isEqualTo("half of people are here, moved 2 weeks later: BMI 30 or more");
		assertThat(of(new PlanTailoring(1, List.of("Age 65 to 74", "Diabetes"), null), null).key())
			.isEqualTo("half of people are here, moved 1 week later: Age 65 to 74, Diabetes");
		assertThat(of(PlanTailoring.NONE, null).key()).isEqualTo("half of people are here");
		assertThat(of(PlanTailoring.NONE, null).caption())
			.isEqualTo("About half of people are inside the area. The patient’s own direction matters more.");
	}

	@Test
	void saysInOneSentenceWhyThereIsNoBand() {
		assertThat(ExpectedRecovery.of(PlanTailoring.NONE, Optional.empty(), Optional.empty()).caption())
			.isEqualTo("The expected range could not be read from the server just now.");
		assertThat(
				ExpectedRecovery.of(PlanTailoring.NONE, Optional.of(OperationBands.NONE), Optional.empty()).caption())
			.isEqualTo("The server has no expected range for this operation.");
		OperationBands withoutReference = new OperationBands(PUBLISHED.get().byMeasure(), Optional.empty(), null);
		ExpectedRecovery notMovable = ExpectedRecovery.of(new PlanTailoring(2, List.of(), null),
				Optional.of(withoutReference), Optional.empty());
		assertThat(notMovable.caption()).startsWith("The server does not say how the expected range moves");
		assertThat(notMovable.key()).isNull();
		assertThat(sentence(notMovable, Measure.LEG_PAIN, 42, "3")).isEmpty();
	}

	private static ExpectedRecovery of(PlanTailoring tailoring, String stepsReported) {
		return ExpectedRecovery.of(tailoring, PUBLISHED, Optional.ofNullable(stepsReported).map(BigDecimal::new));
	}

	private static String sentence(ExpectedRecovery expected, Measure measure, int day, String value) {
		return expected.of(measure)
			.sentence(new DaySeries(measure, new TreeMap<>(Map.of(day, new BigDecimal(value)))), day);
	}

}
