package org.spinerehab.app.discharge;

import java.util.Objects;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.StringType;
import org.spinerehab.profiles.SpineRehab;

/**
 * The goal in the patient's own words (clinical.md 2.9, last row).
 */
record OwnGoal(Answers answers) {

	/** A goal of its own, where the template has no place for one. */
	Goal goal() {
		Goal goal = new Goal();
		goal.setMeta(new Meta().addProfile(SpineRehab.GOAL));
		goal.addCategory(code("spine-rehab", "Spine rehabilitation"));
		return over(goal);
	}

	/** Puts the patient's words into the template's own goal. */
	Goal over(Goal goal) {
		goal.getDescription().setText(this.answers.ownGoal());
		goal.setTarget(null);
		goal.addTarget()
			.setMeasure(code("own-goal", "The patient's own goal"))
			.setDetail(new StringType(this.answers.ownGoal()))
			.setDue(new DateType(Objects.requireNonNull(this.answers.goalDue()).toString()));
		return goal;
	}

	private static CodeableConcept code(String code, String display) {
		return new CodeableConcept(new Coding(SpineRehab.CODES, code, display));
	}

}
