package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.spinerehab.app.review.DayAxis.Tick;
import org.spinerehab.app.web.Words;

/**
 * The vertical scale of one chart: pain is always drawn from 0 to 10, the others from 0
 * to a little above the highest value, target or expected value.
 */
record ValueScale(int height, double top, double bottom, double highest, double step) {

	private static final int MOST_TICKS = 4;

	private static final int LINE = 13;

	static ValueScale of(DaySeries series, BigDecimal highestBeside) {
		Measure measure = series.measure();
		if (measure.isPain()) {
			return new ValueScale(150, 24, 130, 10, 5);
		}
		double highest = Math.max(series.highest().doubleValue(), highestBeside.doubleValue());
		boolean steps = measure == Measure.STEPS;
		double step = step(Math.max(highest, steps ? 1000 : 20));
		highest = Math.max(Math.max(highest * 1.08, step), steps ? 1000 : 20);
		return steps ? new ValueScale(176, 36, 156, highest, step) : new ValueScale(140, 24, 120, highest, step);
	}

	private static double step(double highest) {
		double power = Math.pow(10, Math.floor(Math.log10(highest)) - 1);
		for (double factor : new double[] { 1, 2, 5, 10, 20, 50 }) {
			if (highest / (factor * power) <= MOST_TICKS) {
				return factor * power;
			}
		}
		return highest;
	}

	String y(BigDecimal value) {
		return DayAxis.coordinate(at(value.doubleValue()));
	}

	private double at(double value) {
		return this.bottom - (this.bottom - this.top) * Math.min(value, this.highest) / this.highest;
	}

	/** The base line of a text that stands beside a value. */
	String textY(BigDecimal value) {
		return DayAxis.coordinate(at(value.doubleValue()) + 4);
	}

	/** The base line of a text that stands on a line. */
	String above(BigDecimal value) {
		return DayAxis.coordinate(at(value.doubleValue()) - 5);
	}

	/** Moves a label so that it does not lie on another one. */
	String apart(String label, String other) {
		double own = Double.parseDouble(label);
		double taken = Double.parseDouble(other);
		if (Math.abs(own - taken) >= LINE) {
			return label;
		}
		double up = taken - LINE;
		double down = taken + LINE;
		boolean above = own <= taken && up > this.top - LINE || down > this.bottom + LINE;
		return DayAxis.coordinate(above ? up : down);
	}

	List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		for (double value = 0; value <= this.highest; value += this.step) {
			ticks.add(new Tick(DayAxis.coordinate(at(value)), Words.number(BigDecimal.valueOf(Math.round(value)))));
		}
		return ticks;
	}

}
