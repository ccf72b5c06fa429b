package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ca.uhn.fhir.validation.SingleValidationMessage;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionContextComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every artefact and every example of the package is valid, and warns of nothing new.
 */
class PublishedResourcesTests {

	/**
	 * What HAPI says of good resources: LOINC, SNOMED CT, US Core and time zones are not
	 * on board, examples have no narrative, {@code {score}} is an annotation, R4 core
	 * itself is not spotless, and the incomplete check-in lacks its danger signs.
	 */
	private static final List<String> KNOWN_WARNINGS = List.of("CodeSystem is unknown and can't be validated",
			"http://snomed.info/sct", "dom-6:", "annotations like {score}", "http://hl7.org/fhir/ValueSet/languages",
			"'participation[typeCode=RTGT] '", "No response answer found for required item 'd.flags'");

	static Stream<Path> files() {
		return PublishedFiles.all();
	}

	@ParameterizedTest
	@MethodSource("files")
	void isValid(Path file) {
		assertThat(ProfileValidator.validate(prepared(file))).filteredOn(PublishedResourcesTests::matters)
			.extracting(SingleValidationMessage::toString)
			.isEmpty();
	}

	private static boolean matters(SingleValidationMessage message) {
		return switch (message.getSeverity()) {
			case ERROR, FATAL -> true;
			case WARNING -> KNOWN_WARNINGS.stream().noneMatch(message.getMessage()::contains);
			case INFORMATION -> false;
		};
	}

	/**
	 * The validator looks an extension's context up on the network. That the context is
	 * right is shown by the examples that use the extension, and by the bad ones.
	 */
	private static String prepared(Path file) {
		String json = PublishedFiles.read(file);
		if (!json.contains("\"type\": \"Extension\"")) {
			return json;
		}
		StructureDefinition extension = ProfileValidator.context()
			.newJsonParser()
			.parseResource(StructureDefinition.class, json);
		extension.setContext(List.of(new StructureDefinitionContextComponent().setType(ExtensionContextType.FHIRPATH)
			.setExpression("true")));
		return ProfileValidator.context().newJsonParser().encodeResourceToString(extension);
	}

}
