package org.spinerehab.app.discharge;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * What a signature wrote: the receipt for the result page.
 *
 * @param planId the plan, as everybody names it
 * @param carePlanId id of the CarePlan on our server
 * @param version its version there
 * @param signedAt when it was signed
 * @param signer who signed it
 * @param walks number of walking rows
 * @param exercises number of exercises
 * @param limits number of limits
 * @param aid the walking aid by name; receipts of plans without one have none
 * @param goals number of goals
 * @param checkIns number of check-in schedules
 * @param advice number of physiotherapy and education items
 * @param link the patient's personal check-in link, if one was made
 */
public record PlanReceipt(UUID planId, String carePlanId, String version, Instant signedAt, String signer, int walks,
		int exercises, int limits, @Nullable String aid, int goals, int checkIns, int advice, @Nullable URI link) {

	static PlanReceipt of(EditedPlan edited, UUID planId, IdType id, Instant at, String signer) {
		ProposedPlan plan = edited.proposal();
		return new PlanReceipt(planId, id.getIdPart(), id.hasVersionIdPart() ? id.getVersionIdPart() : "1", at, signer,
				plan.weeks().size(), (int) plan.exercises().stream().filter((item) -> edited.kept(item.key())).count(),
				(int) plan.limits().stream().filter((item) -> edited.kept(item.key())).count(),
				edited.aid().equals(Aid.NONE.title()) ? null : edited.aid(), new PlanLines(edited).goals().size(),
				plan.checkIns().size(), plan.advice().size(), null);
	}

	PlanReceipt withLink(URI made) {
		return new PlanReceipt(this.planId, this.carePlanId, this.version, this.signedAt, this.signer, this.walks,
				this.exercises, this.limits, this.aid, this.goals, this.checkIns, this.advice, made);
	}

}
