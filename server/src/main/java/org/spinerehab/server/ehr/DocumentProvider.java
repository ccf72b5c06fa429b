package org.spinerehab.server.ehr;

import java.util.List;
import java.util.Objects;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Takes documents from apps the way note interfaces of real EHRs do (connections.md 1.2):
 * plain text inline, 201 without a body, no conditional create, a replay is a second
 * document.
 */
class DocumentProvider extends ChartProvider {

	DocumentProvider(ChartStore charts) {
		super(DocumentReference.class, charts);
	}

	@Create
	public MethodOutcome create(@ResourceParam DocumentReference document) {
		AppToken token = AppToken.current();
		token.require("DocumentReference", 'c');
		String patient = ChartStore.patientOf(document)
			.orElseThrow(() -> new UnprocessableEntityException("DocumentReference.subject is missing"));
		if (!Objects.equals(patient, token.patient())) {
			throw new ForbiddenOperationException("The document is not about the patient of this launch");
		}
		refuseWhatNobodyCouldRead(document);
		MethodOutcome outcome = new MethodOutcome(new IdType("DocumentReference", charts().file(document)), true);
		return outcome;
	}

	private void refuseWhatNobodyCouldRead(DocumentReference document) {
		if (document.getContent().size() != 1) {
			throw new UnprocessableEntityException("DocumentReference.content must hold exactly one attachment");
		}
		if (document.getStatus() != Enumerations.DocumentReferenceStatus.CURRENT || !document.hasDocStatus()
				|| !document.getType().hasCoding()) {
			throw new UnprocessableEntityException("status must be current, docStatus and a coded type be given");
		}
		String contentType = document.getContentFirstRep().getAttachment().getContentType();
		if (contentType == null || !contentType.split(";")[0].strip().equals("text/plain")
				|| document.getContentFirstRep().getAttachment().getData() == null) {
			throw new UnprocessableEntityException("Notes are taken as inline text/plain only");
		}
		List<String> encounters = document.getContext()
			.getEncounter()
			.stream()
			.map((encounter) -> encounter.getReferenceElement().getIdPart())
			.toList();
		String subject = ChartStore.patientOf(document).orElseThrow();
		for (String encounter : encounters) {
			boolean sameChart = charts().find("Encounter", encounter)
				.flatMap((Resource found) -> ChartStore.patientOf(found))
				.filter(subject::equals)
				.isPresent();
			if (!sameChart) {
				throw new UnprocessableEntityException("DocumentReference.context.encounter is not of this patient");
			}
		}
	}

}
