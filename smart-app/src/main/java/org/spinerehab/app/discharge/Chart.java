package org.spinerehab.app.discharge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the hospital's chart says about the patient, read at launch, each fact with where
 * it stands and since when. A fact without a source is not shown.
 *
 * @param operation the spine operation, absent if none was found
 * @param stay the hospital stay of the launch
 * @param bmi the latest body mass index
 * @param conditions the active problems
 * @param notRead what could not be read, and why, in words
 * @param readAt when it was read
 */
record Chart(@Nullable Operation operation, @Nullable Stay stay, @Nullable Bmi bmi, List<Diagnosis> conditions,
		List<String> notRead, Instant readAt) {

	/** The diagnosis the operation was for, if the chart says so. */
	@Nullable Diagnosis indication() {
		return first(Kind.SPINE);
	}

	@Nullable Diagnosis diabetes() {
		return first(Kind.DIABETES);
	}

	@Nullable Diagnosis smoking() {
		return first(Kind.SMOKING);
	}

	List<Diagnosis> others() {
		return this.conditions.stream().filter((diagnosis) -> diagnosis.kind() == Kind.OTHER).toList();
	}

	private @Nullable Diagnosis first(Kind kind) {
		return this.conditions.stream().filter((diagnosis) -> diagnosis.kind() == kind).findFirst().orElse(null);
	}

	/** What a problem means for a plan. */
	enum Kind {

		SPINE, DIABETES, SMOKING, OTHER

	}

	/**
	 * The operation, with the minimal copy our server keeps of it.
	 *
	 * @param text as the chart names it, with level and side
	 * @param codes {@code system|code} of each coding
	 */
	record Operation(String ehrId, String text, List<String> codes, LocalDate date, String copy) {

	}

	/**
	 * The hospital stay.
	 */
	record Stay(String ehrId, @Nullable LocalDate admitted, String copy) {

	}

	/**
	 * The body mass index.
	 */
	record Bmi(BigDecimal value, @Nullable LocalDate date) {

	}

	/**
	 * A problem of the problem list.
	 *
	 * @param kind what it means for a plan
	 */
	record Diagnosis(String ehrId, String text, Kind kind, @Nullable LocalDate recorded, String copy) {

	}

}
