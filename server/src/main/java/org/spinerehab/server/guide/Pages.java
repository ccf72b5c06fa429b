package org.spinerehab.server.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.guide.Table.Cell;

/**
 * Turns an artefact into its page.
 */
final class Pages {

	private final Guide guide;

	Pages(Guide guide) {
		this.guide = guide;
	}

	Page of(Artefact artefact) {
		Map<String, Cell> facts = new LinkedHashMap<>();
		put(facts, "Canonical", Cell.code(artefact.text("url")));
		put(facts, "Version", Cell.text(artefact.text("version")));
		put(facts, "Status", Cell.text(artefact.text("status")));
		artefact.resource()
			.getMeta()
			.getProfile()
			.forEach((profile) -> put(facts, "Profile", this.guide.cell(profile.getValue())));
		addOwn(artefact, facts);
		put(facts, "Purpose", Cell.text(artefact.text("purpose")));
		put(facts, "Use", Cell.text(artefact.text("usage")));
		put(facts, "Clinical basis", Cell.text(basis(artefact)));
		put(facts, "Copyright", Cell.text(artefact.text("copyright")));
		return new Page(artefact, facts, tables(artefact));
	}

	private static void put(Map<String, Cell> facts, String word, Cell cell) {
		if (!cell.text().isBlank()) {
			facts.put(word, cell);
		}
	}

	private void addOwn(Artefact artefact, Map<String, Cell> facts) {
		if (artefact.resource() instanceof StructureDefinition profile) {
			put(facts, "Based on", this.guide.cell(profile.getBaseDefinition()));
			put(facts, "May stand on",
					Cell.text(profile.getContext()
						.stream()
						.map((context) -> context.getExpression())
						.collect(Collectors.joining(", "))));
		}
		if (artefact.resource() instanceof ActivityDefinition activity) {
			put(facts, "Dose", Cell.text(dose(activity)));
			put(facts, "Becomes", this.guide.cell(activity.getProfile()));
		}
		if (artefact.resource() instanceof SearchParameter parameter) {
			put(facts, "Search by",
					Cell.code(
							parameter.getBase().stream().map((base) -> base.getCode()).collect(Collectors.joining(", "))
									+ "?" + parameter.getCode()));
			put(facts, "Kind", Cell.text(parameter.getType().toCode()));
			put(facts, "FHIRPath", Cell.code(parameter.getExpression()));
		}
	}

	private static String dose(ActivityDefinition activity) {
		Extension dose = activity.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION);
		Extension text = (dose != null) ? dose.getExtensionByUrl("text") : null;
		return (text != null) ? Values.words(text.getValue()) : "";
	}

	private static String basis(Artefact artefact) {
		return Stream.ofNullable(artefact.resource().getNamedProperty("relatedArtifact"))
			.flatMap((property) -> property.getValues().stream())
			.map(RelatedArtifact.class::cast)
			.filter((related) -> related.hasDisplay())
			.map((related) -> related.getDisplay())
			.collect(Collectors.joining(", "));
	}

	private List<Table> tables(Artefact artefact) {
		TerminologyTables terminology = new TerminologyTables(this.guide);
		InterfaceTables interfaces = new InterfaceTables(this.guide);
		if (artefact.resource() instanceof StructureDefinition profile) {
			return new ProfileTables(this.guide).of(profile);
		}
		if (artefact.resource() instanceof Questionnaire questionnaire) {
			return new QuestionnaireTables(this.guide).of(questionnaire);
		}
		if (artefact.resource() instanceof PlanDefinition template) {
			return new TemplateTables(this.guide).of(template);
		}
		if (artefact.resource() instanceof CodeSystem system) {
			return terminology.of(system);
		}
		if (artefact.resource() instanceof ValueSet valueSet) {
			return terminology.of(valueSet);
		}
		if (artefact.resource() instanceof ConceptMap map) {
			return terminology.of(map);
		}
		if (artefact.resource() instanceof CapabilityStatement statement) {
			return interfaces.of(statement);
		}
		if (artefact.resource() instanceof OperationDefinition operation) {
			return interfaces.of(operation);
		}
		return List.of();
	}

}
