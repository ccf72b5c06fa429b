package org.spinerehab.profiles;

import java.util.List;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The guide lists everything, and the statements of requirements say how strongly.
 */
class GuideTests {

	private static final String EXPECTATION = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation";

	private static final List<String> WITH_BASIS = List.of("StructureDefinition", "ConceptMap", "SearchParameter",
			"OperationDefinition", "CapabilityStatement");

	private final ImplementationGuide guide = PublishedFiles
		.parse("ImplementationGuide-" + SpineRehab.PACKAGE_ID + ".json", ImplementationGuide.class);

	@Test
	void listsEveryArtefactAndExample() {
		assertThat(listed().map((one) -> one.getReference().getReference().replace('/', '-') + ".json"))
			.containsExactlyInAnyOrderElementsOf(PublishedFiles.all()
				.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.startsWith("ImplementationGuide-"))
				.toList());
	}

	@Test
	void everyEntryIsInAGroupAndNoGroupIsEmpty() {
		assertThat(this.guide.getDefinition().getGrouping()).extracting((group) -> group.getIdElement().getValue())
			.containsExactly("profiles", "extensions", "terminology", "questionnaires", "templates", "exercises",
					"capabilities", "examples");
		assertThat(this.guide.getDefinition().getGrouping()).allSatisfy((group) -> assertThat(
				listed().filter((one) -> one.getGroupingId().equals(group.getIdElement().getValue())))
			.as(group.getName())
			.isNotEmpty());
	}

	@Test
	void saysHowItRelatesToUsCore() {
		assertThat(this.guide.getDescription()).contains("US Core", "us-core-1", "us-core-2", "us-core-3", "us-core-7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spine-rehab-server", "spine-rehab-discharge-app" })
	void everyRequirementSaysHowStrongItIs(String id) {
		List<CapabilityStatementRestResourceComponent> resources = PublishedFiles
			.parse("CapabilityStatement-" + id + ".json", CapabilityStatement.class)
			.getRestFirstRep()
			.getResource();
		assertThat(resources).isNotEmpty();
		assertThat(resources.stream().flatMap(GuideTests::requirements))
			.allSatisfy((part) -> assertThat(part.getExtensionString(EXPECTATION)).isIn("SHALL", "SHOULD", "MAY"));
	}

	@Test
	void everyProfileOfOurOwnIsInTheStatementOfTheServer() {
		List<String> supported = PublishedFiles
			.parse("CapabilityStatement-spine-rehab-server.json", CapabilityStatement.class)
			.getRestFirstRep()
			.getResource()
			.stream()
			.flatMap((resource) -> resource.getSupportedProfile().stream())
			.map((profile) -> profile.getValue())
			.toList();
		assertThat(supported).containsExactlyInAnyOrderElementsOf(PublishedFiles.all()
			.map(PublishedFiles::parse)
			.filter(StructureDefinition.class::isInstance)
			.map(StructureDefinition.class::cast)
			.filter((profile) -> !profile.getType().equals("Extension") && !profile.getAbstract())
			.map(StructureDefinition::getUrl)
			.toList());
	}

	@Test
	void artefactsNameTheirClinicalBasisInOneForm() {
		assertThat(PublishedFiles.all()
			.map(PublishedFiles::parse)
			.filter((resource) -> WITH_BASIS.contains(resource.fhirType())))
			.allSatisfy((resource) -> assertThat(purpose(resource)).as(resource.getId())
				.matches("Clinical basis: " + id() + "(, " + id() + ")*"));
	}

	/**
	 * Facts, guards, exercises, rules, precise rules and sections of the clinical
	 * content.
	 */
	private static String id() {
		return "(S[0-4]-\\d+|G\\d+|G-[A-Z]+|N\\d+|EX-\\d\\d|[EUR]-[A-Z0-9-]+|\\d(\\.\\d+)?)";
	}

	private static String purpose(Resource resource) {
		return ((MetadataResource) resource).getNamedProperty("purpose").getValues().get(0).primitiveValue();
	}

	private static Stream<Element> requirements(CapabilityStatementRestResourceComponent resource) {
		return Stream
			.of(Stream.of(resource), resource.getInteraction().stream(), resource.getSearchParam().stream(),
					resource.getOperation().stream())
			.flatMap((parts) -> parts);
	}

	private Stream<ImplementationGuideDefinitionResourceComponent> listed() {
		return this.guide.getDefinition().getResource().stream();
	}

}
