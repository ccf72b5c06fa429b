package org.spinerehab.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ca.uhn.fhir.context.support.IValidationSupport;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.model.Enumerations;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The definitions in the form HL7's validator wants. It often asks for all of them, only
 * to learn names or to find one type: it gets outlines, and the whole definition of each
 * type that the resource at hand contains.
 */
final class DefinitionContext extends WorkerContextValidationSupportAdapter {

	private static final Pattern TYPE = Pattern.compile("\"resourceType\"\\s*:\\s*\"(\\w+)\"|<([A-Z]\\w+)");

	private final IValidationSupport support;

	private final Set<String> whole = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Map<String, StructureDefinition> types;

	private volatile List<StructureDefinition> typeList = List.of();

	private volatile Set<String> primitives = Set.of();

	DefinitionContext(IValidationSupport support) {
		super(support);
		this.support = support;
	}

	/** Makes the definitions of all resource types in a text whole. */
	void prepareFor(String content) {
		Map<String, StructureDefinition> known = types();
		Matcher matcher = TYPE.matcher(content);
		while (matcher.find()) {
			String type = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
			if (known.containsKey(type) && !this.whole.contains(type)) {
				makeWhole(type);
			}
		}
	}

	private synchronized void makeWhole(String type) {
		StructureDefinition definition = fetchTypeDefinition(type);
		if (definition != null) {
			Map<String, StructureDefinition> changed = new TreeMap<>(types());
			changed.put(type, definition);
			this.types = changed;
			this.typeList = List.copyOf(changed.values());
		}
		this.whole.add(type);
	}

	private Map<String, StructureDefinition> types() {
		Map<String, StructureDefinition> known = this.types;
		if (known == null) {
			synchronized (this) {
				known = this.types;
				if (known == null) {
					known = outlines();
					this.primitives = known.values()
						.stream()
						.filter((type) -> type.getKind() == StructureDefinition.StructureDefinitionKind.PRIMITIVETYPE)
						.map(StructureDefinition::getName)
						.collect(Collectors.toUnmodifiableSet());
					this.typeList = List.copyOf(known.values());
					this.types = known;
				}
			}
		}
		return known;
	}

	/** Data types are few and small, and needed for nearly every resource. */
	private Map<String, StructureDefinition> outlines() {
		Map<String, StructureDefinition> outlines = new TreeMap<>();
		List<org.hl7.fhir.r4.model.StructureDefinition> core = this.support.fetchAllStructureDefinitions();
		for (org.hl7.fhir.r4.model.StructureDefinition type : core) {
			if (!type.hasSnapshot()) {
				outlines.put(type.getName(), outline(type));
			}
		}
		return outlines;
	}

	private static StructureDefinition outline(org.hl7.fhir.r4.model.StructureDefinition type) {
		StructureDefinition outline = new StructureDefinition();
		outline.setUrl(type.getUrl());
		outline.setName(type.getName());
		outline.setType(type.getType());
		outline.setAbstract(type.getAbstract());
		outline.setKind(StructureDefinition.StructureDefinitionKind.fromCode(type.getKind().toCode()));
		outline.setBaseDefinition(type.getBaseDefinition());
		outline.setFhirVersion(Enumerations.FHIRVersion._4_0_1);
		if (type.hasDerivation()) {
			outline.setDerivation(StructureDefinition.TypeDerivationRule.fromCode(type.getDerivation().toCode()));
		}
		return outline;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
		if (type.equals(StructureDefinition.class)) {
			types();
			return (List<T>) this.typeList;
		}
		return super.fetchResourcesByType(type);
	}

	@Override
	public List<StructureDefinition> fetchTypeDefinitions(String name) {
		List<StructureDefinition> found = new ArrayList<>();
		StructureDefinition definition = fetchTypeDefinition(name);
		if (definition != null) {
			found.add(definition);
		}
		return found;
	}

	@Override
	public boolean isPrimitiveType(String type) {
		types();
		return this.primitives.contains(type);
	}

}
