package org.spinerehab.server.guide;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.conformance.FhirPackage;

/**
 * The package as a reader wants it: parts, artefacts by file, and where a canonical
 * address leads. Read once from the class path; it shows what was published, not what a
 * hospital changed in its store.
 */
final class Guide {

	private final Map<String, Artefact> byFile = new LinkedHashMap<>();

	private final Map<String, Artefact> byUrl = new HashMap<>();

	private final ImplementationGuide about;

	private Guide(List<DomainResource> resources, Map<DomainResource, String> json) {
		this.about = resources.stream()
			.filter(ImplementationGuide.class::isInstance)
			.map(ImplementationGuide.class::cast)
			.findFirst()
			.orElseThrow();
		Map<String, ImplementationGuide.ImplementationGuideDefinitionResourceComponent> listed = new HashMap<>();
		this.about.getDefinition()
			.getResource()
			.forEach((entry) -> listed.put(entry.getReference().getReference(), entry));
		resources.stream()
			.map((resource) -> artefact(resource, json.get(resource),
					listed.get(resource.fhirType() + "/" + resource.getIdElement().getIdPart())))
			.sorted(Comparator.comparing(Artefact::name).thenComparing(Artefact::file))
			.forEach((artefact) -> {
				this.byFile.put(artefact.file(), artefact);
				if (artefact.resource() instanceof MetadataResource canonical) {
					this.byUrl.put(canonical.getUrl(), artefact);
				}
			});
	}

	static Guide of(FhirPackage content, FhirContext context) {
		IParser parser = context.newJsonParser();
		Map<DomainResource, String> json = new LinkedHashMap<>();
		Stream.concat(content.artefacts().stream(), content.examples().stream()).forEach((artefact) -> {
			if (parser.parseResource(artefact.json()) instanceof DomainResource resource) {
				json.put(resource, artefact.json());
			}
		});
		return new Guide(List.copyOf(json.keySet()), json);
	}

	private static Artefact artefact(DomainResource resource, String json,
			ImplementationGuide.@Nullable ImplementationGuideDefinitionResourceComponent listed) {
		Artefact own = new Artefact(resource, json, "", "");
		String id = resource.getIdElement().getIdPart();
		String title = own.text("title").isEmpty() ? own.text("name") : own.text("title");
		boolean canonical = resource instanceof MetadataResource;
		String name = (!canonical && listed != null && listed.hasName()) ? listed.getName() : title;
		String summary = canonical || listed == null ? own.text("description") : listed.getDescription();
		return new Artefact(resource, json, name.isEmpty() ? id : name, (summary != null) ? summary : "");
	}

	ImplementationGuide about() {
		return this.about;
	}

	List<Section> sections() {
		return Stream.of(section("Profiles", (artefact) -> isStructure(artefact, false)),
				section("Extensions", (artefact) -> isStructure(artefact, true)),
				section("Questionnaires", ofType("Questionnaire")), section("Templates", ofType("PlanDefinition")),
				section("Exercises", (artefact) -> isActivity(artefact, true)),
				section("Other activities", (artefact) -> isActivity(artefact, false)),
				section("Code systems", ofType("CodeSystem")), section("Value sets", ofType("ValueSet")),
				section("Concept maps", ofType("ConceptMap")), section("Search parameters", ofType("SearchParameter")),
				section("Operations", ofType("OperationDefinition")),
				section("Capability statements", ofType("CapabilityStatement")),
				section("Examples", Artefact::isExample))
			.filter((section) -> !section.artefacts().isEmpty())
			.toList();
	}

	Optional<Artefact> byFile(String file) {
		return Optional.ofNullable(this.byFile.get(file));
	}

	Optional<Artefact> byUrl(@Nullable String canonical) {
		return Optional.ofNullable(canonical).map((url) -> this.byUrl.get(url.split("[|#]")[0]));
	}

	/** The page of a canonical address, if the package has that artefact. */
	@Nullable String link(@Nullable String canonical) {
		return byUrl(canonical).map((artefact) -> artefact.file() + ".html").orElse(null);
	}

	/** What a canonical address is called here, else the address itself. */
	String name(String canonical) {
		return byUrl(canonical).map(Artefact::name)
			.orElse(canonical.replace("http://hl7.org/fhir/StructureDefinition/", ""));
	}

	/** A cell that names an artefact and leads to it. */
	Table.Cell cell(@Nullable String canonical) {
		return (canonical != null) ? Table.Cell.text(name(canonical)).to(link(canonical)) : Table.Cell.text("");
	}

	private Section section(String title, Predicate<Artefact> belongs) {
		return new Section(title, this.byFile.values().stream().filter(belongs).toList());
	}

	private static Predicate<Artefact> ofType(String type) {
		return (artefact) -> artefact.type().equals(type);
	}

	private static boolean isStructure(Artefact artefact, boolean extension) {
		return artefact.resource() instanceof StructureDefinition definition
				&& "Extension".equals(definition.getType()) == extension;
	}

	private static boolean isActivity(Artefact artefact, boolean exercise) {
		return artefact.resource() instanceof ActivityDefinition && artefact.id().startsWith("ex-") == exercise;
	}

}
