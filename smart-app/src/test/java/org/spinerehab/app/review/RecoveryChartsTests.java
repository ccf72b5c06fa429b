package org.spinerehab.app.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drawings are compared with golden files; {@code -Dgolden.write=true} writes them
 * anew for a look at the difference.
 */
class RecoveryChartsTests {

	private static final Path GOLDEN = Path.of("src/test/resources/review");

	private final SpringTemplateEngine templates = templates();

	@Test
	void drawsStepsWithTargetPhasesAndSignal() {
		assertGolden("steps", charts(43, Diaries.signals()).draw(Diaries.series(Measure.STEPS, Diaries.V4_STEPS)));
	}

	@Test
	void drawsLegPainWithSignals() {
		assertGolden("leg-pain", charts(43, Diaries.signals()).draw(Diaries.series(Measure.LEG_PAIN, Diaries.V4_LEG)));
	}

	@Test
	void drawsBackPainWithoutSignals() {
		assertGolden("back-pain",
				charts(43, Diaries.signals()).draw(Diaries.series(Measure.BACK_PAIN, Diaries.V4_BACK)));
	}

	@Test
	void drawsWalkingMinutesAsWeeklyMedians() {
		String minutes = "- - 15 15 15 15 15 15 27 27 27 27 27 27 27 29 29 29 29 29 29 29 23 23 23 23 23 23 23 21 21 21 "
				+ "21 21 21 21 31 31 31 31 31 31 31";
		assertGolden("walking-minutes",
				charts(43, Diaries.signals()).draw(Diaries.series(Measure.WALKING_MINUTES, minutes)));
	}

	@Test
	void leavesAGapWhereADayIsMissing() {
		RecoveryChart chart = charts(9, List.of()).draw(Diaries.series(Measure.BACK_PAIN, "- - 4 4 - 3 3 - 2"));
		assertThat(chart.own().lines()).hasSize(2);
		assertThat(chart.own().dots()).hasSize(5);
		assertThat(chart.table().get(0).days()).containsExactly(null, "4", "4", null, "3", "3", null);
		assertGolden("gap", chart);
	}

	@Test
	void drawsAnEmptyAxisWhenNothingIsReported() {
		RecoveryChart chart = charts(1, List.of()).draw(new DaySeries(Measure.STEPS, new TreeMap<>()));
		assertThat(chart.text().sentence()).isEqualTo("Nothing reported yet. Higher is better.");
		assertThat(chart.own().dots()).isEmpty();
		assertThat(draw(chart)).contains("nothing reported").doesNotContain("<polyline");
	}

	@Test
	void marksADangerSignOnEveryChart() {
		RecoveryCharts charts = charts(12, List.of(Diaries.mark(12, "E-SADDLE")));
		for (Measure measure : Measure.values()) {
			RecoveryChart chart = charts.draw(Diaries.series(measure, "- - 4 4 5 4 3 3 3 3 3 3 3"));
			assertThat(chart.marks()).singleElement().satisfies((mark) -> {
				assertThat(mark.kind()).isEqualTo("e");
				assertThat(mark.word()).isEqualTo((measure == Measure.STEPS) ? "Numb between legs" : null);
			});
		}
	}

	@Test
	void sharesOneAxisBetweenAllCharts() {
		RecoveryCharts charts = charts(43, Diaries.signals());
		assertThat(List.of(Measure.values()).stream().map((measure) -> {
			RecoveryChart chart = charts.draw(Diaries.series(measure, Diaries.V4_LEG));
			return List.of(chart.frame().days(), chart.frame().phases().stream().map((phase) -> phase.x()).toList());
		}).distinct()).hasSize(1);
	}

	@Test
	void drawsTheBandBehindEverythingElse() {
		String steps = draw(charts(43, Diaries.signals()).draw(Diaries.series(Measure.STEPS, Diaries.V4_STEPS)));
		assertThat(steps.lines().skip(1).findFirst().orElseThrow()).startsWith("<path class=\"band\" d=\"M");
		assertThat(steps).contains("class=\"edge\"", "class=\"edge guess\"");
	}

	/**
	 * V4: rows E at weeks 1 and 2, moved to days 8.2 and 16.3; after that interpolated.
	 */
	@Test
	void drawsMeasuredEdgesSolidAndOthersDashed() {
		RecoveryChart chart = charts(43, List.of()).draw(Diaries.series(Measure.LEG_PAIN, Diaries.V4_LEG));
		DayAxis axis = new DayAxis(43);
		assertThat(chart.band().measured()).startsWith("M" + axis.x(1) + " ")
			.contains("L" + axis.x(7 * 14 / 12.0) + " ")
			.contains("L" + axis.x(14 * 14 / 12.0) + " ")
			.doesNotContain(axis.x(43));
		assertThat(chart.band().estimated()).startsWith("M" + axis.x(14 * 14 / 12.0) + " ")
			.contains("L" + axis.x(43) + " ");
	}

	@Test
	void keepsTheWholeBandInsideTheScale() {
		RecoveryChart chart = charts(43, List.of()).draw(Diaries.series(Measure.STEPS, "- - 900 950 1000"));
		assertThat(chart.frame().values()).extracting(DayAxis.Tick::label).contains("6,000");
		assertThat(chart.band().area()).doesNotContain(" " + chart.frame().top());
	}

	@Test
	void tellsTheBandOfAllSteppingButDrawsNone() {
		RecoveryChart chart = charts(43, List.of()).draw(Diaries.series(Measure.WALKING_MINUTES, "- - 15 15 15"));
		assertThat(chart.band()).isNull();
		assertThat(chart.columns().expected()).isEqualTo("Expected, all stepping");
		assertThat(chart.text().expected()).isEqualTo("No area is drawn: the published range, 17 to 54 on day 4, "
				+ "counts all stepping; this counts planned walks.");
	}

	@Test
	void putsTheExpectedNumbersIntoTheTableMovedAndNot() {
		RecoveryChart chart = charts(43, List.of()).draw(Diaries.series(Measure.LEG_PAIN, Diaries.V4_LEG));
		assertThat(chart.columns()).isEqualTo(new RecoveryChart.Columns(false, "Expected at week’s end", true));
		assertThat(chart.table().get(5).expected()).isEqualTo("2.6 (0.5–4.6)");
		assertThat(chart.table().get(0).expected()).isEqualTo("3.2 (1.4–5.1)");
		assertThat(chart.table().get(0).unmoved()).isEqualTo("2.7 (1–4.6)");
	}

	@Test
	void drawsTheChartWithoutABandWhenThereIsNone() {
		RecoveryChart chart = charts(43, List.of(), ExpectedRecovery.none("Not now."))
			.draw(Diaries.series(Measure.LEG_PAIN, Diaries.V4_LEG));
		assertThat(chart.columns()).isEqualTo(new RecoveryChart.Columns(false, null, false));
		assertThat(chart.text().expected()).isEmpty();
		assertThat(draw(chart)).contains("<polyline").doesNotContain("band", "edge");
	}

	@Test
	void keepsTheLabelsOfOwnValueAndTargetApart() {
		RecoveryChart chart = charts(42, List.of())
			.draw(Diaries.series(Measure.STEPS, Diaries.V4_STEPS.replaceAll("3400$", "5950")));
		double own = Double.parseDouble(chart.own().latest().y());
		double target = Double.parseDouble(chart.target().latest().y());
		assertThat(Math.abs(own - target)).isGreaterThanOrEqualTo(13);
	}

	private static RecoveryCharts charts(int today, List<SignalMark> signals) {
		return charts(today, signals, Diaries.expected());
	}

	private static RecoveryCharts charts(int today, List<SignalMark> signals, ExpectedRecovery expected) {
		return new RecoveryCharts(today, Diaries.plan(), signals, expected);
	}

	private void assertGolden(String name, RecoveryChart chart) {
		String drawn = draw(chart);
		Path file = GOLDEN.resolve(name + ".svg");
		try {
			if (Boolean.getBoolean("golden.write")) {
				Files.writeString(file, drawn);
			}
			assertThat(drawn).isEqualTo(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String draw(RecoveryChart chart) {
		Context context = new Context();
		context.setVariable("chart", chart);
		return this.templates.process("review/chart", Set.of("drawing"), context)
			.lines()
			.filter((line) -> !line.isBlank())
			.reduce("", (all, line) -> all + line + "\n");
	}

	private static SpringTemplateEngine templates() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine;
	}

}
