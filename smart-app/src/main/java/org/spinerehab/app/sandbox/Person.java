package org.spinerehab.app.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An invented patient of clinical.md 9 who was operated on weeks ago and answers every
 * day. The chart says the same of them in the simulated EHR.
 *
 * @param vignette {@code V1} to {@code V7}
 * @param mrn medical record number
 * @param age whole years on the day of surgery
 * @param birthday month and day of birth, {@code --MM-dd}
 * @param bmi body mass index
 * @param operation what was done, in words
 * @param snomed the chart's code of it; a fusion has words only
 * @param template id of the template it is planned from
 * @param level where
 * @param surgeryDaysAgo whole days from surgery to the day of the sandbox
 * @param dischargeDay post-operative day of discharge
 * @param stepsBefore steps a day before surgery, if known
 * @param onHoldFrom post-operative day from which the plan waits, if it does
 * @param problems problem list; the first is why they were operated on
 * @param baseline what was known at discharge, by question of the discharge baseline;
 * only what the vignette tells
 */
record Person(String vignette, String mrn, String given, String family, String gender, int age, String birthday,
		double bmi, String operation, @Nullable Snomed snomed, String level, String template, int surgeryDaysAgo,
		int dischargeDay, @Nullable Integer stepsBefore, @Nullable Integer onHoldFrom, List<String> problems,
		Map<String, Object> baseline) {

	/**
	 * A code of SNOMED CT.
	 */
	record Snomed(String code, String display) {

	}

	/** Id at the simulated EHR. */
	String ehrId() {
		return "e" + this.mrn;
	}

	String name() {
		return this.given + " " + this.family;
	}

	LocalDate surgery(LocalDate today) {
		return today.minusDays(this.surgeryDaysAgo);
	}

}
