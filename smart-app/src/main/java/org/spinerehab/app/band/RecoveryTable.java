package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table {@code recovery-band} in force.
 *
 * @param numbers its rows
 */
record RecoveryTable(NumbersInForce numbers) {

	/**
	 * The bands of an operation by measure. Of a measure with a row that cannot be used
	 * there is none: half a table would be another band.
	 */
	Map<String, Band> bands(String procedure) {
		Map<String, List<Optional<BandRow>>> rows = new LinkedHashMap<>();
		this.numbers.rows()
			.values()
			.stream()
			.filter((row) -> procedure.equals(row.get("procedure")) && row.containsKey("measure"))
			.forEach((row) -> rows.computeIfAbsent(row.get("measure"), (measure) -> new ArrayList<>()).add(row(row)));
		Map<String, Band> bands = new LinkedHashMap<>();
		rows.forEach((measure, found) -> {
			if (found.stream().allMatch(Optional::isPresent)) {
				bands.put(measure, new Band(found.stream().flatMap(Optional::stream).toList()));
			}
		});
		return bands;
	}

	/** Steps of somebody whose own are not known, around a general target (8.1). */
	Optional<Expected> around(BigDecimal target) {
		Optional<BigDecimal> low = this.numbers.value("absolute-steps-low");
		Optional<BigDecimal> high = this.numbers.value("absolute-steps-high");
		return low.flatMap(
				(under) -> high.map((over) -> new Expected(target.multiply(under), target, target.multiply(over))));
	}

	private static Optional<BandRow> row(Map<String, String> row) {
		Optional<BigDecimal> low = NumbersInForce.number(row, "low");
		Optional<BigDecimal> centre = NumbersInForce.number(row, "centre");
		Optional<BigDecimal> high = NumbersInForce.number(row, "high");
		if (low.isEmpty() || centre.isEmpty() || high.isEmpty() || low.get().compareTo(centre.get()) > 0
				|| centre.get().compareTo(high.get()) > 0) {
			return Optional.empty();
		}
		BigDecimal from = NumbersInForce.number(row, "first-day").orElse(BigDecimal.ZERO);
		return Optional.of(new BandRow(from, NumbersInForce.number(row, "last-day").orElse(from).max(from),
				new Expected(low.get(), centre.get(), high.get()), "E".equals(row.get("evidence"))));
	}

}
