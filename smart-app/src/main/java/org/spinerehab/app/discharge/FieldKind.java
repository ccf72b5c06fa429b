package org.spinerehab.app.discharge;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What may stand in a field of the draft: how a typed value is read, what is too much and
 * how to say so. The limits only catch slips of the keyboard; the judgement is the
 * surgeon's (clinical.md 3.3, rule 1).
 */
enum FieldKind {

	STEPS(100, 30_000, "Enter 100 to 30,000 steps"),

	AMOUNT(1, 100_000, "Enter a whole number"),

	SETS(1, 10, "Enter 1 to 10 sets"),

	TIMES(1, 24, "Enter 1 to 24 times a day"),

	SECONDS(1, 120, "Enter 1 to 120 seconds"),

	MINUTES(1, 240, "Enter 1 to 240 minutes"),

	WALKS(1, 12, "Enter walks × minutes, for example 4 × 5, at most 12 walks and 240 minutes a day") {
		@Override
		@Nullable String normal(String raw) {
			Matcher matcher = PRODUCT.matcher(raw.strip());
			if (!matcher.matches()) {
				return null;
			}
			int walks = Integer.parseInt(matcher.group(1));
			int minutes = Integer.parseInt(matcher.group(2));
			return (walks < 1 || walks > 12 || minutes < 1 || walks * minutes > 240) ? null : walks + " × " + minutes;
		}
	},

	KILOGRAMS(0, 20, "Enter 0 to 20 kg") {
		@Override
		@Nullable String normal(String raw) {
			String number = raw.strip().replace(',', '.');
			if (!number.matches("\\d{1,2}(\\.\\d)?") || new BigDecimal(number).compareTo(new BigDecimal(20)) > 0) {
				return null;
			}
			return new BigDecimal(number).stripTrailingZeros().toPlainString();
		}
	},

	REPETITIONS(1, 100, "Enter a number or a range, for example 10–15") {
		@Override
		@Nullable String normal(String raw) {
			Matcher matcher = RANGE.matcher(raw.strip());
			if (!matcher.matches()) {
				return null;
			}
			int low = Integer.parseInt(matcher.group(1));
			int high = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : low;
			if (low < 1 || high < low || high > 100) {
				return null;
			}
			return (low == high) ? String.valueOf(low) : low + "–" + high;
		}
	},

	WORDS(3, 300, "Write 3 to 300 characters") {
		@Override
		@Nullable String normal(String raw) {
			String words = raw.strip().replaceAll("\\s+", " ");
			return (words.length() < 3 || words.length() > 300) ? null : words;
		}
	},

	AID(0, 0, "Choose a walking aid, or none") {
		@Override
		@Nullable String normal(String raw) {
			return Aid.named(raw).map(Aid::title).orElse(null);
		}
	},

	KEEP(0, 0, "Tick or leave empty") {
		@Override
		@Nullable String normal(String raw) {
			return (raw.equals(YES) || raw.equals(NO)) ? raw : null;
		}
	};

	static final String YES = "yes";

	static final String NO = "no";

	private static final Pattern PRODUCT = Pattern.compile("(\\d{1,2})\\s*[×xX*]\\s*(\\d{1,3})");

	private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:\\s*(?:–|-|to)\\s*(\\d{1,3}))?");

	private final int lowest;

	private final int highest;

	private final String hint;

	FieldKind(int lowest, int highest, String hint) {
		this.lowest = lowest;
		this.highest = highest;
		this.hint = hint;
	}

	/** The value as the plan keeps it, or null if it cannot be used. */
	@Nullable String normal(String raw) {
		String digits = raw.replaceAll("[\\s,.\u00a0\u202f]", "");
		if (!digits.matches("\\d{1,6}")) {
			return null;
		}
		int number = Integer.parseInt(digits);
		return (number < this.lowest || number > this.highest) ? null : String.valueOf(number);
	}

	/** The value as shown. */
	String shown(String normal) {
		return ((this == STEPS || this == AMOUNT) && normal.matches("\\d+")) ? Wording.number(Integer.parseInt(normal))
				: normal;
	}

	/** What the field of a dose is called. */
	public String title() {
		return switch (this) {
			case SETS -> "Sets";
			case REPETITIONS -> "Repetitions";
			case SECONDS -> "Seconds held";
			case MINUTES -> "Minutes";
			case TIMES -> "Times a day";
			default -> "Value";
		};
	}

	/** Unit to write after the value, with a space before it, or nothing. */
	public String unit() {
		return (this == KILOGRAMS) ? " kg" : (this == MINUTES) ? " minutes" : "";
	}

	public String hint() {
		return this.hint;
	}

}
