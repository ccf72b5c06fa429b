package org.spinerehab.server.guide;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.server.guide.Table.Cell;

/**
 * A profile or extension: what it says about each element beyond the resource it is based
 * on, with the cardinality that results, and its rules.
 */
record ProfileTables(Guide guide) {

	List<Table> of(StructureDefinition profile) {
		Map<String, ElementDefinition> whole = profile.getSnapshot()
			.getElement()
			.stream()
			.collect(Collectors.toMap(ElementDefinition::getId, Function.identity(), (first, second) -> first));
		List<List<Cell>> elements = profile.getDifferential()
			.getElement()
			.stream()
			.filter((element) -> element.getId().contains("."))
			.map((element) -> row(element, whole.getOrDefault(element.getId(), element)))
			.toList();
		List<List<Cell>> rules = profile.getDifferential()
			.getElement()
			.stream()
			.flatMap((element) -> element.getConstraint().stream())
			.map((rule) -> List.of(Cell.code(rule.getKey()), Cell.text(rule.getHuman()),
					Cell.text(rule.getSeverity().toCode()), Cell.code(rule.getExpression())))
			.toList();
		return Stream
			.of(new Table("Elements", List.of("Element", "Card.", "Type", "Fixed or bound to", "Meaning"), elements),
					new Table("Rules", List.of("Rule", "In words", "Severity", "FHIRPath"), rules))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
	}

	private List<Cell> row(ElementDefinition said, ElementDefinition whole) {
		String path = said.getId().substring(said.getId().indexOf('.') + 1);
		String name = path.substring(path.lastIndexOf('.') + 1) + (whole.getMustSupport() ? " (must support)" : "");
		return List.of(Cell.code(name).at(path.length() - path.replace(".", "").length()),
				Cell.text(whole.getMin() + ".." + whole.getMax()), Cell.text(types(said.hasType() ? said : whole)),
				bound(whole, said), Cell.text(said.hasShort() ? said.getShort() : said.getDefinition()));
	}

	private String types(ElementDefinition element) {
		return element.getType().stream().map((type) -> {
			String targets = Stream.concat(type.getTargetProfile().stream(), type.getProfile().stream())
				.map((profile) -> this.guide.name(profile.getValue()))
				.collect(Collectors.joining(", "));
			String code = type.getCode().startsWith("http") ? "string" : type.getCode();
			return targets.isEmpty() ? code : code + " (" + targets + ")";
		}).collect(Collectors.joining(" or "));
	}

	private Cell bound(ElementDefinition whole, ElementDefinition said) {
		if (said.hasBinding() && said.getBinding().hasValueSet()) {
			String valueSet = said.getBinding().getValueSet();
			return Cell.text(this.guide.name(valueSet) + " (" + said.getBinding().getStrength().toCode() + ")")
				.to(this.guide.link(valueSet));
		}
		Type value = whole.hasFixed() ? whole.getFixed() : whole.getPattern();
		return Cell.code((value != null) ? Values.words(value) : "");
	}

}
