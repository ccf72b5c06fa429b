package org.spinerehab.app.discharge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.web.Site;

/**
 * The whole plan as plain text, complete on its own: what an EHR that takes nothing but
 * text gets to see (connections.md 1.8).
 */
final class PlanText {

	private static final int WIDTH = 78;

	private final PlanLines plan;

	private final EditedPlan edited;

	private final Signature signature;

	private final Site site;

	private final StringBuilder text = new StringBuilder();

	PlanText(EditedPlan edited, Signature signature, Site site) {
		this.edited = edited;
		this.plan = new PlanLines(edited);
		this.signature = signature;
		this.site = site;
	}

	String render() {
		header();
		dangerSigns();
		section("Walking");
		this.plan.walking().forEach(this::line);
		exercises();
		if (!this.plan.aid().isEmpty()) {
			section("Walking aid");
			this.plan.aid().forEach((aid) -> item("- ", aid.text() + was(aid)));
		}
		section("Limits");
		this.plan.limits().forEach(this::line);
		section("Goals");
		this.plan.goals().forEach((goal) -> item("- ", goal.text() + was(goal)));
		advice("Physiotherapy", "physiotherapy");
		section("Check-ins");
		this.plan.checkIns().forEach(this::line);
		advice("Good to know", "education");
		changes();
		footer();
		return this.text.toString();
	}

	private void header() {
		EhrPatient patient = this.signature.patient();
		this.text.append("REHABILITATION PLAN AFTER SPINE SURGERY\n");
		this.text.append("Plan ").append(this.signature.number()).append(", version 1\n\n");
		fact("Patient",
				patient.name()
						+ ((patient.birthDate() != null) ? ", born " + Wording.longDate(patient.birthDate()) : "")
						+ ", " + patient.sex() + (patient.mrn().isEmpty() ? "" : ", MRN " + patient.mrn()));
		fact("Operation", this.signature.operation() + ", " + Wording.longDate(this.signature.surgery()));
		fact("Signed by", this.signature.signer() + ", " + Wording.moment(this.signature.at()));
		fact("Hospital", this.site.name());
		fact("Plan id", this.signature.planId().toString());
	}

	private void dangerSigns() {
		section("Danger signs: call " + this.site.emergencyNumber() + " or go to the emergency department");
		DangerSigns.EMERGENCY.forEach((sign) -> item("- ", sign));
		section("Call the clinic the same day: " + this.site.clinicNumber());
		DangerSigns.SAME_DAY.forEach((sign) -> item("- ", sign));
		this.text.append('\n');
		fact("Clinic", this.site.clinicNumber() + ", " + this.site.clinicHours());
		fact("Nights, weekends", this.site.onCallNumber());
		fact("Emergency", this.site.emergencyNumber());
	}

	private void exercises() {
		for (PlanLines.Phase phase : this.plan.exercises()) {
			section(phase.now() ? "Exercises now" : "Exercises from "
					+ Wording.day(phase.from(), this.signature.surgery()) + ", if no urgent signal is open");
			for (PlanLines.Line exercise : phase.exercises()) {
				line(exercise);
				if (exercise.how() != null) {
					item("  ", exercise.how());
				}
			}
		}
	}

	private void advice(String title, String category) {
		List<PlanLines.Line> lines = this.plan.advice(category);
		if (!lines.isEmpty()) {
			section(title);
			lines.forEach(this::line);
		}
	}

	private void changes() {
		List<PlanLines.Change> changes = this.plan.changes();
		if (!changes.isEmpty()) {
			section("Changed from the template by " + this.signature.signer());
			changes.forEach((change) -> item("- ", String.join("; ", change.what())
					+ ((change.reason() != null) ? ". Reason: " + change.reason() : "")));
		}
		section("Known and not known at signing");
		this.edited.answers().known().forEach((fact) -> item("- ", Wording.capital(fact)));
		List<String> unknown = this.edited.answers().notKnown();
		if (!unknown.isEmpty()) {
			item("- ", "Not known: " + Wording.list(unknown));
		}
	}

	private void footer() {
		this.text.append('\n');
		item("", "Plan " + this.signature.number() + ", version 1, "
				+ Wording.longDate(this.signature.at().toLocalDate())
				+ ". The plan itself is kept in the rehab record under the plan id above; this is a copy of it.");
	}

	private void section(String title) {
		this.text.append('\n').append(title.toUpperCase(Locale.ENGLISH)).append('\n');
	}

	private void fact(String name, String value) {
		wrap(String.format("%-18s", name), " ".repeat(18), value);
	}

	private void line(PlanLines.Line line) {
		item("- ", line.name() + ": " + line.text() + was(line));
	}

	private static String was(PlanLines.Line line) {
		return (line.was() != null) ? " (template: " + line.was() + ")" : "";
	}

	private void item(String mark, String content) {
		wrap(mark, " ".repeat(mark.length()), content);
	}

	private void wrap(String first, String next, String content) {
		List<String> lines = new ArrayList<>();
		StringBuilder current = new StringBuilder(first);
		int indent = first.length();
		for (String word : content.strip().split("\\s+")) {
			if (current.length() > indent && current.length() + 1 + word.length() > WIDTH) {
				lines.add(current.toString());
				current = new StringBuilder(next);
				indent = next.length();
			}
			current.append((current.length() > indent) ? " " : "").append(word);
		}
		lines.add(current.toString());
		lines.forEach((line) -> this.text.append(line.stripTrailing()).append('\n'));
	}

}
