package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.Duration;

import org.spinerehab.server.numbers.NumberTable;

/**
 * The numbers of the triage rules that are in force (clinical.md 7, G-EDITABLE). Pain is
 * 0 to 10, temperature in °C, days are post-operative days unless said.
 *
 * @param table the table {@code triage-parameter}
 */
record TriageParameters(NumberTable table) {

	/** Days a pain jump is compared with (E-WEAK, E-PAIN). */
	int compareDays() {
		return this.table.whole("compare-days");
	}

	/** Fewest values among them. */
	int compareValues() {
		return this.table.whole("compare-values");
	}

	/** Points that make a little weakness an emergency (E-WEAK). */
	BigDecimal weaknessPainRise() {
		return this.table.value("weakness-pain-rise");
	}

	/** Leg pain in both legs (E-BILAT). */
	BigDecimal bothLegsPain() {
		return this.table.value("both-legs-pain");
	}

	/** Severe pain (E-PAIN, U-PAIN). */
	BigDecimal severePain() {
		return this.table.value("severe-pain");
	}

	/** Its jump in points. */
	BigDecimal severePainRise() {
		return this.table.value("severe-pain-rise");
	}

	/** Last day on which that is an emergency. */
	int severePainLastDay() {
		return this.table.whole("severe-pain-last-day");
	}

	/** Fever beside other signs (E-SEPSIS, E-MENING). */
	BigDecimal emergencyFever() {
		return this.table.value("emergency-fever");
	}

	/** Below this it is cold (E-SEPSIS). */
	BigDecimal emergencyCold() {
		return this.table.value("emergency-cold");
	}

	/** Fever (U-FEVER, R-FEVER). */
	BigDecimal fever() {
		return this.table.value("fever");
	}

	/** Fever that is urgent in the early days (U-FEVER). */
	BigDecimal earlyFever() {
		return this.table.value("early-fever");
	}

	/** Last early day (U-FEVER, R-FEVER). */
	int earlyFeverLastDay() {
		return this.table.whole("early-fever-last-day");
	}

	/** Last day of a clear wound leak (U-CSF). */
	int spinalFluidLastDay() {
		return this.table.whole("spinal-fluid-last-day");
	}

	/** Pain of the first check-ins (N13). */
	BigDecimal firstScoresPain() {
		return this.table.value("first-scores-pain");
	}

	/** How many check-ins are the first (N13). */
	int firstScores() {
		return this.table.whole("first-scores");
	}

	/** Latest whole days late on which a rule still fires (G-LATE, N19). */
	int lateDays() {
		return this.table.whole("late-days");
	}

	/** From when on a check-in is late (G-LATE). */
	Duration late() {
		return Duration.ofHours(this.table.whole("late-label-hours"));
	}

	/** Time to acknowledge an emergency (7.1). */
	Duration page() {
		return Duration.ofMinutes(this.table.whole("page-minutes"));
	}

	/** Time to call after an urgent signal (7.1). */
	Duration call() {
		return Duration.ofHours(this.table.whole("urgent-call-hours"));
	}

	/** Time to look at old answers that name an emergency (N19). */
	Duration historicEmergency() {
		return Duration.ofHours(this.table.whole("historic-emergency-hours"));
	}

	/** Working days to a review (7.1). */
	int reviewDays() {
		return this.table.whole("review-working-days");
	}

	/** Working days to a review that is due the next one (7.1). */
	int nextDayReviewDays() {
		return this.table.whole("next-day-review-working-days");
	}

}
