package org.spinerehab.profiles;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumService;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeSystem.PropertyComponent;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published numbers are those of the clinical tables (3, 7, 8, 11), number by number,
 * and hang together.
 */
class NumberTablesTests {

	private static final Pattern CELL = Pattern.compile("([\\d.]+) \\(([\\d.]+)–([\\d.]+)\\) \\[(E/I|E|I|A).*");

	private static final List<String> PROCEDURES = List.of("m", "l", "f");

	@Test
	void triageNumbersAreThoseOfTheRules() {
		assertThat(
				system("triage-parameter").getConcept()
					.stream()
					.map((concept) -> String.join(" | ", concept.getCode(), String.join(" ", texts(concept, "rule")),
							plain(concept, "value"), text(concept, "unit"))))
			.containsExactlyElementsOf(table("triage.txt"));
	}

	@Test
	void factorsAndNumbersOfTheComputationAreThoseOfTheTable() {
		assertThat(system("tailoring-factor").getConcept()
			.stream()
			.filter((concept) -> texts(concept, "notSelectable").isEmpty())
			.map(NumberTablesTests::tailoringRow)).containsExactlyElementsOf(table("tailoring.txt"));
	}

	private static String tailoringRow(ConceptDefinitionComponent concept) {
		if (!texts(concept, "value").isEmpty()) {
			return String.join(" | ", concept.getCode(), plain(concept, "value"), text(concept, "unit"));
		}
		return String.join(" | ", concept.getCode(), text(concept, "parent"), plain(concept, "from"),
				plain(concept, "to"), plain(concept, "below"), plain(concept, "multiplier"),
				plain(concept, "band-shift"));
	}

	@Test
	void deviceRowsAreThoseOfTheTable() {
		assertThat(system("device-rule").getConcept()
			.stream()
			.map((concept) -> String.join(" | ", concept.getCode(), text(concept, "device"), text(concept, "order"),
					texts(concept, "value").isEmpty() ? "-" : plain(concept, "value") + " " + text(concept, "unit"))))
			.containsExactlyElementsOf(table("devices.txt"));
	}

	@Test
	void bandsAreThoseOfTheTables() {
		Map<String, ConceptDefinitionComponent> bands = system("recovery-band").getConcept()
			.stream()
			.collect(Collectors.toMap(ConceptDefinitionComponent::getCode, (concept) -> concept));
		Set<String> expected = new HashSet<>();
		for (String line : table("bands.txt")) {
			List<String> cells = new ArrayList<>(List.of(line.split(" \\| ")));
			for (int i = 0; i < PROCEDURES.size(); i++) {
				String cell = cells.get(i + 2).equals("same") ? cells.get(i + 1) : cells.get(i + 2);
				String code = cells.get(0) + "-" + PROCEDURES.get(i) + "-" + cells.get(1);
				Matcher numbers = CELL.matcher(cell);
				assertThat(numbers.matches()).as(cell).isTrue();
				assertThat(bands).containsKey(code);
				assertThat(bandRow(bands.get(code))).as(code)
					.isEqualTo(String.join(" ", plain(numbers.group(1)), plain(numbers.group(2)),
							plain(numbers.group(3)), numbers.group(4)));
				expected.add(code);
			}
		}
		assertThat(expected).hasSize(132);
		assertThat(bands.values().stream().filter((band) -> !texts(band, "centre").isEmpty()))
			.extracting(ConceptDefinitionComponent::getCode)
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private static String bandRow(ConceptDefinitionComponent band) {
		return String.join(" ", plain(band, "centre"), plain(band, "low"), plain(band, "high"), text(band, "evidence"));
	}

	private static String plain(String number) {
		return new BigDecimal(number).stripTrailingZeros().toPlainString();
	}

	@Test
	void bandsRiseFromLowToHigh() {
		assertThat(
				system("recovery-band").getConcept().stream().filter((concept) -> !texts(concept, "centre").isEmpty()))
			.allSatisfy((band) -> {
				assertThat(number(band, "low")).as(band.getCode()).isLessThanOrEqualTo(number(band, "centre"));
				assertThat(number(band, "centre")).as(band.getCode()).isLessThanOrEqualTo(number(band, "high"));
				assertThat(text(band, "source")).as(band.getCode()).isNotBlank();
			});
	}

	/** How a reader of a plan finds its bands: plan, template, focus, band. */
	@Test
	void bandsNameTheOperationAsTheTemplateDoes() {
		Set<String> focuses = Stream.of("microdiscectomy", "laminectomy", "lumbar-fusion")
			.map((name) -> PublishedFiles.parse("PlanDefinition-" + name + "-rehab.json", PlanDefinition.class))
			.map((template) -> template.getUseContextFirstRep().getValueCodeableConcept().getCodingFirstRep().getCode())
			.collect(Collectors.toSet());
		assertThat(system("recovery-band").getConcept()
			.stream()
			.filter((concept) -> !texts(concept, "centre").isEmpty())
			.map((concept) -> text(concept, "procedure"))
			.collect(Collectors.toSet())).isEqualTo(focuses);
	}

	@Test
	void leavesStrengthInWords() {
		assertThat(system("recovery-band").getConcept()
			.stream()
			.filter((concept) -> text(concept, "measure").equals("leg-strength"))
			.map((concept) -> text(concept, "basis")))
			.containsExactly("S3-10", "S3-11", "S3-12, S3-17", "S4-3", "S3-15", "S3-16, S4-3", "S3-16", "S2-1");
	}

	@Test
	void everyEmergencyNumberCanOnlyBeMadeStricter() {
		assertThat(system("triage-parameter").getConcept()
			.stream()
			.filter((concept) -> texts(concept, "rule").stream().anyMatch((rule) -> rule.startsWith("E-")))).hasSize(9)
			.allSatisfy((concept) -> {
				assertThat(text(concept, "stricter-only")).as(concept.getCode()).isEqualTo("true");
				switch (text(concept, "stricter")) {
					case "lower" -> assertThat(number(concept, "allowed-max")).as(concept.getCode())
						.isEqualByComparingTo(number(concept, "value"));
					case "higher" -> assertThat(number(concept, "allowed-min")).as(concept.getCode())
						.isEqualByComparingTo(number(concept, "value"));
					default -> assertThat(number(concept, "allowed-min")).as(concept.getCode())
						.isEqualByComparingTo(number(concept, "allowed-max"));
				}
			});
	}

	@Test
	void rowsOfAFactorDoNotOverlap() {
		Map<String, List<ConceptDefinitionComponent>> rows = system("tailoring-factor").getConcept()
			.stream()
			.filter((concept) -> !texts(concept, "from").isEmpty())
			.collect(Collectors.groupingBy((concept) -> text(concept, "parent")));
		assertThat(rows).containsKeys("weakness", "bmi", "age", "compression");
		rows.values()
			.forEach((group) -> group.forEach((one) -> group.stream()
				.filter((other) -> other != one)
				.forEach((other) -> assertThat(covers(other, number(one, "from"))).as(one.getCode()).isFalse())));
	}

	private static boolean covers(ConceptDefinitionComponent row, BigDecimal value) {
		return number(row, "from").compareTo(value) <= 0
				&& (texts(row, "to").isEmpty() || number(row, "to").compareTo(value) >= 0)
				&& (texts(row, "below").isEmpty() || number(row, "below").compareTo(value) > 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "triage-parameter", "tailoring-factor", "recovery-band", "device-rule" })
	void numbersLieInTheirRangesInUnitsOfUcum(String id) throws Exception {
		UcumService ucum = new UcumEssenceService(UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml"));
		assertThat(system(id).getConcept()).allSatisfy((concept) -> {
			for (String property : List.of("value", "multiplier")) {
				if (!texts(concept, property).isEmpty()) {
					assertThat(number(concept, property)).as(concept.getCode())
						.isBetween(number(concept, "allowed-min"), number(concept, "allowed-max"));
				}
			}
			texts(concept, "unit").forEach((unit) -> assertThat(ucum.validate(unit)).as(unit).isNull());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "triage-parameter", "tailoring-factor", "recovery-band", "device-rule" })
	void everyConceptIsExplainedAndUsesDeclaredPropertiesOfTheirType(String id) {
		CodeSystem system = system(id);
		Map<String, String> types = system.getProperty()
			.stream()
			.collect(Collectors.toMap(PropertyComponent::getCode, (property) -> property.getType().toCode()));
		assertThat(system.getConcept()).extracting(ConceptDefinitionComponent::getCode).doesNotHaveDuplicates();
		assertThat(system.getConcept()).allSatisfy((concept) -> {
			assertThat(concept.getDisplay()).as(concept.getCode()).isNotBlank();
			assertThat(concept.getDefinition()).as(concept.getCode()).contains(" Clinical basis: ").endsWith(".");
			for (ConceptPropertyComponent property : concept.getProperty()) {
				assertThat(property.getValue().fhirType()).as(concept.getCode() + " " + property.getCode())
					.isEqualTo(types.get(property.getCode()));
			}
		});
		assertThat(types.keySet())
			.allMatch((code) -> system.getConcept().stream().anyMatch((concept) -> !texts(concept, code).isEmpty()));
	}

	private static CodeSystem system(String id) {
		return PublishedFiles.parse("CodeSystem-" + id + ".json", CodeSystem.class);
	}

	private static List<String> table(String file) {
		return PublishedFiles.read(Path.of("src", "test", "resources", "numbers", file)).lines().toList();
	}

	private static String plain(ConceptDefinitionComponent concept, String property) {
		return texts(concept, property).isEmpty() ? "-" : plain(text(concept, property));
	}

	private static BigDecimal number(ConceptDefinitionComponent concept, String property) {
		return new BigDecimal(text(concept, property));
	}

	private static String text(ConceptDefinitionComponent concept, String property) {
		return texts(concept, property).stream().findFirst().orElse("");
	}

	private static List<String> texts(ConceptDefinitionComponent concept, String property) {
		return properties(concept, property).map((value) -> value.getValue().primitiveValue()).toList();
	}

	private static Stream<ConceptPropertyComponent> properties(ConceptDefinitionComponent concept, String property) {
		return concept.getProperty().stream().filter((value) -> value.getCode().equals(property));
	}

}
