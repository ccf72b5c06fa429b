package org.spinerehab.server.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.spinerehab.server.site.Site;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Takes in every check-in and baseline before it is checked and stored, and writes its
 * Observations in the same transaction, by whatever way it comes: create, update, patch
 * or transaction.
 */
@Component
@Interceptor
class CheckInInterceptor implements FhirFeature {

	/** Before the check of profiles, which has to see the check-in as it is stored. */
	private static final int BEFORE_CHECK = 100;

	private final PatientLock lock;

	private final PatientCourse course;

	private final DerivedReports reports;

	private final References references;

	private final CheckInRepair repair;

	private final Site site;

	private final Clock clock;

	CheckInInterceptor(PatientLock lock, PatientCourse course, DerivedReports reports, References references,
			CheckInRepair repair, Site site, Clock clock) {
		this.lock = lock;
		this.course = course;
		this.reports = reports;
		this.references = references;
		this.repair = repair;
		this.site = site;
		this.clock = clock;
	}

	@Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = BEFORE_CHECK)
	public void beforeCreate(IBaseResource resource, TransactionDetails transaction) {
		if (resource instanceof QuestionnaireResponse response && CheckIn.in(response).isPresent()) {
			takeIn(response, transaction);
		}
	}

	@Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = BEFORE_CHECK)
	public void beforeUpdate(IBaseResource before, IBaseResource resource, TransactionDetails transaction) {
		beforeCreate(resource, transaction);
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
	public void afterCreate(IBaseResource resource, TransactionDetails transaction) {
		if (resource instanceof QuestionnaireResponse response && CheckIn.in(response).isPresent()) {
			this.reports.create(response, transaction);
		}
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
	public void afterUpdate(IBaseResource before, IBaseResource resource, TransactionDetails transaction) {
		if (resource instanceof QuestionnaireResponse response && CheckIn.in(response).isPresent()) {
			this.reports.update(response, transaction);
		}
	}

	private void takeIn(QuestionnaireResponse response, TransactionDetails transaction) {
		if (!response.getSubject().hasReference()) {
			throw new UnprocessableEntityException("A check-in needs a subject: the patient it is about.");
		}
		Optional<String> patientId = PatientReference.idOf(response.getSubject());
		patientId.ifPresent(this.lock::hold);
		CheckIn checkIn = CheckIn.in(response).orElseThrow();
		CheckInIntake.takeIn(response, clockFor(patientId, checkIn.form()));
		if (!transaction.isFhirTransaction()) {
			this.references.setAsideDangling(response);
		}
		if (checkIn.isOwn()) {
			this.repair.repair(response);
		}
	}

	/** What is known at discharge may be written down before it. */
	private CheckInClock clockFor(Optional<String> patientId, CheckInForm form) {
		return new CheckInClock(this.clock.instant(), () -> usualZone(patientId),
				(day) -> form.asksForDangerSigns() ? discharge(patientId, day) : Optional.empty());
	}

	private ZoneId usualZone(Optional<String> patientId) {
		return patientId.map(this.course::usualZone).orElse(this.site.timeZone());
	}

	private Optional<LocalDate> discharge(Optional<String> patientId, LocalDate day) {
		return patientId.flatMap((id) -> this.course.discharge(id, day));
	}

}
