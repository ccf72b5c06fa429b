package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.server.numbers.NumberRow;
import org.spinerehab.server.numbers.NumberTable;
import org.spinerehab.server.numbers.PublishedTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The second table of clinical.md 3.1 and rule N22, with the published numbers and the
 * vignettes of section 9.
 */
class DeviceTableTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

	private static final TailoringTable FACTORS = new TailoringTable(PublishedTable.TAILORING_FACTORS.table());

	private static final NumberTable PUBLISHED = PublishedTable.DEVICE_RULES.table();

	/** Grades of the left leg, then of the right, where the vignette tells the side. */
	@ParameterizedTest(name = "{0}: {3}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			V1 | weakness=5 fall-risk=0 walks-10-metres=1 | 5 5 | none   | no-device      | -
			V2 | weakness=5 fall-risk=0 walks-10-metres=1 | 5 5 | none   | no-device      | -
			V3 | weakness=4 fall-risk=1 walks-10-metres=1 | 4 5 | cane   | cane-one-sided cane-fall-risk | right
			V4 | weakness=5 fall-risk=0 walks-10-metres=1 | 5 5 | none   | no-device      | -
			V5 | weakness=3 fall-risk=1 walks-10-metres=1 | 5 3 | walker | walker-weak    | left
			V6 | weakness=5 fall-risk=0 walks-10-metres=1 | 5 5 | none   | no-device      | -
			V7 | weakness=5 fall-risk=0 walks-10-metres=1 | 5 5 | none   | no-device      | -
			V8 | weakness=5 fall-risk=0 walks-10-metres=1 | 5 5 | none   | no-device      | -
			""")
	void proposesWhatTheVignettesSay(String name, String facts, String grades, String device, String reasons,
			String hand) {
		WalkingAid aid = propose(PUBLISHED, facts, legs(grades, null));
		assertThat(aid.device()).isEqualTo(device);
		assertThat(aid.reasons()).extracting((reason) -> reason.row().code()).containsExactly(reasons.split(" "));
		if (hand != null) {
			assertThat(aid.instruction()).contains("in your " + hand + " hand, opposite your weaker leg.");
		}
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "tug=20, none, ''", "tug=20.1, walker, walker-slow", "walks-10-metres=0, walker, walker-two-hands",
			"walks-10-metres=1, none, ''", "weakness=3, walker, walker-weak", "weakness=4, none, ''",
			"fall-risk=1, cane, cane-fall-risk", "fall-risk=0, none, ''", "unsteady=1, none, ''",
			"unsteady=1 walks-10-metres=1, cane, cane-unsteady",
			"unsteady=1 walks-10-metres=0, walker, walker-two-hands", "unload=1, crutches, crutches-unload",
			"unload=0, none, ''", "fall-risk=0 weakness=5, none, ''", "fall-risk=0 weakness=5 tug=9, none, no-device",
			"'', none, ''" })
	void holdsAtTheEdgesAndOnlyByWhatIsKnown(String facts, String device, String reason) {
		WalkingAid aid = propose(PUBLISHED, facts, LegGrades.NONE);
		assertThat(aid.device()).isEqualTo(device);
		assertThat(aid.reasons()).extracting((one) -> one.row().code())
			.isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
	}

	@Test
	void takesWeaknessAtDischargeThatWasNotThereBefore() {
		assertThat(propose(PUBLISHED, "weakness=5", legs("5 3", null)).device()).isEqualTo("walker");
	}

	@Test
	void needsTheOtherLegToCallAWeaknessOneSided() {
		assertThat(propose(PUBLISHED, "", legs("4 -", null)).device()).isEqualTo("none");
		assertThat(propose(PUBLISHED, "", legs("4 4", null)).device()).isEqualTo("none");
		assertThat(propose(PUBLISHED, "", legs("4 5", null)).device()).isEqualTo("cane");
	}

	@ParameterizedTest(name = "legs {0}, {1} handed: {2}")
	@CsvSource(nullValues = "-",
			value = { "5/4 5/5, right, right hand opposite", "5/4 4/4, right, left hand opposite",
					"5/4 5/4, left, left hand.", "5/4 5/4, both, hand you prefer", "5/4 5/4, -, hand you prefer",
					"5/4 -, right, right hand.", "- -, left, left hand." })
	void findsTheHandOfACaneInTheOrderOfItsRows(String grades, String hand, String words) {
		assertThat(propose(PUBLISHED, "fall-risk=1", legs(grades, hand)).instruction().replace(",", ""))
			.contains(words);
	}

	@Test
	void namesAnotherDeviceThatHoldsAsWell() {
		WalkingAid aid = propose(PUBLISHED, "fall-risk=1 unload=1", LegGrades.NONE);
		assertThat(aid.device()).isEqualTo("cane");
		assertThat(aid.others()).singleElement()
			.satisfies((other) -> assertThat(other.row().code()).isEqualTo("crutches-unload"));
	}

	@Test
	void followsTheNumbersAndTheOrderInForce() {
		assertThat(propose(changed("walker-slow", "value", "12"), "tug=15", LegGrades.NONE).device())
			.isEqualTo("walker");
		assertThat(propose(changed("walker-weak", "value", "2"), "weakness=3", LegGrades.NONE).device())
			.as("marked weakness is a fall risk all the same")
			.isEqualTo("cane");
		assertThat(propose(changed("walker-two-hands", "value", "5"), "walks-10-metres=0", LegGrades.NONE).device())
			.as("nobody asked about 5 metres")
			.isEqualTo("none");
		assertThat(propose(changed("crutches-unload", "order", "1"), "fall-risk=1 unload=1", LegGrades.NONE).device())
			.isEqualTo("crutches");
		assertThat(propose(changed("step-down-days", "value", "21"), "fall-risk=1", LegGrades.NONE).instruction())
			.contains("After 21 days without a fall");
		assertThat(propose(changed("no-device", "order", "1"), "fall-risk=1 weakness=5 tug=9", LegGrades.NONE).device())
			.as("none only if nothing speaks for a device")
			.isEqualTo("cane");
	}

	private static WalkingAid propose(NumberTable table, String facts, LegGrades legs) {
		List<Fact> known = facts.isEmpty() ? List.of() : Arrays.stream(facts.split(" ")).map((fact) -> {
			String[] parts = fact.split("=");
			return new Fact(parts[0], new BigDecimal(parts[1]), fact, DAY);
		}).toList();
		return new DeviceTable(table).propose(FACTORS.withFallRisk(new Facts(known)), legs);
	}

	/** Grades of muscle after muscle, left leg and right leg. */
	private static LegGrades legs(String grades, String hand) {
		String[] sides = grades.split(" ");
		return new LegGrades(leg(sides[0]), leg(sides[1]), hand, DAY);
	}

	private static Map<String, BigDecimal> leg(String grades) {
		Map<String, BigDecimal> leg = new LinkedHashMap<>();
		Arrays.stream(grades.split("/"))
			.filter((grade) -> !grade.equals("-"))
			.forEach((grade) -> leg.put("muscle " + leg.size(), new BigDecimal(grade)));
		return leg;
	}

	private static NumberTable changed(String code, String property, String number) {
		Map<String, NumberRow> rows = new LinkedHashMap<>(PUBLISHED.rows());
		NumberRow row = rows.get(code);
		Map<String, List<String>> properties = new LinkedHashMap<>(row.properties());
		properties.put(property, new ArrayList<>(List.of(number)));
		rows.put(code, new NumberRow(code, row.display(), properties));
		return new NumberTable(PUBLISHED.canonical(), rows);
	}

}
