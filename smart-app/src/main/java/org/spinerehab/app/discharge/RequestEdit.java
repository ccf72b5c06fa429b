package org.spinerehab.app.discharge;

import java.math.BigDecimal;
import java.util.Objects;

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
		for (Entry entry : this.edited.changes()) {
			if (entry.field().key().equals(week.key() + ".steps")) {
				dose.writeSteps(entry.number());
			}
			else if (entry.field().key().equals(week.key() + ".text")) {
				dose.writeText(entry.value());
				this.request.setPatientInstruction(entry.value());
			}
			else if (entry.field().key().startsWith(week.key() + ".")) {
				walks(week, dose, Objects.requireNonNull(this.edited.walks(week)));
			}
		}
	}

	private void walks(ProposedPlan.WalkingWeek week, RequestDose dose, int[] walks) {
		String text = ((walks[0] == 1) ? "one walk" : walks[0] + " walks") + " of " + walks[1] + " minutes "
				+ ((week.daysAWeek() != null) ? "on at least " + week.daysAWeek() + " days a week" : "each day");
		dose.writeWalks(walks[0], walks[1]);
		dose.writeText(text);
		this.request.setPatientInstruction("Take " + text + ".");
	}

}
