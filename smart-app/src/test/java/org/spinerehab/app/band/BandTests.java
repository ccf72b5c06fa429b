package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Expected recovery against the tables of clinical.md 8, at their rows and between. */
class BandTests {

	private static final BigDecimal REFERENCE = BigDecimal.valueOf(12);

	private static final Map<String, OperationBands> BANDS = Map.of("M", Published.bands("microdiscectomy-rehab"), "L",
			Published.bands("laminectomy-rehab"), "F", Published.bands("lumbar-fusion-rehab"));

	@ParameterizedTest
	@CsvSource({ "M, steps, 7, 15, 29, 45", "L, steps, 14, 30, 50, 70", "F, steps, 84, 70, 92, 115",
			"M, steps, 364, 85, 110, 150", "M, walking-minutes, 1, 4, 17, 30", "L, walking-minutes, 1, 4, 17, 30",
			"L, walking-minutes, 6, 25, 50, 75", "F, walking-minutes, 28, 28, 52, 76",
			"M, walking-minutes, 182, 50, 82, 118", "L, walking-minutes, 270, 40, 70, 100",
			"F, walking-minutes, 365, 42, 72, 102", "M, back-pain, 0, 4, 6, 7.4", "M, back-pain, 7, 2, 3.5, 5.2",
			"L, back-pain, 42, 1.6, 3.3, 5", "F, back-pain, 7, 4, 5.5, 7", "F, back-pain, 365, 1, 2.8, 4.8",
			"M, leg-pain, 14, 0.5, 2.3, 4.2", "M, leg-pain, 84, 0, 1.8, 3.6", "L, leg-pain, 0, 4.5, 6.3, 8",
			"F, leg-pain, 182, 0.4, 2.2, 4.2", "M, odi, 84, 8, 21, 34" })
	void standsAtARowAsTheTableSays(String operation, String measure, int day, String low, String centre, String high) {
		assertThat(at(band(operation, measure), day)).isEqualTo(expected(low, centre, high));
	}

	@ParameterizedTest
	@CsvSource({ "M, steps, 49, 72.5, 93, 116", "L, steps, 49, 67.5, 87.5, 106.5", "F, steps, 49, 54, 76, 98.5",
			"M, steps, 105, 81, 106.5, 142.5", "L, steps, 273, 80, 101.5, 126.5",
			"M, walking-minutes, 2, 9.2, 24.6, 40", "L, walking-minutes, 21, 30, 54.5, 79",
			"F, walking-minutes, 2, 6, 17.6, 32.4", "M, walking-minutes, 133, 50, 81, 116.5",
			"M, back-pain, 70, 0.65, 2.4, 4.15", "L, back-pain, 21, 2.05, 3.6, 5.3", "F, back-pain, 21, 2.9, 4.4, 5.95",
			"M, leg-pain, 35, 0.5, 2.55, 4.55", "L, leg-pain, 63, 0.9, 2.9, 4.8", "F, leg-pain, 63, 0.6, 2.4, 4.4" })
	void isLinearBetweenRows(String operation, String measure, int day, String low, String centre, String high) {
		assertThat(at(band(operation, measure), day)).isEqualTo(expected(low, centre, high));
	}

	@Test
	void countsTheDayOfSurgeryAsWeekOne() {
		assertThat(at(band("M", "steps"), 0)).isEqualTo(at(band("M", "steps"), 7));
		assertThat(at(band("M", "steps"), 3)).isEqualTo(at(band("M", "steps"), 7));
	}

	@Test
	void endsWithTheLastRow() {
		assertThat(band("M", "steps").at(364)).isPresent();
		assertThat(band("M", "steps").at(365)).isEmpty();
		assertThat(band("F", "walking-minutes").at(366)).isEmpty();
	}

	/** 3.2: shown at week w is the table at w × 12 ÷ (12 + shift). */
	@ParameterizedTest
	@CsvSource({ "0, 84, 84", "2, 98, 84", "5, 119, 84", "6, 126, 84", "2, 14, 12", "4, 28, 21", "6, 63, 42" })
	void isMovedByTheShift(int weeks, int shown, int table) {
		for (OperationBands operation : BANDS.values()) {
			operation.byMeasure()
				.forEach((measure, band) -> assertThat(at(band.later(weeks, REFERENCE), shown)).as(measure)
					.isEqualTo(at(band, table)));
		}
	}

	@Test
	void endsLaterWhenItIsMoved() {
		Band moved = band("M", "steps").later(6, REFERENCE);
		assertThat(moved.at(546)).isPresent();
		assertThat(moved.at(547)).isEmpty();
	}

	@Test
	void isAShareOfTheOwnSteps() {
		Band own = band("M", "steps").times(new BigDecimal("70"));
		assertThat(at(own, 7)).isEqualTo(expected("1050", "2030", "3150"));
		assertThat(at(own, 49)).isEqualTo(expected("5075", "6510", "8120"));
	}

	/** 8.1: general target × 0.6 to × 1.7, for the days of its row in 2.3. */
	@ParameterizedTest
	@CsvSource({ "M, 0, 300, 500, 850", "M, 7, 300, 500, 850", "M, 8, 600, 1000, 1700", "L, 42, 2100, 3500, 5950",
			"F, 43, 1980, 3300, 5610", "F, 56, 1980, 3300, 5610", "F, 365, 3000, 5000, 8500" })
	void standsAroundTheGeneralTargetWithoutOwnSteps(String operation, int day, String low, String centre,
			String high) {
		assertThat(at(BANDS.get(operation).generalSteps().orElseThrow(), day)).isEqualTo(expected(low, centre, high));
	}

	@Test
	void isSolidOnlyBetweenMeasuredRows() {
		List<Piece> pieces = band("M", "leg-pain").pieces(1, 60);
		assertThat(pieces)
			.extracting((piece) -> piece.from().intValue() + "–" + piece.to().intValue() + " "
					+ (piece.measured() ? "solid" : "dashed"))
			.containsExactly("1–7 solid", "7–14 solid", "14–28 dashed", "28–42 dashed", "42–60 solid");
		assertThat(Stream.of(pieces.get(0).start(), pieces.get(4).end()).map(BandTests::plain))
			.containsExactly(at(band("M", "leg-pain"), 1), at(band("M", "leg-pain"), 60));
	}

	@Test
	void placesAValueWithItsEdgesInside() {
		Expected expected = expected("0.5", "2.6", "4.6");
		assertThat(Stream.of("0.4", "0.5", "4.6", "4.7").map((value) -> expected.place(new BigDecimal(value))))
			.containsExactly(Expected.Place.BELOW, Expected.Place.INSIDE, Expected.Place.INSIDE, Expected.Place.ABOVE);
	}

	@Test
	void isShownInTensOrTenths() {
		assertThat(plain(expected("4565", "4574.9", "1234.5").rounded(-1))).isEqualTo(expected("4570", "4570", "1230"));
		assertThat(plain(expected("0.25", "2.5571", "4.55").rounded(1))).isEqualTo(expected("0.3", "2.6", "4.6"));
	}

	private static Band band(String operation, String measure) {
		return BANDS.get(operation).of(measure).orElseThrow();
	}

	private static Expected at(Band band, int day) {
		return band.at(day).map(BandTests::plain).orElseThrow();
	}

	private static Expected expected(String low, String centre, String high) {
		return plain(new Expected(new BigDecimal(low), new BigDecimal(centre), new BigDecimal(high)));
	}

	/** Equal numbers look equal. */
	private static Expected plain(Expected expected) {
		return new Expected(plain(expected.low()), plain(expected.centre()), plain(expected.high()));
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal exact = number.setScale(9, RoundingMode.HALF_UP).stripTrailingZeros();
		return (exact.scale() < 0) ? exact.setScale(0) : exact;
	}

}
