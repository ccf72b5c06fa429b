package org.spinerehab.profiles;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The exercise library holds table 4: dose, start and levels of each of the 33 exercises.
 */
class ExerciseLibraryTests {

	@Test
	void holdsEveryExercise() {
		assertThat(PublishedFiles.exercises().map(ExerciseLibraryTests::number))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 33).mapToObj("%02d"::formatted).toList());
	}

	@Test
	void dosesAreThoseOfTheTable() {
		assertThat(PublishedFiles.exercises()
			.filter(ActivityDefinition::hasTiming)
			.map((exercise) -> number(exercise) + " | " + Dose.of(exercise).row() + " | "
					+ Dose.times(exercise.getTimingTiming().getRepeat())))
			.containsExactlyElementsOf(TemplatesTests.lines("doses"));
	}

	@Test
	void startsAndLevelsAreThoseOfTheTable() {
		assertThat(PublishedFiles.exercises()
			.map((exercise) -> number(exercise) + " | " + startsOf(exercise) + " | " + levelsOf(exercise)))
			.containsExactlyElementsOf(TemplatesTests.lines("exercises"));
	}

	@Test
	void levelsFollowEachOther() {
		assertThat(PublishedFiles.exercises()).allSatisfy((exercise) -> {
			List<Extension> levels = exercise.getExtensionsByUrl(SpineRehab.EXERCISE_LEVEL_EXTENSION);
			assertThat(levels.stream().map((level) -> whole(level, "number"))).as(exercise.getId())
				.containsExactlyElementsOf(IntStream.rangeClosed(1, levels.size()).boxed().toList());
		});
	}

	@Test
	void definitionsMakeRequestsOfOurProfile() {
		assertThat(PublishedFiles.exercises()).allSatisfy((exercise) -> {
			assertThat(exercise.getProfile()).isEqualTo(SpineRehab.REHAB_REQUEST);
			assertThat(exercise.getCode().getCodingFirstRep().getSystem()).isEqualTo(SpineRehab.EXERCISES);
			assertThat(exercise.getCode().getCodingFirstRep().getCode()).isEqualTo("EX-" + number(exercise));
			assertThat(exercise.getUrl()).endsWith("/ActivityDefinition/ex-" + number(exercise));
			assertThat(Dose.of(exercise).text()).isNotBlank();
			assertThat(exercise.getPurpose()).isNotBlank();
			assertThat(exercise.getDescription()).isNotBlank();
			assertThat(exercise.getUsage()).matches("Take care: .+ You need: .+");
		});
	}

	/** {@code ex-14 p1@22}: exercise, phase and first day, as the library says. */
	static Stream<String> starts(String procedure) {
		return PublishedFiles.exercises()
			.flatMap((exercise) -> exercise.getExtensionsByUrl(SpineRehab.EXERCISE_START_EXTENSION)
				.stream()
				.filter((start) -> procedure(start).equals(procedure))
				.map((start) -> exercise.getIdPart() + " p" + phase(start)));
	}

	private static String startsOf(ActivityDefinition exercise) {
		List<Extension> starts = exercise.getExtensionsByUrl(SpineRehab.EXERCISE_START_EXTENSION);
		return Stream.of("microdiscectomy", "laminectomy", "lumbar-fusion")
			.map((procedure) -> starts.stream()
				.filter((start) -> procedure(start).equals(procedure))
				.map(ExerciseLibraryTests::phase)
				.findFirst()
				.orElse("–"))
			.collect(Collectors.joining("/"));
	}

	private static String levelsOf(ActivityDefinition exercise) {
		List<Extension> levels = exercise.getExtensionsByUrl(SpineRehab.EXERCISE_LEVEL_EXTENSION);
		return levels.size() + levels.stream()
			.filter((level) -> level.hasExtension("adds"))
			.map((level) -> " " + ((Coding) level.getExtensionByUrl("adds").getValue()).getCode())
			.collect(Collectors.joining());
	}

	private static String procedure(Extension start) {
		return ((Coding) start.getExtensionByUrl("procedure").getValue()).getCode();
	}

	private static String phase(Extension start) {
		return whole(start, "phase") + (start.hasExtension("fromDay") ? "@" + whole(start, "fromDay") : "");
	}

	private static int whole(Extension extension, String part) {
		return ((IntegerType) extension.getExtensionByUrl(part).getValue()).getValue();
	}

	private static String number(ActivityDefinition exercise) {
		return exercise.getIdPart().substring("ex-".length());
	}

}
