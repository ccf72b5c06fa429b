package org.spinerehab.server.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.spinerehab.server.store.OwnWrite;

import org.springframework.stereotype.Component;

/**
 * Keeps the Observations of a check-in in step with it. Nothing is deleted: a changed
 * answer corrects its Observation, a withdrawn one marks it as entered in error.
 */
@Component
class DerivedReports {

	private final DaoRegistry daos;

	private final PatientLock lock;

	DerivedReports(DaoRegistry daos, PatientLock lock) {
		this.daos = daos;
		this.lock = lock;
	}

	void create(QuestionnaireResponse response, TransactionDetails transaction) {
		wanted(response).forEach((report) -> dao().create(report, null, true, OwnWrite.request(), transaction));
	}

	void update(QuestionnaireResponse response, TransactionDetails transaction) {
		this.lock.flush();
		Map<String, Observation> known = new HashMap<>();
		reportsOf(response).forEach((report) -> known.put(key(report), report));
		for (Observation report : wanted(response)) {
			Observation before = known.remove(key(report));
			if (before == null) {
				dao().create(report, null, true, OwnWrite.request(), transaction);
			}
			else if (saysOtherwise(report, before)) {
				report.setId(before.getIdElement().toUnqualifiedVersionless());
				report.setStatus(ObservationStatus.CORRECTED);
				store(report, transaction);
			}
		}
		known.values().stream().filter((report) -> !isWithdrawn(report)).forEach((report) -> {
			report.setStatus(ObservationStatus.ENTEREDINERROR);
			store(report, transaction);
		});
	}

	private void store(Observation report, TransactionDetails transaction) {
		dao().update(report, null, true, false, OwnWrite.request(), transaction);
	}

	private static List<Observation> wanted(QuestionnaireResponse response) {
		boolean withdrawn = CheckIn.in(response).filter(CheckIn::isWithdrawn).isPresent();
		return withdrawn ? List.of() : ReportWriter.reports(response);
	}

	private List<Observation> reportsOf(QuestionnaireResponse response) {
		SearchParameterMap search = SearchParameterMap.newSynchronous()
			.add("derived-from", new ReferenceParam("QuestionnaireResponse", "", response.getIdElement().getIdPart()));
		return dao().searchForResources(search, new SystemRequestDetails());
	}

	private static String key(Observation report) {
		return report.getIdentifierFirstRep().getValue();
	}

	private static boolean isWithdrawn(Observation report) {
		return report.getStatus() == ObservationStatus.ENTEREDINERROR;
	}

	private static boolean saysOtherwise(Observation report, Observation before) {
		return isWithdrawn(before) || !Base.compareDeep(report.getValue(), before.getValue(), true)
				|| !Base.compareDeep(report.getBodySite(), before.getBodySite(), true)
				|| !Base.compareDeep(report.getEffective(), before.getEffective(), true)
				|| !report.getSubject().getReference().equals(before.getSubject().getReference());
	}

	private IFhirResourceDao<Observation> dao() {
		return this.daos.getResourceDao(Observation.class);
	}

}
