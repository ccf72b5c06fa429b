package org.spinerehab.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.storage.interceptor.balp.BalpAuditCaptureInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;

/**
 * Records what happens at the FHIR base. HAPI's BALP capture tells of reads, searches and
 * writes; the rest (histories, operations, Tasks, writes that found what was there, and
 * whatever was refused) is added here, so that no answer names a patient whom no line
 * names.
 */
@Interceptor
final class AuditCapture extends BalpAuditCaptureInterceptor implements FhirFeature {

	/** After every other hook has judged and changed the answer. */
	private static final int LAST = 10_000;

	private static final int WRITTEN = 200;

	private final Recorder recorder;

	private final Owners owners;

	private final Entries entries;

	private final Journal journal;

	private final Refusals refusals;

	AuditCapture(Recorder recorder, Owners owners, Journal journal, Refusals refusals) {
		super(recorder, recorder);
		this.recorder = recorder;
		this.owners = owners;
		this.entries = new Entries(owners);
		this.journal = journal;
		this.refusals = refusals;
	}

	/** The server's own writes follow from somebody's, which is recorded. */
	@Override
	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
	public void hookStoragePrecommitResourceCreated(IBaseResource resource, @Nullable ServletRequestDetails request) {
		if (request != null && !wroteTask(resource, "create", "C", request)) {
			super.hookStoragePrecommitResourceCreated(resource, request);
		}
	}

	@Override
	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
	public void hookStoragePrecommitResourceUpdated(IBaseResource before, IBaseResource resource,
			@Nullable ServletRequestDetails request) {
		if (request != null && !wroteTask(resource, "update", "U", request)) {
			super.hookStoragePrecommitResourceUpdated(before, resource, request);
		}
	}

	/** R4 left Task out of the patient compartment, so BALP does not see whose it is. */
	private boolean wroteTask(IBaseResource resource, String interaction, String action,
			ServletRequestDetails request) {
		Set<String> patients = (resource instanceof Task) ? this.owners.of(resource) : Set.of();
		IIdType id = resource.getIdElement().toUnqualified();
		patients.forEach((patient) -> this.recorder.write(new Deed(interaction, action, WRITTEN, patient,
				id.toVersionless().getValue(), id.getVersionIdPart(), null), request));
		return !patients.isEmpty();
	}

	@Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = -LAST)
	public void beforeOneEntry(ServletRequestDetails request) {
		if (request.isSubRequest()) {
			this.recorder.trail(request).begin(request);
		}
	}

	@Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = LAST)
	public void beforeTheEntries(ServletRequestDetails request) {
		if (!request.isSubRequest()) {
			Entries.remember(request);
		}
	}

	@Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
	public void beforeTheAnswer(ServletRequestDetails request, ResponseDetails response) {
		if (request.isSubRequest() || request.getRestOperationType() == RestOperationTypeEnum.METADATA) {
			return;
		}
		Trail trail = this.recorder.trail(request);
		List<Deed> refused = this.entries.refused(request, response.getResponseResource(), trail);
		Set<String> patients = new TreeSet<>(this.owners.of(response.getResponseResource()));
		patients.addAll(this.entries.patients(request, response.getResponseResource()));
		patients.removeAll(trail.patients());
		patients.forEach((patient) -> trail.show(request, Asked.deed(request, response.getResponseCode(), patient)));
		if (trail.isEmpty() && refused.isEmpty()) {
			asked(request, response.getResponseCode(), Address.of(request).patients())
				.forEach((deed) -> trail.show(request, deed));
		}
		List<AuditRow> rows = new ArrayList<>(trail.shown());
		rows.addAll(trail.rows(refused));
		if (this.refusals.mustNotFail(request)) {
			this.refusals.append(rows);
		}
		else {
			this.journal.append(rows);
		}
		Refusals.recorded(request.getServletRequest());
	}

	@Hook(value = Pointcut.SERVER_HANDLE_EXCEPTION, order = -LAST)
	public boolean beforeTheRefusal(RequestDetails details, BaseServerResponseException failure) {
		if (details instanceof ServletRequestDetails request && !request.isSubRequest()) {
			if (failure.getStatusCode() != Refusals.TOO_MANY_REQUESTS) {
				this.refusals.append(this.recorder.trail(request).rows(tried(request, failure.getStatusCode())));
			}
			Refusals.recorded(request.getServletRequest());
		}
		return true;
	}

	private List<Deed> tried(ServletRequestDetails request, int status) {
		Trail trail = this.recorder.trail(request);
		List<Deed> tried = new ArrayList<>(trail.refused(status));
		tried.addAll(this.entries.unnamed(request, status, trail));
		if (!tried.isEmpty()) {
			return tried;
		}
		Set<String> patients = this.owners.of(request.getResource());
		patients.addAll(Address.of(request).patients());
		return asked(request, status, patients);
	}

	/** One line for each patient, or one about nobody. */
	private static List<Deed> asked(ServletRequestDetails request, int status, Set<String> patients) {
		if (patients.isEmpty()) {
			return List.of(Asked.deed(request, status, null));
		}
		return patients.stream().map((patient) -> Asked.deed(request, status, patient)).toList();
	}

}
