package org.spinerehab.profiles;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published test data keeps to its own schema, {@code columns.csv}, and is complete
 * (clinical content 7.5 and 9).
 */
class TestDataTests {

	private static final Path FOLDER = Path.of("input", "test-data");

	private static final List<String> VIGNETTES = ids("V", "%s%d", 8);

	private final Set<String> rules = codes("CodeSystem-triage-rule.json");

	private final Csv schema = Csv.read(FOLDER.resolve("columns.csv"));

	@Test
	void everyFileHasTheColumnsOfTheSchemaInOrder() throws IOException {
		Map<String, List<String>> columns = this.schema.rows()
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get("file"),
					Collectors.mapping((row) -> row.get("column"), Collectors.toList())));
		try (Stream<Path> files = Files.list(FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".csv") && !name.equals("columns.csv"))
				.map((name) -> name.substring(0, name.length() - 4)))
				.containsExactlyInAnyOrderElementsOf(columns.keySet());
		}
		assertThat(columns).allSatisfy((file, names) -> assertThat(data(file).columns()).as(file).isEqualTo(names));
	}

	@Test
	void everyCellHasItsTypeAndRange() {
		assertThat(this.schema.rows()).isNotEmpty()
			.allSatisfy((column) -> assertThat(data(column.get("file")).rows()).isNotEmpty()
				.allSatisfy((row) -> assertThat(allows(column, row.get(column.get("column"))))
					.as("%s %s", column.get("column"), row)
					.isTrue()));
	}

	@Test
	void refusesCellsOutsideTheSchema() {
		Map<String, String> pod = Map.of("type", "integer", "required", "true", "values", "0..42");
		Map<String, String> rule = Map.of("type", "rules", "required", "true", "values", "");
		Map<String, String> device = Map.of("type", "text", "required", "false", "values", "phone|watch");
		assertThat(allows(pod, "42")).isTrue();
		assertThat(allows(pod, "43")).isFalse();
		assertThat(allows(pod, "4.5")).isFalse();
		assertThat(allows(pod, "")).isFalse();
		assertThat(allows(rule, "E-WEAK U-FALL")).isTrue();
		assertThat(allows(rule, "E-WEEK")).isFalse();
		assertThat(allows(device, "")).isTrue();
		assertThat(allows(device, "scale")).isFalse();
	}

	@Test
	void everyWorkedExampleIsThere() {
		assertThat(data("worked-examples").rows()).extracting((row) -> row.get("id"))
			.containsSubsequence(ids("T", "%s%02d", 44))
			.allMatch(ids("T", "%s%02d", 44)::contains);
		assertThat(keys("worked-examples")).doesNotHaveDuplicates();
		assertThat(keys("worked-examples")).containsAll(keys("worked-example-answers"));
	}

	@Test
	void everyWorkedExampleExpectsSomething() {
		assertThat(data("worked-examples").rows()).allSatisfy(
				(row) -> assertThat(row.get("expected_signals") + row.get("silent_rules") + row.get("expected_value"))
					.as(row.get("id"))
					.isNotEmpty());
	}

	@Test
	void everyVignetteHasFortyThreeDaysSixWeeksAndAPlan() {
		assertThat(data("vignettes").rows()).extracting((row) -> row.get("id")).isEqualTo(VIGNETTES);
		assertThat(VIGNETTES).allSatisfy((id) -> {
			assertThat(of("vignette-days", id)).extracting((row) -> row.get("pod"))
				.isEqualTo(IntStream.rangeClosed(0, 42).mapToObj(String::valueOf).toList());
			assertThat(of("vignette-weeks", id)).extracting((row) -> row.get("week"))
				.containsExactly("1", "2", "3", "4", "5", "6");
			assertThat(of("vignette-plan", id)).extracting((row) -> row.get("week"))
				.containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "12");
		});
	}

	@Test
	void daysWithoutACheckInHoldNothing() {
		assertThat(data("vignette-days").rows())
			.allSatisfy((row) -> assertThat(List.of("back", "leg", "steps", "strength")).as(row.toString())
				.allMatch((column) -> row.get(column).isEmpty() != Boolean.parseBoolean(row.get("checked_in"))));
	}

	@Test
	void dangerSignsAndWoundStatesArePublishedCodes() {
		Map<String, Set<String>> codes = Map.of("d.flags", codes("CodeSystem-red-flag.json"), "d.wound",
				codes("CodeSystem-wound-state.json"), "d.strength", Set.of("B", "S", "L", "M"));
		assertThat(Stream.of("worked-example-answers", "vignette-special-answers")
			.flatMap((file) -> data(file).rows().stream())
			.filter((row) -> codes.containsKey(row.get("item")) && !row.get("value").equals("-")))
			.hasSizeGreaterThan(40)
			.allSatisfy((row) -> assertThat(codes.get(row.get("item"))).contains(row.get("value")));
	}

	@Test
	void isPartOfThePackage() {
		assertThat(FhirPackageTests.load().getFolders().get("other/test-data").listFiles()).contains("README.md",
				"columns.csv", "worked-examples.csv", "vignette-days.csv");
	}

	private boolean allows(Map<String, String> column, String value) {
		if (value.isEmpty()) {
			return column.get("required").equals("false");
		}
		String values = column.get("values");
		return switch (column.get("type")) {
			case "text" -> value.matches(values);
			case "boolean" -> value.matches("true|false");
			case "integer" -> value.matches("\\d+") && inRange(value, values);
			case "decimal" -> value.matches("\\d+(\\.\\d+)?") && inRange(value, values);
			case "rules" -> value.equals("*") || this.rules.containsAll(Arrays.asList(value.split(" ")));
			default -> throw new IllegalArgumentException(column.toString());
		};
	}

	private static boolean inRange(String value, String range) {
		String[] limits = range.split("\\.\\.");
		BigDecimal number = new BigDecimal(value);
		return number.compareTo(new BigDecimal(limits[0])) >= 0 && number.compareTo(new BigDecimal(limits[1])) <= 0;
	}

	private static List<Map<String, String>> of(String file, String id) {
		return data(file).rows().stream().filter((row) -> row.get("id").equals(id)).toList();
	}

	private static List<String> keys(String file) {
		return data(file).rows().stream().map((row) -> row.get("id") + row.get("case")).toList();
	}

	private static Csv data(String file) {
		return Csv.read(FOLDER.resolve(file + ".csv"));
	}

	private static List<String> ids(String letter, String format, int count) {
		return IntStream.rangeClosed(1, count).mapToObj((n) -> String.format(format, letter, n)).toList();
	}

	private static Set<String> codes(String file) {
		return PublishedFiles.parse(file, CodeSystem.class)
			.getConcept()
			.stream()
			.map(CodeSystem.ConceptDefinitionComponent::getCode)
			.collect(Collectors.toSet());
	}

}
