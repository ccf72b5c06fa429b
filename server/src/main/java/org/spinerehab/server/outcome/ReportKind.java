package org.spinerehab.server.outcome;

import java.util.Arrays;
import java.util.Set;

import org.hl7.fhir.r4.model.Coding;
import org.spinerehab.profiles.SpineRehab;

/**
 * The profile and category of the Observation an answer becomes, by what its question
 * measures.
 */
enum ReportKind {

	DANGER_SIGN(SpineRehab.RED_FLAG, "survey"), PAIN(SpineRehab.PAIN_SCORE, "survey", "72514-3"),
	ACTIVITY(SpineRehab.DAILY_ACTIVITY, "activity", ReportKind.STEPS, "walking-minutes"),
	TEMPERATURE("http://hl7.org/fhir/StructureDefinition/bodytemp", "vital-signs", "8310-5"),
	REPORT(SpineRehab.PATIENT_REPORT, "survey");

	private static final String STEPS = "41950-7";

	private final String profile;

	private final String category;

	private final Set<String> codes;

	ReportKind(String profile, String category, String... codes) {
		this.profile = profile;
		this.category = category;
		this.codes = Set.of(codes);
	}

	String profile() {
		return this.profile;
	}

	String category() {
		return this.category;
	}

	static ReportKind of(Question question) {
		return Arrays.stream(values())
			.filter((kind) -> question.item().getCode().stream().map(Coding::getCode).anyMatch(kind.codes::contains))
			.findFirst()
			.orElse(REPORT);
	}

	static boolean isSteps(Question question) {
		return question.item().getCode().stream().map(Coding::getCode).anyMatch(STEPS::equals);
	}

}
