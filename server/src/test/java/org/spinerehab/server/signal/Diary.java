package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import org.spinerehab.server.numbers.PublishedTable;

/**
 * Writes a patient's days in a few words. Days are counted from surgery.
 */
final class Diary {

	static final LocalDate SURGERY = LocalDate.of(2026, 3, 2);

	/** The numbers as published. */
	static final TriageParameters PARAMETERS = new TriageParameters(PublishedTable.TRIAGE_PARAMETERS.table());

	private final NavigableSet<LocalDate> surgeries = new TreeSet<>(List.of(SURGERY));

	private final List<DayReport> reports = new ArrayList<>();

	private Baseline baseline = Baseline.UNKNOWN;

	private TriageParameters parameters = PARAMETERS;

	private int sources;

	/** All days before are back 3, leg 2, strength the same. */
	static Diary quietUntil(int postOpDay) {
		Diary diary = new Diary();
		for (int day = 1; day < postOpDay; day++) {
			diary.back(day, 3).leg(day, 2).strength(day, LegStrength.S);
		}
		return diary;
	}

	Diary withoutSurgery() {
		this.surgeries.clear();
		return this;
	}

	Diary parameters(TriageParameters other) {
		this.parameters = other;
		return this;
	}

	Diary baseline(Baseline known) {
		this.baseline = known;
		return this;
	}

	Diary tiles(int day, Tile... tiles) {
		Arrays.stream(tiles).forEach((tile) -> add(day, new Datum.Ticked(tile, source(day))));
		return this;
	}

	Diary back(int day, int score) {
		return add(day, new Datum.Pain(PainSite.BACK, BigDecimal.valueOf(score), source(day)));
	}

	Diary leg(int day, int score) {
		return add(day, new Datum.Pain(PainSite.LEG, BigDecimal.valueOf(score), source(day)));
	}

	Diary side(int day, LegSide side) {
		return add(day, new Datum.Side(side, source(day)));
	}

	Diary strength(int day, LegStrength strength) {
		return add(day, new Datum.Strength(strength, source(day)));
	}

	Diary wound(int day, WoundState state) {
		return add(day, new Datum.Wound(state, source(day)));
	}

	Diary temperature(int day, String celsius) {
		return add(day, new Datum.Temperature(new BigDecimal(celsius), source(day)));
	}

	Diary inconsistent(int day, String words) {
		return add(day, new Datum.Inconsistency(words, source(day)));
	}

	private Diary add(int day, Datum datum) {
		this.reports.add(new DayReport(SURGERY.plusDays(day), List.of(datum)));
		return this;
	}

	private Source source(int day) {
		Instant evening = SURGERY.plusDays(day).atTime(20, 0).toInstant(ZoneOffset.UTC);
		return new Source("Observation/" + ++this.sources, "QuestionnaireResponse/" + day, evening, Set.of());
	}

	PatientDays days() {
		return new PatientDays(this.reports, () -> this.surgeries, () -> this.baseline, () -> this.reports);
	}

	List<Signal> signals(int day) {
		return Triage.of(days(), SURGERY.plusDays(day), this.parameters);
	}

	List<String> rules(int day) {
		return signals(day).stream().map((signal) -> signal.rule().code()).toList();
	}

}
