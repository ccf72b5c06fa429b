package org.spinerehab.app.discharge;

import java.math.BigDecimal;

import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Lays the surgeon's changes over one proposed ServiceRequest.
 */
record RequestEdit(ServiceRequest request, EditedPlan edited) {

	void apply() {
		String key = PlanReader.key(this.request);
		ProposedPlan proposal = this.edited.proposal();
		proposal.weeks().stream().filter((week) -> week.key().equals(key)).forEach(this::walk);
		proposal.exercises().stream().filter((exercise) -> exercise.key().equals(key)).forEach((exercise) -> {
			Dose dose = this.edited.dose(exercise);
			if (!dose.equals(exercise.dose())) {
				new RequestDose(this.request).write(dose);
			}
		});
		proposal.limits().stream().filter((limit) -> limit.key().equals(key)).forEach(this::limit);
	}

	private void limit(ProposedPlan.Limit limit) {
		this.request.setPatientInstruction(this.edited.text(limit));
		Entry amount = this.edited.entry(limit.key() + ".amount");
		if (amount != null && amount.changed()) {
			((Quantity) this.request.getExtensionByUrl(PlanReader.LIMIT).getValue())
				.setValue(new BigDecimal(amount.value()));
		}
	}

	private void walk(ProposedPlan.WalkingWeek week) {
		RequestDose dose = new RequestDose(this.request);
		int[] walks = this.edited.walks(week);
		Integer steps = this.edited.steps(week);
		boolean changed = this.edited.changes()
			.stream()
			.anyMatch((entry) -> entry.field().key().startsWith(week.key() + "."));
		if (!changed) {
			return;
		}
		if (walks != null) {
			dose.writeWalks(walks[0], walks[1]);
		}
		if (steps != null) {
			dose.writeSteps(steps);
		}
		String text = new PlanLines(this.edited).walking().get(this.edited.proposal().weeks().indexOf(week)).text();
		dose.writeText(text);
		if (this.request.hasPatientInstruction()) {
			this.request.setPatientInstruction(text);
		}
	}

}
