package org.spinerehab.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The built FHIR package is complete and agrees with the build.
 */
class FhirPackageTests {

	private final NpmPackage npm = load();

	@Test
	void namesItself() {
		assertThat(this.npm.name()).isEqualTo(SpineRehab.PACKAGE_ID);
		assertThat(this.npm.version()).isEqualTo(SpineRehab.PACKAGE_VERSION);
		assertThat(this.npm.canonical()).isEqualTo(SpineRehab.CANONICAL);
		assertThat(this.npm.fhirVersion()).isEqualTo("4.0.1");
		assertThat(this.npm.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
	}

	@Test
	void versionIsThatOfTheBuildAndOfTheSource() throws IOException {
		assertThat(System.getProperty("build.version")).isEqualTo(SpineRehab.PACKAGE_VERSION);
		assertThat(Files.readString(Path.of("sushi-config.yaml")))
			.contains("\nversion: " + SpineRehab.PACKAGE_VERSION + "\n");
		assertThat(Files.readString(Path.of("package.json")))
			.contains("\"version\": \"" + SpineRehab.PACKAGE_VERSION + "\"");
	}

	@Test
	void holdsEveryGeneratedResource() throws IOException {
		List<String> conformance = this.npm.list("package").stream().filter((name) -> name.contains("-")).toList();
		List<String> examples = this.npm.list("example");
		assertThat(PublishedFiles.all().map((file) -> file.getFileName().toString()))
			.allMatch((name) -> conformance.contains(name) != examples.contains(name));
		assertThat(conformance).hasSizeGreaterThan(70).noneMatch((name) -> name.contains("example"));
		assertThat(examples).hasSizeGreaterThan(30).allMatch((name) -> name.contains("-example-"));
	}

	@Test
	void indexListsEveryConformanceResource() throws IOException {
		assertThat(this.npm.listResources("StructureDefinition", "CodeSystem", "ValueSet", "Questionnaire",
				"PlanDefinition", "ActivityDefinition", "ConceptMap", "SearchParameter", "OperationDefinition",
				"CapabilityStatement", "ImplementationGuide"))
			.hasSameSizeAs(this.npm.list("package").stream().filter((name) -> name.contains("-")).toList());
	}

	@Test
	void loadsIntoTheValidator() {
		PackageSupport support = PackageSupport.load(ProfileValidator.context());
		assertThat(support.fetchStructureDefinition(SpineRehab.CARE_PLAN)).isInstanceOf(StructureDefinition.class);
		assertThat(support.fetchCodeSystem(SpineRehab.TRIAGE_RULES)).isNotNull();
		assertThat(support.fetchResource(Questionnaire.class, SpineRehab.DAILY_CHECK_IN)).isNotNull();
	}

	@Test
	void everyArtefactCarriesCanonicalVersionAndPublisher() {
		assertThat(PublishedFiles.all()
			.map(PublishedFiles::parse)
			.filter(MetadataResource.class::isInstance)
			.map(MetadataResource.class::cast)).allSatisfy((artefact) -> {
				assertThat(artefact.getUrl()).isEqualTo(
						SpineRehab.CANONICAL + "/" + artefact.fhirType() + "/" + artefact.getIdElement().getIdPart());
				assertThat(artefact.getVersion()).isEqualTo(SpineRehab.PACKAGE_VERSION);
				assertThat(artefact.getPublisher()).isEqualTo("spine-rehab");
			});
	}

	static NpmPackage load() {
		try (InputStream file = SpineRehab.class.getResourceAsStream(SpineRehab.PACKAGE_LOCATION)) {
			return NpmPackage.fromPackage(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
