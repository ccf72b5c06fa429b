package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One walking row of a signed plan: the days it applies, walks and minutes a day, step
 * target.
 */
public record WalkingWeek(String title, int firstDay, @Nullable Integer lastDay, @Nullable Integer walks,
		@Nullable Integer minutes, @Nullable Integer steps) {

	/** Whether the row is in force on this post-operative day. */
	public boolean covers(int day) {
		return day >= this.firstDay && (this.lastDay == null || day <= this.lastDay);
	}

	/** The planned minutes of a day, all walks together. */
	public Optional<Integer> minutesADay() {
		return (this.walks == null || this.minutes == null) ? Optional.empty() : Optional.of(this.walks * this.minutes);
	}

	/** "4 × 5 minutes". */
	public String words() {
		return (this.walks == null || this.minutes == null) ? this.title
				: this.walks + " × " + this.minutes + " minutes";
	}

	Optional<BigDecimal> target(Measure measure) {
		return switch (measure) {
			case STEPS -> Optional.ofNullable(this.steps).map(BigDecimal::valueOf);
			case WALKING_MINUTES -> minutesADay().map(BigDecimal::valueOf);
			default -> Optional.empty();
		};
	}

}
