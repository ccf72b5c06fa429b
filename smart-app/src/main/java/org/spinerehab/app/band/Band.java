package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Expected recovery of one measure by post-operative day: linear between the rows of its
 * table, none after the last one (clinical.md 8).
 *
 * @param rows the rows in the order of their days
 */
public record Band(List<BandRow> rows) {

	public Band {
		rows = rows.stream().sorted(Comparator.comparing(BandRow::from)).toList();
	}

	/**
	 * What is expected on a post-operative day.
	 * @param day 0 or later
	 * @return nothing beyond the last row
	 */
	public Optional<Expected> at(int day) {
		BigDecimal on = BigDecimal.valueOf(day);
		return pieces().stream().filter((piece) -> piece.covers(on)).findFirst().map((piece) -> piece.at(on));
	}

	/**
	 * The band of somebody who recovers later (clinical.md 3.2): what stands at week w
	 * moves to w × (reference + shift) ÷ reference.
	 * @param weeks the shift, 0 or more
	 * @param referenceWeeks the week that is moved by exactly the shift
	 */
	public Band later(int weeks, BigDecimal referenceWeeks) {
		return new Band(this.rows.stream().map((row) -> row.later(weeks, referenceWeeks)).toList());
	}

	/** Every number multiplied: a share of the patient's own value becomes a value. */
	public Band times(BigDecimal factor) {
		return new Band(this.rows.stream().map((row) -> row.times(factor)).toList());
	}

	/** The straight pieces between two days, without a gap, in order. */
	public List<Piece> pieces(int firstDay, int lastDay) {
		return pieces().stream()
			.map((piece) -> piece.within(BigDecimal.valueOf(firstDay), BigDecimal.valueOf(lastDay)))
			.filter((piece) -> !piece.isEmpty())
			.toList();
	}

	private List<Piece> pieces() {
		List<Piece> pieces = new ArrayList<>();
		BandRow before = null;
		for (BandRow row : this.rows) {
			pieces.add((before == null) ? row.before() : before.toNext(row));
			pieces.add(row.during());
			before = row;
		}
		return pieces;
	}

}
