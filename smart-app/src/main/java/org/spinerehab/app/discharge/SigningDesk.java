package org.spinerehab.app.discharge;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.discharge.document.DocumentFiling;
import org.spinerehab.app.discharge.document.LedgerEntry;
import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.vault.Secrets;
import org.spinerehab.app.web.Site;

import org.springframework.stereotype.Component;

/**
 * Signs a draft with all that hangs on it: the plan first, then the document for the EHR
 * and the patient's link (connections.md R1).
 */
@Component
class SigningDesk {

	private static final Logger logger = LoggerFactory.getLogger(SigningDesk.class);

	private final DraftDesk desk;

	private final PlanSigner signer;

	private final Signings signings;

	private final DocumentFiling filing;

	private final PatientLinks links;

	private final PlansInForce plans;

	private final Site site;

	private final Clock clock;

	SigningDesk(DraftDesk desk, PlanSigner signer, Signings signings, DocumentFiling filing, PatientLinks links,
			PlansInForce plans, Site site, Clock clock) {
		this.desk = desk;
		this.signer = signer;
		this.signings = signings;
		this.filing = filing;
		this.links = links;
		this.plans = plans;
		this.site = site;
		this.clock = clock;
	}

	/** Tells whether two looks at a draft saw the same plan. */
	String fingerprint(Draft draft) {
		Edits edits = draft.edits();
		return Secrets.hash(draft.id() + "\n" + draft.plan() + "\n" + new TreeMap<>(edits.values()) + "\n"
				+ new TreeMap<>(edits.reasons()) + "\n" + edits.answers());
	}

	SignOutcome sign(LaunchContext launch, Draft draft) {
		EditedPlan edited = this.desk.edited(draft);
		if (!edited.problems().isEmpty()) {
			return new SignOutcome.Refused(edited.problems().stream().map(Problem::message).toList());
		}
		SignOutcome outcome = this.signer.sign(launch, this.desk.toSign(draft), edited, this.clock.instant(),
				(signed) -> {
					this.filing.register(launch, draft.id(), 1, document(launch, draft, signed));
					keepWithLink(launch, signed.plan());
				});
		if (outcome instanceof SignOutcome.Signed signed) {
			this.desk.forget(launch);
			file(launch, signed.plan().planId());
		}
		return outcome;
	}

	/**
	 * Brings the plan's documents as far as they get; the plan stands whatever happens.
	 */
	void file(LaunchContext launch, UUID planId) {
		try {
			this.filing.advance(launch, planId);
		}
		catch (LaunchRefused ex) {
			logger.info("The documents of plan {} wait for the next launch: {}", planId, ex.reason());
		}
	}

	/** The plan of the patient, from the last signature or from our server. */
	Optional<PlanReceipt> inForce(LaunchContext launch) {
		return this.signings.latest(launch.requirePatient().rehabId())
			.or(() -> this.plans.find(launch).map(PlansInForce.StoredPlan::signed));
	}

	/** The whole plan as our server holds it. */
	Optional<EditedPlan> stored(LaunchContext launch) {
		return this.plans.find(launch).map((stored) -> stored.read(this.plans.surgery(launch, stored)));
	}

	List<LedgerEntry> documents(UUID planId) {
		return this.filing.ofPlan(planId);
	}

	void newLink(LaunchContext launch, PlanReceipt plan) {
		this.signings.open(plan.planId(), launch.requirePatient().rehabId());
		keepWithLink(launch, plan);
	}

	private void keepWithLink(LaunchContext launch, PlanReceipt plan) {
		String patient = launch.requirePatient().rehabId();
		this.signings.signed(patient, plan.withLink(this.links.create(patient)));
	}

	/** A document of this launch's patient in this launch's EHR. */
	Optional<LedgerEntry> document(LaunchContext launch, UUID id) {
		return inForce(launch).stream()
			.flatMap((plan) -> documents(plan.planId()).stream())
			.filter((entry) -> entry.id().equals(id) && entry.connectionId().equals(launch.connectionId())
					&& entry.patient().equals(launch.requirePatient().ehrId()))
			.findFirst();
	}

	Optional<String> text(LedgerEntry entry) {
		return this.filing.text(entry.id());
	}

	/** A person says what stands in the EHR. */
	void settle(LaunchContext launch, LedgerEntry entry, boolean there) {
		if (this.filing.settle(entry.id(), there) && !there) {
			file(launch, entry.planId());
		}
	}

	/**
	 * The document shows what was written, also if an earlier attempt wrote something
	 * else.
	 */
	private String document(LaunchContext launch, Draft draft, SignOutcome.Signed signed) {
		EhrPatient patient = launch.requirePatient();
		Chart.Operation operation = Objects.requireNonNull(draft.chart().operation());
		EditedPlan edited = signed.earlier()
				? this.plans.find(launch).map((stored) -> stored.read(operation.date())).orElseThrow()
				: this.desk.edited(draft);
		Signature signature = new Signature(draft.id(), 1, patient, operation.text(), operation.date(),
				launch.user().name(), signed.plan().signedAt().atZone(this.site.timeZone()));
		return new PlanText(edited, signature, this.site).render();
	}

}
