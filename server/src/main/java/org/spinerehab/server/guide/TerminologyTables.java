package org.spinerehab.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.spinerehab.server.guide.Table.Cell;

/**
 * Code systems with their properties (the clinical numbers among them), value sets and
 * concept maps.
 */
record TerminologyTables(Guide guide) {

	List<Table> of(CodeSystem system) {
		List<String> properties = system.getProperty().stream().map(CodeSystem.PropertyComponent::getCode).toList();
		List<String> columns = Stream.concat(Stream.of("Code", "Display", "Definition"), properties.stream()).toList();
		List<List<Cell>> rows = new ArrayList<>();
		system.getConcept().forEach((concept) -> add(concept, properties, 0, rows));
		return List.of(new Table("Codes", columns, rows));
	}

	private static void add(ConceptDefinitionComponent concept, List<String> properties, int depth,
			List<List<Cell>> rows) {
		Stream<Cell> own = Stream.of(Cell.code(concept.getCode()).at(depth), Cell.text(concept.getDisplay()),
				Cell.text(concept.getDefinition()));
		rows.add(Stream.concat(own, properties.stream().map((property) -> property(concept, property))).toList());
		concept.getConcept().forEach((child) -> add(child, properties, depth + 1, rows));
	}

	private static Cell property(ConceptDefinitionComponent concept, String code) {
		return Cell.text(concept.getProperty()
			.stream()
			.filter((property) -> code.equals(property.getCode()))
			.map((property) -> property.hasValueCoding() ? property.getValueCoding().getCode()
					: Values.words(property.getValue()))
			.collect(Collectors.joining(", ")));
	}

	List<Table> of(ValueSet valueSet) {
		return valueSet.getCompose().getInclude().stream().map(this::codes).toList();
	}

	private Table codes(ConceptSetComponent include) {
		List<List<Cell>> rows = new ArrayList<>();
		include.getConcept()
			.forEach((concept) -> rows.add(List.of(Cell.code(concept.getCode()), Cell
				.text(concept.hasDisplay() ? concept.getDisplay() : display(include.getSystem(), concept.getCode())))));
		if (!include.hasConcept()) {
			system(include.getSystem())
				.forEach((concept) -> rows.add(List.of(Cell.code(concept.getCode()), Cell.text(concept.getDisplay()))));
		}
		String filters = include.getFilter()
			.stream()
			.map((filter) -> filter.getProperty() + " " + filter.getOp().toCode() + " " + filter.getValue())
			.collect(Collectors.joining(", "));
		String from = Stream
			.concat(Stream.ofNullable(include.getSystem()),
					include.getValueSet().stream().map((valueSet) -> valueSet.getValue()))
			.map(this.guide::name)
			.collect(Collectors.joining(", "));
		return new Table("From " + from + (filters.isEmpty() ? "" : " where " + filters), List.of("Code", "Display"),
				filters.isEmpty() ? rows : List.of());
	}

	private String display(String system, String code) {
		return system(system).stream()
			.filter((concept) -> concept.getCode().equals(code))
			.map(ConceptDefinitionComponent::getDisplay)
			.findFirst()
			.orElse("");
	}

	private List<ConceptDefinitionComponent> system(String url) {
		return this.guide.byUrl(url)
			.map(Artefact::resource)
			.filter(CodeSystem.class::isInstance)
			.map((resource) -> ((CodeSystem) resource).getConcept())
			.orElse(List.of());
	}

	List<Table> of(ConceptMap map) {
		return map.getGroup()
			.stream()
			.map((group) -> new Table("From " + this.guide.name(group.getSource()) + " to " + group
				.getTarget(), List.of("Code", "Is", "Target", "Display", "Comment"), group.getElement()
					.stream()
					.flatMap((element) -> element.getTarget()
						.stream()
						.map((target) -> List.of(Cell.code(element.getCode()),
								Cell.text((target.getEquivalence() != null) ? target.getEquivalence().toCode() : ""),
								Cell.code(target.getCode()), Cell.text(target.getDisplay()),
								Cell.text(target.getComment()))))
					.toList()))
			.toList();
	}

}
