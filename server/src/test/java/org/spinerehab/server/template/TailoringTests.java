package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.server.numbers.NumberRow;
import org.spinerehab.server.numbers.PublishedTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The vignettes of clinical.md 9 and the edges of 3.1 to 3.3, N1, N21, N22 and N25, with
 * the published numbers.
 */
class TailoringTests {

	private static final TailoringTable PUBLISHED = new TailoringTable(PublishedTable.TAILORING_FACTORS.table());

	private static final String FUSION = "https://w3id.org/spine-rehab/fhir/PlanDefinition/lumbar-fusion-rehab";

	private static final LocalDate SURGERY = LocalDate.of(2026, 3, 2);

	/** Table 2.2 and 2.3 in the columns of the vignettes: weeks 1 to 9 and 12. */
	private static final int[] WEEKS = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 12 };

	private static final Map<String, String> WALKS = Map.of("M", "4x5 4x8 3x12 3x15 2x25 2x30 2x30 2x30 2x30 2x30", "L",
			"4x4 4x6 3x10 3x12 3x15 3x16 2x25 2x25 2x30 2x30", "F", "5x3 5x5 4x7 4x9 3x13 3x15 2x25 2x25 2x30 2x30");

	private static final Map<String, String> PERCENT = Map.of("M", "30 60 70 80 90 100 105 105 110 110", "L",
			"30 55 65 75 80 90 95 95 100 100", "F", "25 50 60 65 70 75 80 80 90 90");

	private static final Map<String, String> ABSOLUTE = Map.of("M", "500 1000 1500 2000 2750 3500 4000 4000 4500 4500",
			"L", "500 1000 1500 2000 2750 3500 4000 4000 4500 4500", "F",
			"400 800 1200 1700 2200 2800 3300 3300 4000 4000");

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					V1 | M | weakness=5 bmi=23.1 diabetes=0 age=34 compression=3 fall-risk=0 preop-steps=7000 smoking=0 | 1 | 0
					V2 | F | weakness=5 bmi=33.4 diabetes=1 age=58 compression=8 fused-levels=1 fall-risk=0 preop-steps=4000 smoking=0 | 0.85 | 5
					V3 | L | weakness=4 bmi=27.0 diabetes=0 age=78 compression=30 fused-levels=2 fall-risk=1 preop-steps=2600 smoking=0 | 0.544 | 6
					V4 | M | weakness=5 bmi=31.2 diabetes=0 age=45 compression=5 fall-risk=0 preop-steps=6000 smoking=1 | 0.85 | 2
					V5 | F | weakness=3 bmi=28.3 diabetes=1 age=66 compression=18 fused-levels=1 fall-risk=1 smoking=0 | 0.504 | 6
					V6 | L | weakness=5 bmi=24.2 diabetes=0 age=70 compression=14 fall-risk=0 preop-steps=4500 smoking=0 | 0.9 | 3
					V7 | F | weakness=5 bmi=17.9 diabetes=0 age=52 compression=10 fused-levels=2 fall-risk=0 preop-steps=5500 smoking=1 | 0.81 | 2
					V8 | M | weakness=5 bmi=26.0 diabetes=0 age=29 compression=4 fall-risk=0 preop-steps=8200 smoking=0 | 1 | 1
					""")
	void multipliesAndShiftsAsTheVignettes(String name, String procedure, String facts, BigDecimal multiplier,
			int bandShift) {
		Tailoring tailoring = tailor(procedure, facts);
		assertThat(tailoring.multiplier()).isEqualByComparingTo(multiplier);
		assertThat(tailoring.bandShift()).isEqualTo(bandShift);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					V1 | M | preop-steps=7000 | 4x5 4x8 3x12 3x15 2x25 2x30 2x30 2x30 2x30 2x30 | 2100 4200 4900 5600 6300 7000 7350 7350 7700 7700
					V2 | F | bmi=33.4 diabetes=1 preop-steps=4000 | 5x3 5x4 4x6 4x8 3x11 3x13 2x21 2x21 2x26 2x26 | 1000 2000 2400 2600 2800 3000 3200 3200 3600 3600
					V3 | L | weakness=4 age=78 fall-risk=1 preop-steps=2600 | 5x2 5x3 4x5 4x7 4x8 4x9 2x14 2x14 2x16 2x16 | 800 1450 1700 1950 2100 2350 2450 2450 2600 2600
					V4 | M | bmi=31.2 preop-steps=6000 | 4x4 4x7 3x10 3x13 2x21 2x26 2x26 2x26 2x26 2x26 | 1800 3600 4200 4800 5400 6000 6300 6300 6600 6600
					V5 | F | weakness=3 age=66 fall-risk=1 | 6x2 6x3 5x4 5x5 4x7 4x8 2x13 2x13 2x15 2x15 | 300 500 700 1000 1300 1700 2000 2000 2400 2400
					V6 | L | age=70 preop-steps=4500 | 4x4 4x5 3x9 3x11 3x14 3x14 2x23 2x23 2x27 2x27 | 1350 2500 2950 3400 3600 4050 4300 4300 4500 4500
					V7 | F | bmi=17.9 fused-levels=2 preop-steps=5500 | 5x2 5x4 4x6 4x7 3x11 3x12 2x20 2x20 2x24 2x24 | 1400 2750 3300 3600 3850 4150 4400 4400 4950 4950
					V8 | M | bmi=26.0 preop-steps=8200 | 4x5 4x8 3x12 3x15 2x25 2x30 2x30 2x30 2x30 2x30 | 2450 4900 5750 6550 7400 8200 8600 8600 9000 9000
					""")
	void drawsThePlanTablesOfTheVignettes(String name, String procedure, String facts, String walks, String steps) {
		Tailoring tailoring = tailor(procedure, facts);
		assertThat(IntStream.range(0, WEEKS.length).mapToObj((i) -> walk(tailoring, procedure, i)))
			.containsExactlyElementsOf(words(walks));
		assertThat(IntStream.range(0, WEEKS.length)
			.mapToObj((i) -> String
				.valueOf(tailoring.tailor(new StepTarget(new BigDecimal(words(PERCENT.get(procedure)).get(i)),
						Integer.parseInt(words(ABSOLUTE.get(procedure)).get(i)))))))
			.containsExactlyElementsOf(words(steps));
	}

	private static String walk(Tailoring tailoring, String procedure, int column) {
		String[] row = words(WALKS.get(procedure)).get(column).split("x");
		WalkingDose dose = tailoring.tailor(new WalkingDose(Integer.parseInt(row[0]), Integer.parseInt(row[1]), true),
				WEEKS[column]);
		return dose.walks() + "x" + dose.minutes();
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.split(" "));
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "bmi=18.4, bmi-under", "bmi=18.5, ''", "bmi=24.9, ''", "bmi=25.0, bmi-over", "bmi=29.9, bmi-over",
			"bmi=30.0, bmi-obese", "age=64, ''", "age=65, age-65", "age=74, age-65", "age=75, age-75",
			"compression=5, ''", "compression=6, compression-6", "compression=12, compression-6",
			"compression=13, compression-12", "weakness=5, ''", "weakness=4, weakness-mild",
			"preop-steps=1999, steps-low", "preop-steps=2000, ''", "confidence=3, confidence-low", "confidence=4, ''",
			"smoking=1, smoking-current", "diabetes=0, ''", "lives-alone=1, lives-alone-yes" })
	void drawsTheLineWhereTheTableDrawsIt(String fact, String expected) {
		assertThat(tailor("M", fact).factors()).extracting(Factor::code)
			.isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
	}

	@Test
	void takesMarkedWeaknessForAFallRiskWhateverTheQuestionsSay() {
		assertThat(tailor("M", "weakness=3 fall-risk=0").factors()).extracting(Factor::code)
			.containsExactly("weakness-marked", "fall-risk-yes");
		assertThat(tailor("M", "weakness=4 fall-risk=0").factors()).extracting(Factor::code)
			.containsExactly("weakness-mild");
	}

	@Test
	void countsFusedLevelsOnlyAfterAFusion() {
		assertThat(tailor("F", "fused-levels=2 fusion-level=3 fusion-level=4").factors()).extracting(Factor::code)
			.containsExactly("level-l2-4", "level-l4-5", "levels-2");
		assertThat(tailor("L", "fused-levels=2 fusion-level=3").factors()).isEmpty();
		assertThat(tailor("L", "").notKnown()).extracting(NumberRow::code).doesNotContain("fused-levels");
	}

	@Test
	void isNeverBelowItsFloorsNorAboveTheLongestShift() {
		Tailoring all = tailor("F",
				"weakness=2 bmi=35 diabetes=1 age=80 compression=24 fused-levels=3 fall-risk=1 preop-steps=1000");
		assertThat(all.multiplier()).isEqualTo("0.5000");
		assertThat(all.bandShift()).isEqualTo(6);
		assertThat(tailor("M", "bmi=31 age=70 weakness=4").multiplier()).isEqualTo("0.6503");
		assertThat(tailor("M", "").multiplier()).isEqualTo("1.0000");
	}

	@Test
	void listsWhatIsNotKnown() {
		assertThat(tailor("F", "age=60 bmi=22").notKnown()).extracting(NumberRow::code)
			.containsExactly("weakness", "diabetes", "compression", "fusion-level", "fused-levels", "fall-risk",
					"preop-steps", "smoking", "confidence", "lives-alone");
	}

	@Test
	void takesTheMostRecentOfTwoValuesAndTheWorseOfOneDay() {
		Fact march = bmi("31", SURGERY);
		Fact april = bmi("24", SURGERY.plusDays(30));
		assertThat(codes(march, april)).isEmpty();
		assertThat(codes(march, bmi("24", SURGERY))).containsExactly("bmi-obese");
		assertThat(codes(bmi("26", SURGERY), bmi("24", SURGERY))).containsExactly("bmi-over");
		assertThat(codes(march, april, bmi("17", null))).containsExactly("bmi-under");
	}

	@Test
	void saysWhatAFactorDoes() {
		assertThat(tailor("M", "bmi=33.4").factors()).singleElement()
			.extracting(Factor::words)
			.isEqualTo("Obesity (BMI 30 or more) (bmi 33.4): Walking minutes × 0.85. Expected recovery 2 weeks later. "
					+ "Ask for the wound daily to day 28; R-WOUND is on. More and shorter walks.");
	}

	private static List<String> codes(Fact... facts) {
		return PUBLISHED.tailor(new Facts(List.of(facts)), FUSION).factors().stream().map(Factor::code).toList();
	}

	private static Fact bmi(String value, LocalDate day) {
		return new Fact(Fact.BMI, new BigDecimal(value), "bmi " + value, day);
	}

	private static Tailoring tailor(String procedure, String facts) {
		List<Fact> known = new ArrayList<>();
		for (String fact : facts.isEmpty() ? List.<String>of() : words(facts)) {
			String[] parts = fact.split("=");
			known.add(new Fact(parts[0], new BigDecimal(parts[1]), parts[0] + " " + parts[1], SURGERY));
		}
		String template = procedure.equals("F") ? FUSION : FUSION.replace("lumbar-fusion", "other");
		return PUBLISHED.tailor(new Facts(known), template);
	}

}
