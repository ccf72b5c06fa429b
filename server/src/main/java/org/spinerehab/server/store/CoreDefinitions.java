package org.spinerehab.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.LenientErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of FHIR R4, each parsed when it is first asked for. HAPI's own support
 * parses all of them at once, which costs seconds at the start and half of the memory.
 */
public final class CoreDefinitions implements IValidationSupport {

	private static final String PREFIX = "http://hl7.org/fhir/StructureDefinition/";

	private final FhirContext fhirContext;

	private final IValidationSupport searchParameters;

	private final Map<String, DomainResource> parsed = new ConcurrentHashMap<>();

	/** Read ahead, beside the start of everything else. */
	private final CompletableFuture<CoreText> text = CompletableFuture.supplyAsync(CoreText::read);

	private volatile @Nullable List<StructureDefinition> types;

	CoreDefinitions(FhirContext fhirContext) {
		this.fhirContext = fhirContext;
		this.searchParameters = new DefaultProfileValidationSupport(fhirContext);
	}

	@Override
	public FhirContext getFhirContext() {
		return this.fhirContext;
	}

	@Override
	public String getName() {
		return "FHIR R4 core";
	}

	/** The data types and resource types in outline: names and kinds, no elements. */
	@Override
	@SuppressWarnings("unchecked")
	public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
		List<StructureDefinition> outlines = this.types;
		if (outlines == null) {
			outlines = new ArrayList<>();
			for (CoreText.Entry entry : this.text.join().entries()) {
				if (entry.type().equals("StructureDefinition")
						&& !"constraint".equals(entry.outline().get("derivation"))) {
					outlines.add(outline(entry.outline()));
				}
			}
			this.types = outlines;
		}
		return (List<T>) outlines;
	}

	@Override
	public <T extends IBaseResource> List<T> fetchAllSearchParameters() {
		return this.searchParameters.fetchAllSearchParameters();
	}

	@Override
	public @Nullable IBaseResource fetchStructureDefinition(String url) {
		String absolute = url.contains("/") ? url : PREFIX + url;
		IBaseResource found = find("StructureDefinition", absolute);
		return (found != null) ? found : primitiveInCapitals(absolute);
	}

	@Override
	public @Nullable IBaseResource fetchCodeSystem(String url) {
		return find("CodeSystem", url);
	}

	@Override
	public @Nullable IBaseResource fetchValueSet(String url) {
		return find("ValueSet", url);
	}

	/** Some search parameters of FHIR R4 write {@code as(String)} for a string. */
	private @Nullable IBaseResource primitiveInCapitals(String url) {
		if (!url.startsWith(PREFIX) || !Character.isUpperCase(url.charAt(PREFIX.length()))) {
			return null;
		}
		String name = url.substring(PREFIX.length());
		String lower = Character.toLowerCase(name.charAt(0)) + name.substring(1);
		StructureDefinition primitive = (StructureDefinition) find("StructureDefinition", PREFIX + lower);
		return (primitive != null) ? primitive.copy().setType(name) : null;
	}

	private @Nullable DomainResource find(String type, String canonical) {
		String url = canonical.split("\\|")[0];
		DomainResource known = this.parsed.get(type + " " + url);
		if (known != null) {
			return known;
		}
		CoreText.Entry entry = this.text.join().find(type, url);
		return (entry != null) ? this.parsed.computeIfAbsent(type + " " + url, (key) -> parse(entry)) : null;
	}

	private DomainResource parse(CoreText.Entry entry) {
		Bundle bundle = this.fhirContext.newXmlParser()
			.setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors())
			.parseResource(Bundle.class, entry.bundle());
		DomainResource resource = (DomainResource) bundle.getEntryFirstRep().getResource();
		resource.setUserData(DefaultProfileValidationSupport.SOURCE_PACKAGE_ID, "hl7.fhir.r4.core");
		resource.setText(null);
		if (resource instanceof StructureDefinition definition) {
			definition.setDifferential(null);
			definition.getMapping().clear();
			definition.getSnapshot().getElement().stream().map(ElementDefinition::getMapping).forEach(List::clear);
		}
		return resource;
	}

	private static StructureDefinition outline(Map<String, String> outline) {
		StructureDefinition definition = new StructureDefinition();
		definition.setUrl(outline.get("url"));
		definition.setName(outline.get("name"));
		definition.setType(outline.get("type"));
		definition.setAbstract(Boolean.parseBoolean(outline.get("abstract")));
		definition.setKind(StructureDefinition.StructureDefinitionKind.fromCode(outline.get("kind")));
		definition.setFhirVersion(FHIRVersion._4_0_1);
		if (outline.containsKey("baseDefinition")) {
			definition.setBaseDefinition(outline.get("baseDefinition"));
			definition.setDerivation(StructureDefinition.TypeDerivationRule.SPECIALIZATION);
		}
		return definition;
	}

}
