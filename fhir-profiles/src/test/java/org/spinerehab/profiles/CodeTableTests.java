package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.MetadataResource;
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
		assertThat(PublishedFiles.all().map(PublishedFiles::parse).filter(CodeTableTests::isTerminology))
			.map(MetadataResource.class::cast)
			.allSatisfy((artefact) -> {
				assertThat(copyright(artefact)).as(artefact.getUrl()).isNotBlank();
				codings(artefact).forEach((coding) -> assertNotice(artefact, coding.getSystem()));
			});
	}

	private static boolean isTerminology(Resource resource) {
		return resource instanceof ValueSet || resource instanceof CodeSystem || resource instanceof ConceptMap;
	}

	private static String copyright(MetadataResource artefact) {
		return artefact.getNamedProperty("copyright")
			.getValues()
			.stream()
			.map(Base::primitiveValue)
			.findFirst()
			.orElse("");
	}

	private static void assertNotice(MetadataResource artefact, String system) {
		if ("http://loinc.org".equals(system)) {
			assertThat(copyright(artefact)).as(artefact.getUrl()).contains("LOINC");
		}
		if ("http://snomed.info/sct".equals(system)) {
			assertThat(copyright(artefact)).as(artefact.getUrl()).contains("SNOMED");
		}
	}

	private static boolean isChecked(Coding coding) {
		String system = coding.getSystem();
		return "http://loinc.org".equals(system) || "http://snomed.info/sct".equals(system)
				|| system.startsWith(SpineRehab.CANONICAL);
	}

	private static Stream<Coding> codings(Resource resource) {
		return Stream.concat(inTables(resource),
				ProfileValidator.context()
					.newTerser()
					.getAllPopulatedChildElementsOfType(resource, Coding.class)
					.stream()
					.filter((coding) -> coding.getCode() != null));
	}

	/** Codes that are no codings: those of value sets and maps. */
	private static Stream<Coding> inTables(Resource resource) {
		if (resource instanceof ValueSet values) {
			return values.getCompose().getInclude().stream().flatMap(CodeTableTests::codings);
		}
		if (resource instanceof ConceptMap map) {
			return map.getGroup().stream().flatMap(CodeTableTests::codings);
		}
		return Stream.empty();
	}

	private static Stream<Coding> codings(ConceptMapGroupComponent group) {
		Stream<Coding> sources = group.getElement()
			.stream()
			.map((element) -> new Coding(group.getSource(), element.getCode(), element.getDisplay()));
		Stream<Coding> targets = group.getElement()
			.stream()
			.flatMap((element) -> element.getTarget().stream())
			.filter(TargetElementComponent::hasCode)
			.map((target) -> new Coding(group.getTarget(), target.getCode(), target.getDisplay()));
		return Stream.concat(sources, targets);
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
