package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The levels of an operation as its Procedure writes them: "L4–5", "L3-L5", "L5/S1".
 */
final class FusedLevels {

	private static final Pattern LEVELS = Pattern.compile("\\bL([1-5])\\s*[-–—/]\\s*(?:L?([2-5])|S1)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final int SACRUM = 6;

	private FusedLevels() {
	}

	/** How many levels, and the upper vertebra of each. */
	static List<Fact> in(String text, String source, @Nullable LocalDate day) {
		List<Fact> facts = new ArrayList<>();
		Matcher found = LEVELS.matcher(text);
		if (found.find()) {
			int upper = Integer.parseInt(found.group(1));
			int lower = (found.group(2) != null) ? Integer.parseInt(found.group(2)) : SACRUM;
			String words = found.group().strip() + ", " + source;
			if (lower > upper) {
				facts.add(new Fact(Fact.FUSED_LEVELS, BigDecimal.valueOf(lower - upper), words, day));
				for (int level = upper; level < lower; level++) {
					facts.add(new Fact(Fact.FUSION_LEVEL, BigDecimal.valueOf(level), words, day));
				}
			}
		}
		return facts;
	}

}
