package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes of LOINC and SNOMED CT come only from the project's code table and carry its
 * display; own codes exist and carry theirs. The validator never reports a wrong display.
 */
class CodeTableTests {

	private static final Map<String, String> TABLE = table();

	static Stream<Path> files() {
		return PublishedFiles.all();
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyCodingIsInTheTable(Path file) {
		assertThat(codings(PublishedFiles.parse(file)).filter(CodeTableTests::isChecked)).allSatisfy((coding) -> {
			String key = coding.getSystem() + "|" + coding.getCode();
			assertThat(TABLE).containsKey(key);
			assertThat(coding.getDisplay()).as(key).isIn(null, TABLE.get(key));
		});
	}

	@Test
	void everyTerminologyArtefactWithForeignCodesCarriesTheirNotice() {
		assertThat(PublishedFiles.all().map(PublishedFiles::parse).filter(ValueSet.class::isInstance))
			.map(ValueSet.class::cast)
			.allSatisfy((values) -> {
				assertThat(values.getCopyright()).isNotBlank();
				values.getCompose().getInclude().forEach((include) -> assertNotice(values, include.getSystem()));
			});
	}

	private static void assertNotice(ValueSet values, String system) {
		if ("http://loinc.org".equals(system)) {
			assertThat(values.getCopyright()).contains("LOINC");
		}
		if ("http://snomed.info/sct".equals(system)) {
			assertThat(values.getCopyright()).contains("SNOMED");
		}
	}

	private static boolean isChecked(Coding coding) {
		String system = coding.getSystem();
		return "http://loinc.org".equals(system) || "http://snomed.info/sct".equals(system)
				|| system.startsWith(SpineRehab.CANONICAL);
	}

	private static Stream<Coding> codings(Resource resource) {
		Stream<Coding> inValues = (resource instanceof ValueSet values)
				? values.getCompose().getInclude().stream().flatMap(CodeTableTests::codings) : Stream.empty();
		return Stream.concat(inValues,
				ProfileValidator.context()
					.newTerser()
					.getAllPopulatedChildElementsOfType(resource, Coding.class)
					.stream()
					.filter((coding) -> coding.getCode() != null));
	}

	private static Stream<Coding> codings(ConceptSetComponent include) {
		return include.getConcept()
			.stream()
			.map((ConceptReferenceComponent concept) -> new Coding(include.getSystem(), concept.getCode(),
					concept.getDisplay()));
	}

	private static Map<String, String> table() {
		Map<String, String> table = new HashMap<>();
		PublishedFiles.read(Path.of("src", "test", "resources", "code-table.txt"))
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" \\| "))
			.forEach((row) -> table.put(row[0] + "|" + row[1], row[2]));
		PublishedFiles.all()
			.map(PublishedFiles::parse)
			.filter(CodeSystem.class::isInstance)
			.map(CodeSystem.class::cast)
			.forEach((system) -> system.getConcept()
				.forEach((ConceptDefinitionComponent concept) -> table.put(system.getUrl() + "|" + concept.getCode(),
						concept.getDisplay())));
		return table;
	}

}
