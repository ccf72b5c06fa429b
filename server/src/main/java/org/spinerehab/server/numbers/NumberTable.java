package org.spinerehab.server.numbers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One published table of numbers.
 *
 * @param canonical address of its CodeSystem
 * @param rows its concepts by code, in their order
 */
public record NumberTable(String canonical, Map<String, NumberRow> rows) {

	/** The number of a concept that has exactly one. */
	public BigDecimal value(String code) {
		NumberRow row = this.rows.get(code);
		if (row == null) {
			throw new IllegalArgumentException(this.canonical + " has no " + code);
		}
		return row.number(PublishedTable.VALUE)
			.orElseThrow(() -> new IllegalArgumentException(code + " of " + this.canonical + " has no number"));
	}

	/** The same as a whole number, for days, weeks and counts. */
	public int whole(String code) {
		return value(code).intValueExact();
	}

	/** The rows that belong to a parent, in their order. */
	public List<NumberRow> childrenOf(String parent) {
		return this.rows.values()
			.stream()
			.filter((row) -> row.text("parent").filter(parent::equals).isPresent())
			.toList();
	}

	@Nullable NumberRow find(@Nullable String code) {
		return this.rows.get(code);
	}

	NumberTable with(NumberRow row) {
		Map<String, NumberRow> changed = new LinkedHashMap<>(this.rows);
		changed.put(row.code(), row);
		return new NumberTable(this.canonical, changed);
	}

}
