package org.spinerehab.app.checkin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads danger signs from one form alone, as the style sheet does before anything is sent
 * (clinical.md 7.2, 7.3). What needs earlier days is the server's.
 */
final class DangerSigns {

	private static final Set<String> EMERGENCY_TILES = Set.of("BLADDER_BOWEL", "SADDLE", "SUDDEN_WEAK", "FOOT_DROP",
			"BOTH_LEGS", "SUDDEN_PAIN", "CHEST", "FALL_HEAD");

	private static final Set<String> URGENT_TILES = Set.of("FEVERISH", "RIGOR", "CONFUSED", "NEW_NUMB", "FALL", "CALF",
			"HEADACHE_UP");

	private static final Set<String> URGENT_WOUNDS = Set.of("spread", "pus", "clear", "open");

	private static final BigDecimal FEVER = new BigDecimal("38.0");

	private static final BigDecimal COLD = new BigDecimal("36.0");

	private final Answers answers;

	private final List<String> tiles;

	private final Optional<BigDecimal> temperature;

	DangerSigns(Answers answers) {
		this.answers = answers;
		this.tiles = answers.all("d.flags");
		this.temperature = celsius(answers);
	}

	/** Whether the danger-sign question was answered at all (rule N18). */
	boolean asked() {
		return !this.tiles.isEmpty();
	}

	Urgency urgency() {
		if (isEmergency()) {
			return Urgency.NOW;
		}
		boolean urgent = this.tiles.stream().anyMatch(URGENT_TILES::contains) || this.answers.has("d.strength", "L")
				|| this.answers.all("d.wound").stream().anyMatch(URGENT_WOUNDS::contains) || fever();
		return urgent ? Urgency.TODAY : Urgency.LATER;
	}

	private boolean isEmergency() {
		boolean hot = ticked("FEVERISH") || fever();
		boolean sepsis = (hot || tooCold()) && (ticked("RIGOR") || ticked("CONFUSED"));
		boolean meningitis = hot && ticked("HEADACHE_UP");
		boolean injured = ticked("FALL") && ticked("NEW_NUMB");
		return this.tiles.stream().anyMatch(EMERGENCY_TILES::contains) || this.answers.has("d.strength", "M") || sepsis
				|| meningitis || injured;
	}

	private boolean ticked(String tile) {
		return this.tiles.contains(tile);
	}

	private boolean fever() {
		return this.temperature.filter((value) -> value.compareTo(FEVER) >= 0).isPresent();
	}

	private boolean tooCold() {
		return this.temperature.filter((value) -> value.compareTo(COLD) < 0).isPresent();
	}

	/** Rules G-UNIT and N20: to Celsius, rounded, believed only between 34 and 43. */
	private static Optional<BigDecimal> celsius(Answers answers) {
		return answers.one("d.temp").flatMap(Entered::decimal).map((value) -> {
			boolean fahrenheit = answers.has("d.temp.unit", "[degF]")
					|| value.compareTo(BigDecimal.valueOf(93)) >= 0 && value.compareTo(BigDecimal.valueOf(110)) <= 0;
			return (fahrenheit ? value.subtract(BigDecimal.valueOf(32))
				.multiply(BigDecimal.valueOf(5))
				.divide(BigDecimal.valueOf(9), 6, RoundingMode.HALF_UP) : value).setScale(1, RoundingMode.HALF_UP);
		})
			.filter((value) -> value.compareTo(BigDecimal.valueOf(34)) >= 0
					&& value.compareTo(BigDecimal.valueOf(43)) <= 0);
	}

}
