package org.spinerehab.app.discharge;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The step targets as a curve over the columns of the walking table.
 *
 * @param line path of the targets
 * @param area the same, closed at the bottom
 * @param before path of the patient's own steps before surgery, absent if not known
 * @param words the curve in a sentence
 */
record StepCurve(int width, String line, String area, @Nullable String before, String words) {

	private static final int COLUMN = 10;

	private static final int HEIGHT = 56;

	private static final int TOP = 6;

	static StepCurve of(List<Integer> targets, @Nullable Integer before) {
		int highest = Math.max(1,
				Math.max(targets.stream().mapToInt(Integer::intValue).max().orElse(1), (before != null) ? before : 0));
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < targets.size(); i++) {
			line.append((i == 0) ? "M0 " : "V").append(y(targets.get(i), highest)).append('H').append((i + 1) * COLUMN);
		}
		int width = targets.size() * COLUMN;
		String area = "M0 " + HEIGHT + line.toString().replaceFirst("M0 ", "V") + "V" + HEIGHT + "Z";
		String own = (before != null) ? "M0 " + y(before, highest) + "H" + width : null;
		return new StepCurve(width, line.toString(), area, own, sentence(targets, before));
	}

	private static String y(int steps, int highest) {
		return String.format(Locale.ROOT, "%.1f", HEIGHT - (HEIGHT - TOP) * (double) steps / highest);
	}

	private static String sentence(List<Integer> targets, @Nullable Integer before) {
		String rise = "Step target by week, from " + Wording.number(targets.get(0)) + " in week 1 to "
				+ Wording.number(targets.get(targets.size() - 1)) + " in the last column.";
		return (before == null) ? rise : rise + " Before surgery: " + Wording.number(before) + " a day.";
	}

}
