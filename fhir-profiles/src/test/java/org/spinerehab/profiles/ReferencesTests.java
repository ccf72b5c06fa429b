package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.util.FhirTerser;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing in the package points into the void: the validator does not look.
 */
class ReferencesTests {

	private static final Set<String> IDS = resources().map((resource) -> resource.fhirType() + "/" + resource.getId())
		.map((id) -> id.substring(id.lastIndexOf('/', id.lastIndexOf('/') - 1) + 1))
		.collect(Collectors.toSet());

	private static final Set<String> CANONICALS = resources().filter(MetadataResource.class::isInstance)
		.map((resource) -> ((MetadataResource) resource).getUrl())
		.collect(Collectors.toSet());

	private static final FhirTerser TERSER = ProfileValidator.context().newTerser();

	static Stream<Path> files() {
		return PublishedFiles.all();
	}

	private static Stream<Resource> resources() {
		return PublishedFiles.all().map(PublishedFiles::parse);
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyReferenceResolves(Path file) {
		Resource resource = PublishedFiles.parse(file);
		Set<String> known = new HashSet<>(IDS);
		if (resource instanceof DomainResource container) {
			container.getContained().forEach((contained) -> known.add("#" + contained.getIdPart()));
		}
		if (resource instanceof Bundle bundle) {
			bundle.getEntry().forEach((entry) -> known.add(entry.getFullUrl()));
		}
		assertThat(all(resource, Reference.class).map(Reference::getReference)).isSubsetOf(known);
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyOwnCanonicalExists(Path file) {
		assertThat(all(PublishedFiles.parse(file), CanonicalType.class).map(CanonicalType::getValue)
			.map((canonical) -> canonical.split("\\|")[0])
			.filter((canonical) -> canonical.startsWith(SpineRehab.CANONICAL))).isSubsetOf(CANONICALS);
	}

	private static <T extends org.hl7.fhir.instance.model.api.IBase> Stream<T> all(IBaseResource resource,
			Class<T> type) {
		return TERSER.getAllPopulatedChildElementsOfType(resource, type).stream();
	}

}
