package org.spinerehab.server.numbers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One concept of a table of numbers.
 *
 * @param code its code
 * @param display its name
 * @param properties values of its typed properties, as FHIR writes them
 */
public record NumberRow(String code, String display, Map<String, List<String>> properties) {

	/** The number under a property; none if there is none or it is no number. */
	public Optional<BigDecimal> number(String property) {
		return text(property).flatMap(NumberRow::parse);
	}

	/** The value of a property. */
	public Optional<String> text(String property) {
		return texts(property).stream().findFirst();
	}

	/** All values of a property that may repeat. */
	public List<String> texts(String property) {
		return this.properties.getOrDefault(property, List.of());
	}

	/** This row with another one's properties laid over it. */
	NumberRow with(NumberRow over) {
		Map<String, List<String>> merged = new LinkedHashMap<>(this.properties);
		merged.putAll(over.properties);
		return new NumberRow(this.code, this.display, merged);
	}

	private static Optional<BigDecimal> parse(String text) {
		try {
			return Optional.of(new BigDecimal(text));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
