package org.spinerehab.server.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Caller;
import org.spinerehab.server.store.FhirFeature;
import org.spinerehab.server.store.OwnWrite;
import org.spinerehab.server.store.SentBundle;

import org.springframework.stereotype.Component;

/**
 * A plan is written under the name of whoever writes it, and with every version of it
 * goes a Provenance of the server's own making, in the same transaction: nobody can
 * forget it or make it up.
 */
@Component
@Interceptor
class PlanAuthorship implements FhirFeature {

	private final DaoRegistry daos;

	/** Real time, as that of the audit, also where the sandbox pins the day. */
	private final Clock clock = Clock.systemUTC();

	PlanAuthorship(DaoRegistry daos) {
		this.daos = daos;
	}

	@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
	public void beforeCreate(IBaseResource resource, @Nullable RequestDetails request) {
		if (resource instanceof CarePlan plan) {
			caller(request).ifPresent((caller) -> requireAuthor(plan, caller));
		}
	}

	@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
	public void beforeUpdate(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
		beforeCreate(resource, request);
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
	public void afterCreate(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
		write(resource, "CREATE", request, transaction);
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
	public void afterUpdate(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request,
			TransactionDetails transaction) {
		write(resource, "UPDATE", request, transaction);
	}

	private void write(IBaseResource resource, String activity, @Nullable RequestDetails request,
			TransactionDetails transaction) {
		if (resource instanceof CarePlan plan && request != null) {
			caller(request).ifPresent((caller) -> {
				Provenance provenance = new PlanProvenance(plan, caller, reasons(plan, request)).build(activity,
						Date.from(this.clock.instant()));
				this.daos.getResourceDao(Provenance.class)
					.create(provenance, null, true, OwnWrite.request(), transaction);
			});
		}
	}

	private static Optional<Caller> caller(@Nullable RequestDetails request) {
		return (request instanceof ServletRequestDetails servlet) ? Caller.of(servlet.getServletRequest())
				: Optional.empty();
	}

	/** A hospital's system writes what somebody signed elsewhere; its author stands. */
	private static void requireAuthor(CarePlan plan, Caller caller) {
		if (caller.system()) {
			return;
		}
		if (caller.resource() == null) {
			throw refusal("The token does not say who signs (no fhirUser this server knows). Sign in as a "
					+ "practitioner this server has.");
		}
		String author = plan.getAuthor().getReferenceElement().toUnqualifiedVersionless().getValue();
		if (!caller.resource().equals(author)) {
			throw refusal("CarePlan.author must be the one who signs: set it to " + caller.resource() + ".");
		}
	}

	private static ForbiddenOperationException refusal(String words) {
		OperationOutcome outcome = new OperationOutcome();
		outcome.addIssue()
			.setSeverity(IssueSeverity.ERROR)
			.setCode(IssueType.FORBIDDEN)
			.setDiagnostics(words)
			.addExpression("CarePlan.author");
		return new ForbiddenOperationException(words, outcome);
	}

	/**
	 * What was changed and why stands in notes, at the item of this patient it is about.
	 */
	private static List<String> reasons(CarePlan plan, RequestDetails request) {
		List<Annotation> notes = new ArrayList<>(plan.getNote());
		SentBundle.of(request).ifPresent((bundle) -> bundle.getEntry().forEach((entry) -> {
			if (entry.getResource() instanceof Goal goal && same(goal.getSubject(), plan.getSubject())) {
				notes.addAll(goal.getNote());
			}
			else if (entry.getResource() instanceof ServiceRequest activity
					&& same(activity.getSubject(), plan.getSubject())) {
				notes.addAll(activity.getNote());
			}
			else if (entry.getResource() instanceof DeviceRequest aid && same(aid.getSubject(), plan.getSubject())) {
				aid.getNote().stream().filter(Annotation::hasAuthor).forEach(notes::add);
			}
		}));
		return notes.stream().map(Annotation::getText).distinct().toList();
	}

	private static boolean same(Reference one, Reference other) {
		return Objects.equals(one.getReferenceElement().toUnqualifiedVersionless().getValue(),
				other.getReferenceElement().toUnqualifiedVersionless().getValue());
	}

}
