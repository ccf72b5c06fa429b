package org.spinerehab.server.signal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.spinerehab.server.outcome.CheckIn;
import org.spinerehab.server.outcome.CheckInLabel;
import org.spinerehab.server.outcome.PatientLock;
import org.spinerehab.server.outcome.PatientReference;
import org.spinerehab.server.site.Site;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Notes every change to a patient's days, whoever writes it, and has the rules run once
 * just before the transaction commits (N30).
 */
@Component
@Interceptor
class TriageInterceptor implements FhirFeature {

	private final PatientLock lock;

	private final TriageRun run;

	private final Site site;

	private final ObservationReader reader;

	TriageInterceptor(PatientLock lock, TriageRun run, Site site) {
		this.lock = lock;
		this.run = run;
		this.site = site;
		this.reader = new ObservationReader(site.timeZone());
	}

	@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
	public void beforeCreate(IBaseResource resource) {
		if (resource instanceof Observation observation && ObservationReader.matters(observation)) {
			PatientReference.idOf(observation.getSubject()).ifPresent(this.lock::hold);
		}
	}

	@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
	public void beforeUpdate(IBaseResource before, IBaseResource resource) {
		beforeCreate(resource);
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
	public void afterCreate(IBaseResource resource) {
		note(resource, false);
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
	public void afterUpdate(IBaseResource before, IBaseResource resource) {
		if (before != null) {
			note(before, true);
		}
		note(resource, true);
	}

	private void note(IBaseResource resource, boolean correction) {
		if (resource instanceof Observation observation && ObservationReader.matters(observation)) {
			changeOf(PatientReference.idOf(observation.getSubject())).ifPresent((change) -> {
				change.touch(this.reader.day(observation));
				if (correction) {
					change.correct(observation.getIdElement().toUnqualifiedVersionless().getValue());
				}
			});
		}
		if (resource instanceof QuestionnaireResponse response) {
			CheckIn.in(response)
				.ifPresent((checkIn) -> changeOf(PatientReference.idOf(response.getSubject()))
					.ifPresent((change) -> note(response, checkIn, change, correction)));
		}
	}

	private Optional<Change> changeOf(Optional<String> patientId) {
		return patientId.map((id) -> PendingTriage.of(this.run).change(id));
	}

	private void note(QuestionnaireResponse response, CheckIn checkIn, Change change, boolean correction) {
		String reference = response.getIdElement().toUnqualifiedVersionless().getValue();
		Set<CheckInLabel> labels = EnumSet.copyOf(Set.of(CheckInLabel.INCONSISTENT, CheckInLabel.ITEM_SET_ASIDE,
				CheckInLabel.FLAGS_UNANSWERED, CheckInLabel.CLOCK_REPLACED));
		labels.retainAll(checkIn.labels());
		Source source = new Source(reference, reference, checkIn.answeredAt(this.site.timeZone()), labels);
		List<Datum> inconsistencies = checkIn.isWithdrawn() ? List.of()
				: checkIn.inconsistencies()
					.stream()
					.<Datum>map((words) -> new Datum.Inconsistency(words, source))
					.toList();
		change.touch(checkIn.day());
		change.checkIn(reference, new DayReport(checkIn.day(), inconsistencies), checkIn.labels());
		checkIn.zone().ifPresent(change::sentFrom);
		if (correction) {
			change.correct(reference);
		}
	}

}
