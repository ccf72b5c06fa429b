package org.spinerehab.app.review;

/**
 * How bad a signal is (clinical.md 7.1), worst first, with the word and the shape it is
 * always shown with.
 */
public enum Tier {

	/** Emergency. */
	E("Emergency"),
	/** Urgent. */
	U("Urgent"),
	/** Review. */
	R("Review"),
	/** Silence: R-MISS, shown in a shape of its own. */
	SILENT("Silent");

	private final String word;

	Tier(String word) {
		this.word = word;
	}

	/** The tier a rule id says. */
	public static Tier of(String rule) {
		if (rule.startsWith("E-")) {
			return E;
		}
		if (rule.startsWith("U-")) {
			return U;
		}
		return "R-MISS".equals(rule) ? SILENT : R;
	}

	public String word() {
		return this.word;
	}

	/** The kind of tag: names the colour and the shape. */
	public String kind() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
