package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.review.RecoveryChart.Bar;
import org.spinerehab.app.review.RecoveryChart.Frame;
import org.spinerehab.app.review.RecoveryChart.Mark;
import org.spinerehab.app.review.RecoveryChart.Own;
import org.spinerehab.app.review.RecoveryChart.PhaseLine;
import org.spinerehab.app.review.RecoveryChart.Place;
import org.spinerehab.app.review.RecoveryChart.Target;
import org.spinerehab.app.review.RecoveryChart.Text;
import org.spinerehab.app.web.Words;

/**
 * Draws a patient's measures as small multiples on one axis, from surgery to today.
 */
final class RecoveryCharts {

	private static final double LETTER = 6.2;

	private static final int MARK = 9;

	private static final int NEAR_THE_END = 40;

	private static final int DAY_OF_THE_WORD = 8;

	private static final double BAR_GAP = 0.4;

	private final int today;

	private final DayAxis axis;

	private final List<WalkingWeek> plan;

	private final List<SignalMark> signals;

	private final ExpectedRecovery expected;

	RecoveryCharts(int today, List<WalkingWeek> plan, List<SignalMark> signals, ExpectedRecovery expected) {
		this.today = today;
		this.axis = new DayAxis(today);
		this.plan = plan;
		this.expected = expected;
		this.signals = signals.stream().sorted(Comparator.comparingInt(SignalMark::day)).toList();
	}

	RecoveryChart draw(DaySeries series) {
		Measure measure = series.measure();
		List<Optional<BigDecimal>> targets = IntStream.rangeClosed(0, this.axis.lastDay())
			.mapToObj((day) -> target(measure, day))
			.toList();
		MeasureBand band = this.expected.of(measure);
		ValueScale scale = ValueScale.of(series,
				Stream.concat(targets.stream().flatMap(Optional::stream), Stream.of(band.highest(this.axis.lastDay())))
					.max(BigDecimal::compareTo)
					.orElseThrow());
		List<Mark> marks = marks(measure, scale);
		Own own = own(series, scale);
		Target stair = stair(measure, targets, scale, own);
		return new RecoveryChart(text(series, band), frame(measure, scale), own, stair,
				band.drawn().flatMap(new BandDrawing(this.axis, scale)::draw).orElse(null), marks,
				new RecoveryChart.Columns(stair != null, band.column(), band.unmoved() != null), table(series, band));
	}

	private Optional<BigDecimal> target(Measure measure, int day) {
		return this.plan.stream()
			.filter((week) -> week.covers(Math.max(1, day)))
			.findFirst()
			.flatMap((week) -> week.target(measure));
	}

	private Text text(DaySeries series, MeasureBand band) {
		Measure measure = series.measure();
		Optional<BigDecimal> target = target(measure, series.isEmpty() ? this.today : series.lastDay());
		String sentence = new Trend(series).sentence(this.today, target);
		String expected = band.sentence(series, this.today);
		if (series.isEmpty()) {
			return new Text(measure.title(), "Nothing", "reported yet", sentence, expected,
					(measure.title() + ": nothing reported. " + expected).strip());
		}
		String now = Words.number(series.latest());
		String detail = measure.isPain() ? "of 10, day " + series.lastDay() : "day " + series.lastDay();
		if (measure == Measure.WALKING_MINUTES) {
			int week = DaySeries.week(series.lastDay());
			now = Words.number(series.median(week).orElseThrow());
			detail = "median week " + week;
		}
		detail += target.map((value) -> ", " + measure.targetWord() + " " + Words.number(value)).orElse("");
		return new Text(measure.title(), now, detail, sentence, expected,
				(label(series, target) + " " + expected).strip());
	}

	private String label(DaySeries series, Optional<BigDecimal> target) {
		BigDecimal lowest = series.values().values().stream().min(BigDecimal::compareTo).orElseThrow();
		String aim = target.map((value) -> " The " + series.measure().targetWord() + " is " + Words.number(value) + ".")
			.orElse("");
		String seen = marksOf(series.measure()).map((mark) -> mark.word() + " on day " + mark.day())
			.collect(Collectors.joining(", "));
		return "%s, day %d to %d: first %s, lowest %s on day %d, highest %s on day %d, now %s.%s%s".formatted(
				series.measure().title(), series.values().firstKey(), series.lastDay(),
				Words.number(series.values().get(series.values().firstKey())), Words.number(lowest),
				series.dayOf(lowest), Words.number(series.highest()), series.dayOf(series.highest()),
				Words.number(series.latest()), aim, seen.isEmpty() ? "" : " Signals: " + seen + ".");
	}

	private Frame frame(Measure measure, ValueScale scale) {
		boolean first = measure == Measure.STEPS;
		List<PhaseLine> phases = this.axis.phases()
			.stream()
			.map((phase) -> new PhaseLine(
					(phase.firstDay() == 1) ? String.valueOf(DayAxis.START) : this.axis.x(phase.firstDay() - 0.5),
					first ? phase.name() : null))
			.toList();
		return new Frame(scale.height(), DayAxis.coordinate(scale.top()), DayAxis.coordinate(scale.bottom()),
				this.axis.ticks(), scale.ticks(), phases);
	}

	private Own own(DaySeries series, ValueScale scale) {
		if (series.isEmpty()) {
			return new Own(List.of(), List.of(), List.of(), null);
		}
		if (series.measure() == Measure.WALKING_MINUTES) {
			return new Own(List.of(), List.of(), bars(series, scale), null);
		}
		List<String> lines = series.runs()
			.stream()
			.filter((run) -> run.size() > 1)
			.map((run) -> run.entrySet()
				.stream()
				.map((entry) -> this.axis.x(entry.getKey()) + "," + scale.y(entry.getValue()))
				.collect(Collectors.joining(" ")))
			.toList();
		List<Place> dots = series.values()
			.entrySet()
			.stream()
			.map((entry) -> new Place(this.axis.x(entry.getKey()), scale.y(entry.getValue()), null))
			.toList();
		double last = this.axis.at(series.lastDay());
		String beside = DayAxis.coordinate(((DayAxis.END - last < NEAR_THE_END) ? DayAxis.END : last) + 6);
		Place latest = new Place(beside, scale.textY(series.latest()), Words.number(series.latest()));
		return new Own(lines, dots, List.of(), latest);
	}

	private List<Bar> bars(DaySeries series, ValueScale scale) {
		List<Bar> bars = new ArrayList<>();
		for (int week = 1; week <= DaySeries.week(this.axis.lastDay()); week++) {
			int number = week;
			series.median(week).ifPresent((median) -> bars.add(bar(number, median, scale)));
		}
		return bars;
	}

	private Bar bar(int week, BigDecimal median, ValueScale scale) {
		double start = 7 * week - 6.5 + BAR_GAP;
		double end = Math.min(7 * week + 0.5 - BAR_GAP, this.axis.lastDay());
		double x = Double.parseDouble(this.axis.x(start));
		double width = Math.max(4, Double.parseDouble(this.axis.x(end)) - x);
		double y = Double.parseDouble(scale.y(median));
		boolean inside = scale.bottom() - y >= 20 && width >= 20;
		return new Bar(DayAxis.coordinate(x), DayAxis.coordinate(width), DayAxis.coordinate(y),
				DayAxis.coordinate(scale.bottom() - y), DayAxis.coordinate(x + width / 2),
				DayAxis.coordinate(inside ? y + 14 : y - 4), inside, Words.number(median));
	}

	private @Nullable Target stair(Measure measure, List<Optional<BigDecimal>> targets, ValueScale scale, Own own) {
		StringBuilder path = new StringBuilder();
		BigDecimal before = null;
		for (int day = 0; day < targets.size(); day++) {
			BigDecimal now = targets.get(day).orElse(null);
			if (now != null && (before == null || now.compareTo(before) != 0)) {
				String x = (day == 0) ? this.axis.x(0) : this.axis.x(day - 0.5);
				path.append((before == null) ? "M" + x + " " + scale.y(now) : "H" + x + "V" + scale.y(now));
			}
			else if (now == null && before != null) {
				path.append("H").append(this.axis.x(day - 0.5));
			}
			before = now;
		}
		if (path.isEmpty()) {
			return null;
		}
		BigDecimal last = targets.stream().flatMap(Optional::stream).reduce((one, other) -> other).orElseThrow();
		if (before != null) {
			path.append("H").append(this.axis.x(this.axis.lastDay()));
		}
		String y = scale.textY(last);
		if (own.latest() != null) {
			y = scale.apart(y, own.latest().y());
		}
		return new Target(path.toString(), new Place(String.valueOf(DayAxis.END + 6), y, Words.number(last)),
				targets.get(DAY_OF_THE_WORD)
					.map((value) -> new Place(this.axis.x(DAY_OF_THE_WORD), scale.above(value), measure.targetWord()))
					.orElse(null));
	}

	private Stream<SignalMark> marksOf(Measure measure) {
		return this.signals.stream().filter((mark) -> mark.measures().contains(measure));
	}

	private List<Mark> marks(Measure measure, ValueScale scale) {
		List<SignalMark> seen = marksOf(measure).toList();
		List<Mark> marks = new ArrayList<>();
		double free = DayAxis.START;
		for (int at = 0; at < seen.size(); at++) {
			double place = this.axis.at(seen.get(at).day());
			double next = (at + 1 < seen.size()) ? this.axis.at(seen.get(at + 1).day()) : DayAxis.END + MARK;
			boolean named = measure == seen.get(at).measures().stream().min(Comparator.naturalOrder()).orElse(measure);
			double room = 2 * MARK + LETTER * seen.get(at).word().length();
			boolean after = next - place >= room;
			boolean before = !after && place - free >= room;
			marks.add(mark(seen.get(at), scale, named && (after || before), before));
			free = place + (after ? room : MARK);
		}
		return marks;
	}

	private Mark mark(SignalMark signal, ValueScale scale, boolean word, boolean before) {
		double place = this.axis.at(signal.day());
		return new Mark(DayAxis.coordinate(place), signal.tier().kind(), DayAxis.coordinate(scale.top() - MARK),
				DayAxis.coordinate(scale.top() - 4), word ? signal.word() : null,
				word ? DayAxis.coordinate(before ? place - MARK : place + MARK) : null, before);
	}

	private List<RecoveryChart.WeekRow> table(DaySeries series, MeasureBand band) {
		int weeks = series.isEmpty() ? 0 : DaySeries.week(series.lastDay());
		return IntStream.rangeClosed(1, weeks).mapToObj((week) -> row(series, band, week)).toList();
	}

	private RecoveryChart.WeekRow row(DaySeries series, MeasureBand band, int week) {
		SortedMap<Integer, BigDecimal> values = series.values();
		List<@Nullable String> days = IntStream.rangeClosed(7 * week - 6, 7 * week)
			.mapToObj((day) -> Optional.ofNullable(values.get(day)).map(Words::number).orElse(null))
			.collect(Collectors.toCollection(ArrayList::new));
		return new RecoveryChart.WeekRow("Week " + week, days, series.median(week).map(Words::number).orElse(null),
				target(series.measure(), 7 * week).map(Words::number).orElse(null), band.expected(7 * week),
				band.unmoved(7 * week));
	}

}
