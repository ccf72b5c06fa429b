package org.spinerehab.profiles;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The guards of clinical.md 1.7: what the package must never say or plan.
 */
class GuardTests {

	private static final Pattern WEAKNESS = Pattern.compile("paraly|new(ly)? weak|weaker|foot.* drag|gives way",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CALLED_NORMAL = Pattern.compile("\\b(normal|usual|expected|nothing to worry)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NEVER_NORMAL = Pattern.compile("never (normal|a part of healing)");

	private static final Pattern NOT_YET = Pattern.compile(
			"manipulat|chiropract|traction|shock ?wave|decompression table|stretching table|pulling",
			Pattern.CASE_INSENSITIVE);

	@Test
	void noTextCallsNewWeaknessNormal() {
		assertThat(PatientTexts.sentences().filter((sentence) -> WEAKNESS.matcher(sentence).find())).isNotEmpty()
			.allMatch((sentence) -> !CALLED_NORMAL.matcher(NEVER_NORMAL.matcher(sentence).replaceAll("")).find());
		assertThat(PatientTexts.all()).noneMatch((text) -> text.toLowerCase().contains("paraly"));
		assertThat(PatientTexts.all())
			.anyMatch((text) -> text.contains("gets weaker") && text.contains("never normal"));
	}

	@Test
	void noActivityManipulatesPullsOrShocksTheBack() {
		assertThat(PublishedFiles.exercises().flatMap(GuardTests::whatIsDone))
			.noneMatch((text) -> NOT_YET.matcher(text).find());
		assertThat(PatientTexts.sentences().filter((sentence) -> NOT_YET.matcher(sentence).find())).isNotEmpty()
			.allMatch((sentence) -> sentence.startsWith("Have no "));
	}

	@Test
	void gripOfAWalkingAidIsAtTheWrist() {
		assertThat(PatientTexts.sentences().filter((sentence) -> sentence.contains(" grip "))).isNotEmpty()
			.allMatch((sentence) -> sentence.contains("crease of your wrist"));
		assertThat(PatientTexts.sentences().filter((sentence) -> sentence.contains("elbow")))
			.allMatch((sentence) -> sentence.contains("bends"));
	}

	@Test
	void calfRaiseUsesAStepOnlyFromPhaseTwo() {
		ActivityDefinition raise = exercise("ex-15");
		assertThat(raise.getDescription()).contains("on the floor").doesNotContain("step");
		assertThat(Dose.of(raise).text()).contains("on the floor");
		List<Extension> onAStep = levels(raise).filter((level) -> text(level).contains("step")).toList();
		assertThat(onAStep).isNotEmpty().allSatisfy((level) -> {
			assertThat(((IntegerType) level.getExtensionByUrl("fromPhase").getValue()).getValue())
				.isGreaterThanOrEqualTo(2);
			assertThat(((Coding) level.getExtensionByUrl("fallRisk").getValue()).getCode())
				.isEqualTo("with-physiotherapist");
			assertThat(text(level)).contains("From week 7").contains("only with your physio");
		});
		assertThat(raise.getUsage()).contains("If you might fall, hold on with both hands and use no step");
	}

	@Test
	void balanceWithAFallRiskIsNeverAlone() {
		assertThat(Stream.of("ex-16", "ex-17", "ex-18", "ex-26").map(GuardTests::exercise))
			.allMatch((exercise) -> exercise.hasExtension(SpineRehab.FALL_RISK_CARE_EXTENSION));
	}

	@Test
	void backMusclesArePartedNotLegMuscles() {
		assertThat(PatientTexts.sentences().filter((sentence) -> sentence.contains("parted"))).isNotEmpty()
			.allMatch((sentence) -> sentence.contains("back muscles"));
	}

	@Test
	void loadsWaitForPhaseTwo() {
		assertThat(Stream.of("microdiscectomy", "laminectomy", "lumbar-fusion")
			.flatMap(ExerciseLibraryTests::starts)
			.filter((start) -> start.startsWith("ex-27"))).hasSize(3).allMatch((start) -> start.endsWith("p3"));
	}

	@Test
	void antiInflammatoryDrugsAfterAFusionNeedTheSurgeon() {
		assertThat(entry("edu-pain", "ibuprofen")).contains("After a fusion, always ask your surgeon first.");
		assertThat(PublishedFiles.parse("ActivityDefinition-edu-fusion-medicine.json", ActivityDefinition.class)
			.getDescription()).startsWith("Ask your surgeon first");
	}

	@Test
	void warmthIsNeverOnTheWoundOrOnNumbSkin() {
		assertThat(entry("edu-pain", "Cold")).contains("In the first two weeks use a cold pack in a cloth.")
			.contains("15 to 20 minutes at most")
			.contains("Never put cold or warmth on the wound or on numb skin.");
	}

	@Test
	void drinkingNamesTheLimitOfFluids() {
		assertThat(entry("edu-nutrition", "Drink")).contains("unless told to limit fluids");
	}

	@Test
	void turningTakesSmallSteps() {
		assertThat(entry("edu-body-mechanics", "Turn")).startsWith("Take several small steps.")
			.contains("If you are steady, you may pivot on your stronger leg.");
	}

	private static Stream<String> whatIsDone(ActivityDefinition exercise) {
		return Stream.concat(Stream.of(exercise.getTitle(), exercise.getDescription(), exercise.getPurpose()),
				levels(exercise).map(GuardTests::text));
	}

	private static Stream<Extension> levels(ActivityDefinition exercise) {
		return exercise.getExtensionsByUrl(SpineRehab.EXERCISE_LEVEL_EXTENSION).stream();
	}

	private static String text(Extension extension) {
		Extension text = extension.getExtensionByUrl("text");
		return (text != null) ? ((PrimitiveType<?>) text.getValue()).getValueAsString() : "";
	}

	private static String entry(String sheet, String title) {
		return PublishedFiles.parse("ActivityDefinition-" + sheet + ".json", ActivityDefinition.class)
			.getExtensionsByUrl(SpineRehab.EDUCATION_ENTRY_EXTENSION)
			.stream()
			.filter((entry) -> entry.getExtensionString("title").contains(title))
			.map(GuardTests::text)
			.findFirst()
			.orElseThrow();
	}

	private static ActivityDefinition exercise(String id) {
		return PublishedFiles.parse("ActivityDefinition-" + id + ".json", ActivityDefinition.class);
	}

}
