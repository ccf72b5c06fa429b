package org.spinerehab.server.guide;

import java.util.List;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.spinerehab.server.guide.Table.Cell;

/**
 * What an integration engineer calls: capability statements and operations.
 */
record InterfaceTables(Guide guide) {

	List<Table> of(CapabilityStatement statement) {
		return statement.getRest()
			.stream()
			.map((rest) -> new Table("Resources as a " + rest.getMode().toCode(),
					List.of("Resource", "Interactions", "Search by", "Profiles"),
					rest.getResource()
						.stream()
						.map((resource) -> List.of(Cell.code(resource.getType()),
								Cell.text(resource.getInteraction()
									.stream()
									.map((interaction) -> interaction.getCode().toCode())
									.collect(Collectors.joining(", "))),
								Cell.text(resource.getSearchParam()
									.stream()
									.map((parameter) -> parameter.getName())
									.collect(Collectors.joining(", "))),
								Cell.text(resource.getSupportedProfile()
									.stream()
									.map(CanonicalType::getValue)
									.map(this.guide::name)
									.collect(Collectors.joining(", ")))))
						.toList()))
			.toList();
	}

	List<Table> of(OperationDefinition operation) {
		return List.of(new Table("Parameters", List.of("Name", "Use", "Card.", "Type", "Meaning"),
				operation.getParameter()
					.stream()
					.map((parameter) -> List.of(Cell.code(parameter.getName()), Cell.text(parameter.getUse().toCode()),
							Cell.text(parameter.getMin() + ".." + parameter.getMax()), Cell.text(parameter.getType()),
							Cell.text(parameter.getDocumentation())))
					.toList()));
	}

}
