package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.spinerehab.app.band.Band;
import org.spinerehab.app.band.Expected;
import org.spinerehab.app.band.Piece;

/**
 * Draws a band from the day after surgery: one area, its edges solid where both ends of a
 * piece were measured and dashed where not (clinical.md 8).
 */
record BandDrawing(DayAxis axis, ValueScale scale) {

	Optional<RecoveryChart.Band> draw(Band band) {
		List<Piece> pieces = band.pieces(1, this.axis.lastDay());
		if (pieces.isEmpty()) {
			return Optional.empty();
		}
		StringBuilder area = new StringBuilder();
		for (Piece piece : pieces) {
			area.append(area.isEmpty() ? "M" + point(piece.from(), piece.start().high()) : "")
				.append("L")
				.append(point(piece.to(), piece.end().high()));
		}
		for (int at = pieces.size() - 1; at >= 0; at--) {
			Piece piece = pieces.get(at);
			area.append("L").append(point(piece.to(), piece.end().low()));
			area.append((at == 0) ? "L" + point(piece.from(), piece.start().low()) + "Z" : "");
		}
		return Optional.of(new RecoveryChart.Band(area.toString(), edges(pieces, true), edges(pieces, false)));
	}

	private String edges(List<Piece> pieces, boolean measured) {
		return edge(pieces, measured, Expected::high) + edge(pieces, measured, Expected::low);
	}

	/** Pieces that follow each other are one line: its dashes do not begin anew. */
	private String edge(List<Piece> pieces, boolean measured, Function<Expected, BigDecimal> side) {
		StringBuilder path = new StringBuilder();
		boolean drawing = false;
		for (Piece piece : pieces) {
			if (piece.measured() == measured) {
				path.append(drawing ? "" : "M" + point(piece.from(), side.apply(piece.start())))
					.append("L")
					.append(point(piece.to(), side.apply(piece.end())));
			}
			drawing = piece.measured() == measured;
		}
		return path.toString();
	}

	private String point(BigDecimal day, BigDecimal value) {
		return this.axis.x(day.doubleValue()) + " " + this.scale.y(value);
	}

}
