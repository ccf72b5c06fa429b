package org.spinerehab.profiles;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.MetadataResource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java constants agree with the published JSON.
 */
class SpineRehabTests {

	private static final Set<String> OWN_TYPES = Set.of("StructureDefinition", "CodeSystem", "Questionnaire",
			"PlanDefinition", "CapabilityStatement", "OperationDefinition", "ImplementationGuide");

	@Test
	void everyArtefactOfOurOwnHasAConstant() {
		Set<String> published = PublishedFiles.all()
			.map(PublishedFiles::parse)
			.filter((resource) -> OWN_TYPES.contains(resource.fhirType()))
			.map((resource) -> ((MetadataResource) resource).getUrl())
			.collect(Collectors.toSet());
		assertThat(constants().filter((value) -> OWN_TYPES.stream()
			.anyMatch((type) -> value.startsWith(SpineRehab.CANONICAL + "/" + type + "/"))))
			.containsExactlyInAnyOrderElementsOf(published);
	}

	@Test
	void identifierSystemsLieUnderTheCanonical() {
		assertThat(constants().filter((value) -> value.contains("/sid/")))
			.allMatch((value) -> value.matches(SpineRehab.CANONICAL + "/sid/[a-z-]+"))
			.hasSize(6);
	}

	@Test
	void locationsExistOnTheClassPath() {
		assertThat(SpineRehab.class.getResource(SpineRehab.PACKAGE_LOCATION)).isNotNull();
		assertThat(SpineRehab.class.getResource(SpineRehab.RESOURCE_FOLDER + "Questionnaire-daily-check-in.json"))
			.isNotNull();
	}

	private static Stream<String> constants() {
		return Stream.of(SpineRehab.class.getDeclaredFields())
			.filter((field) -> Modifier.isPublic(field.getModifiers()))
			.map(SpineRehabTests::value);
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
