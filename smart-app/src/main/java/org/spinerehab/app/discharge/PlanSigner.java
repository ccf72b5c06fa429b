package org.spinerehab.app.discharge;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Site;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs plans into our server, each exactly once: a row lock lets one signature through
 * at a time, and every resource is created only if it is not there yet (design.md D8). An
 * answer that did not come is looked up by identifier before anything is said.
 */
@Component
public class PlanSigner {

	private static final Logger logger = LoggerFactory.getLogger(PlanSigner.class);

	private final RehabServer server;

	private final Signings signings;

	private final TransactionTemplate transaction;

	private final Site site;

	PlanSigner(RehabServer server, Signings signings, TransactionTemplate transaction, Site site) {
		this.server = server;
		this.signings = signings;
		this.transaction = transaction;
		this.site = site;
	}

	/**
	 * Signs a draft as it was proposed.
	 * @param launch who signs for whom
	 * @param proposal the draft
	 * @param at when it is signed
	 * @return what became of it
	 */
	public SignOutcome signAsProposed(LaunchContext launch, Proposal proposal, Instant at) {
		ProposedPlan plan = new PlanReader(proposal.draft()).read(proposal.surgery());
		return sign(launch, proposal, new EditedPlan(plan, Edits.NONE), at, (signed) -> {
		});
	}

	/** Signs an edited draft; what follows from a signature is committed with it. */
	SignOutcome sign(LaunchContext launch, Proposal proposal, EditedPlan edited, Instant at,
			Consumer<SignOutcome.Signed> whenSigned) {
		IGenericClient client = this.server.forLaunch(launch);
		this.signings.open(proposal.planId(), launch.requirePatient().rehabId());
		return this.transaction.execute((status) -> {
			Optional<PlanReceipt> before = this.signings.lock(proposal.planId());
			if (before.isPresent()) {
				return new SignOutcome.Signed(before.get(), false);
			}
			Signer signer = new Signer(launch.requirePatient(), launch.user(), at.atZone(this.site.timeZone()));
			SignOutcome outcome = new Attempt(client, proposal, edited, signer).run();
			logger.info("Plan {}: {}", proposal.planId(), outcome.getClass().getSimpleName());
			if (outcome instanceof SignOutcome.Signed signed) {
				this.signings.signed(launch.requirePatient().rehabId(), signed.plan());
				whenSigned.accept(signed);
			}
			return outcome;
		});
	}

	/**
	 * One attempt to write, with the row locked.
	 */
	private record Attempt(IGenericClient client, Proposal proposal, EditedPlan edited, Signer signer) {

		SignOutcome run() {
			try {
				Optional<PlansInForce.StoredPlan> earlier = find();
				return earlier.isPresent() ? adopt(earlier.get().plan()) : write();
			}
			catch (FhirClientConnectionException ex) {
				return new SignOutcome.Unconfirmed("The rehab record does not answer. Nothing was sent.");
			}
		}

		private SignOutcome write() {
			Bundle bundle = new PlanBundle(this.proposal, this.edited, this.signer).build();
			try {
				Bundle answer = this.client.transaction().withBundle(bundle).execute();
				Optional<Bundle.BundleEntryResponseComponent> plan = answer.getEntry()
					.stream()
					.map(Bundle.BundleEntryComponent::getResponse)
					.filter((response) -> response.hasLocation() && response.getLocation().contains("CarePlan/"))
					.findFirst();
				return plan.filter((response) -> response.getStatus().startsWith("201"))
					.<SignOutcome>map((response) -> new SignOutcome.Signed(
							signed(new IdType(response.getLocation()), this.signer.at().toInstant()), false))
					.orElseGet(() -> look("The rehab record answered, but does not show the plan."));
			}
			catch (FhirClientConnectionException ex) {
				return look("The rehab record did not confirm it, and does not show the plan.");
			}
			catch (BaseServerResponseException ex) {
				int status = ex.getStatusCode();
				return (status >= 400 && status < 500 && status != 409 && status != 412)
						? new SignOutcome.Refused(new RefusalWords(bundle).of(ex))
						: look("The rehab record answered with an error (" + status + "), and does not show the plan.");
			}
		}

		/** Asks for the plan by its identifier before saying anything about it. */
		private SignOutcome look(String ifAbsent) {
			try {
				return find().<SignOutcome>map((stored) -> adopt(stored.plan()))
					.orElseGet(() -> new SignOutcome.Unconfirmed(ifAbsent));
			}
			catch (BaseServerResponseException ex) {
				return new SignOutcome.Unconfirmed(
						"The rehab record stopped answering. We do not know yet whether the plan was written.");
			}
		}

		private Optional<PlansInForce.StoredPlan> find() {
			return PlansInForce.withId(this.client, this.proposal.planId());
		}

		private SignOutcome adopt(CarePlan stored) {
			String ours = PlanNarrative.words(PlanNarrative.of(this.edited, stored.getTitle()));
			boolean same = PlanNarrative.words(stored.getText().getDivAsString()).equals(ours);
			return new SignOutcome.Signed(signed(stored.getIdElement(), stored.getCreated().toInstant()), !same);
		}

		private PlanReceipt signed(IdType id, Instant at) {
			return PlanReceipt.of(this.edited, this.proposal.planId(), id, at, this.signer.clinician().name());
		}

	}

}
