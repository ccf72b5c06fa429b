package org.spinerehab.server.outcome;

import java.util.List;
import java.util.Optional;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.DaoMethodOutcome;
import ca.uhn.fhir.jpa.dao.JpaResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.spinerehab.profiles.SpineRehab;

/**
 * Stores check-ins so that sending one again, as often as the network makes a telephone
 * do it, never doubles it, and sending it with other answers never loses them (D8): the
 * second one becomes a new version of the first.
 */
class CheckInDao extends JpaResourceDao<QuestionnaireResponse> {

	private final PatientLock lock;

	CheckInDao(FhirContext fhirContext, PatientLock lock) {
		this.lock = lock;
		setResourceType(QuestionnaireResponse.class);
		setContext(fhirContext);
	}

	@Override
	protected DaoMethodOutcome doCreateForPost(QuestionnaireResponse response, String ifNoneExist,
			boolean performIndexing, TransactionDetails transaction, RequestDetails request,
			RequestPartitionId partition) {
		Optional<String> known = idOfSameCheckIn(response);
		if (known.isEmpty()) {
			return super.doCreateForPost(response, ifNoneExist, performIndexing, transaction, request, partition);
		}
		response.setId("QuestionnaireResponse/" + known.get());
		// The client may create it; that it becomes a new version is the server's doing.
		return update(response, null, true, false, new SystemRequestDetails(), transaction);
	}

	private Optional<String> idOfSameCheckIn(QuestionnaireResponse response) {
		Optional<String> patientId = PatientReference.idOf(response.getSubject());
		boolean named = SpineRehab.CHECK_IN_IDS.equals(response.getIdentifier().getSystem())
				&& response.getIdentifier().hasValue();
		if (!named || patientId.isEmpty()) {
			return Optional.empty();
		}
		this.lock.hold(patientId.get());
		SearchParameterMap search = SearchParameterMap.newSynchronous()
			.add("identifier", new TokenParam(SpineRehab.CHECK_IN_IDS, response.getIdentifier().getValue()))
			.add("subject", new ReferenceParam("Patient", "", patientId.get()));
		List<QuestionnaireResponse> found = searchForResources(search, new SystemRequestDetails());
		return found.stream().map((same) -> same.getIdElement().getIdPart()).findFirst();
	}

}
