package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/**
 * A stored table of numbers with the site's changes: what the server itself uses, read
 * over plain FHIR (docs/profiles.md, numbers in force).
 *
 * @param rows properties by concept
 */
record NumbersInForce(Map<String, Map<String, String>> rows) {

	/**
	 * A table and the overlays of any tables in the order they were stored. A change that
	 * is no number, out of order or out of range does not count, as on the server.
	 */
	static NumbersInForce of(CodeSystem table, List<CodeSystem> overlays) {
		Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		table.getConcept().forEach((concept) -> rows.put(concept.getCode(), properties(concept)));
		overlays.stream()
			.filter((overlay) -> overlay.getStatus() == PublicationStatus.ACTIVE)
			.filter((overlay) -> overlay.hasSupplements()
					&& overlay.getSupplements().split("\\|")[0].equals(table.getUrl()))
			.flatMap((overlay) -> overlay.getConcept().stream())
			.forEach((change) -> rows.computeIfPresent(change.getCode(), (code, row) -> changed(row, change)));
		return new NumbersInForce(rows);
	}

	Optional<BigDecimal> value(String code) {
		return number(this.rows.getOrDefault(code, Map.of()), "value");
	}

	static Optional<BigDecimal> number(Map<String, String> row, String property) {
		try {
			return Optional.ofNullable(row.get(property)).map(BigDecimal::new);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static Map<String, String> changed(Map<String, String> row, ConceptDefinitionComponent change) {
		Map<String, String> changed = new LinkedHashMap<>(row);
		changed.putAll(properties(change));
		boolean rises = rises(changed, "low", "centre") && rises(changed, "centre", "high")
				&& rises(changed, "first-day", "last-day") && rises(changed, "allowed-min", "value")
				&& rises(changed, "value", "allowed-max");
		return rises ? changed : row;
	}

	private static boolean rises(Map<String, String> row, String lower, String higher) {
		if (!row.containsKey(lower) || !row.containsKey(higher)) {
			return true;
		}
		Optional<BigDecimal> limit = number(row, higher);
		return number(row, lower).filter((low) -> limit.filter((high) -> low.compareTo(high) <= 0).isPresent())
			.isPresent();
	}

	private static Map<String, String> properties(ConceptDefinitionComponent concept) {
		Map<String, String> properties = new LinkedHashMap<>();
		concept.getProperty()
			.stream()
			.filter((property) -> property.hasValue() && property.getValue().isPrimitive())
			.forEach((property) -> properties.put(property.getCode(), property.getValue().primitiveValue()));
		return properties;
	}

}
