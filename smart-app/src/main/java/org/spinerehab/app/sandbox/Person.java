package org.spinerehab.app.sandbox;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented patient of clinical.md 9 who was operated on weeks ago and answers every
 * day. The chart says the same of them in the simulated EHR.
 *
 * @param vignette {@code V1} or {@code V4}
 * @param mrn medical record number
 * @param age whole years on the day of surgery
 * @param birthday month and day of birth, {@code --MM-dd}
 * @param bmi body mass index
 * @param operation what was done, in words
 * @param level where
 * @param surgeryDaysAgo whole days from surgery to the day of the sandbox
 * @param dischargeDay post-operative day of discharge
 * @param stepsBefore steps a day before surgery
 * @param problems problem list; the first is why they were operated on
 */
record Person(String vignette, String mrn, String given, String family, String gender, int age, String birthday,
		double bmi, String operation, String level, int surgeryDaysAgo, int dischargeDay, int stepsBefore,
		List<String> problems) {

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
