package org.spinerehab.server.outcome;

import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;

import org.springframework.stereotype.Component;

/**
 * Sets aside what a check-in refers to but this server does not have. Only an unknown
 * patient is a reason to refuse it (N18).
 */
@Component
class References {

	private final DaoRegistry daos;

	References(DaoRegistry daos) {
		this.daos = daos;
	}

	void setAsideDangling(QuestionnaireResponse response) {
		String subject = response.getSubject().getReference();
		response.getBasedOn().removeIf((reference) -> isSetAside(response, reference, "basedOn"));
		response.getPartOf().removeIf((reference) -> isSetAside(response, reference, "partOf"));
		List<Reference> single = List.of(response.getEncounter(), response.getAuthor(), response.getSource());
		List<String> names = List.of("encounter", "author", "source");
		for (int index = 0; index < single.size(); index++) {
			Reference reference = single.get(index);
			if (!subject.equals(reference.getReference()) && isSetAside(response, reference, names.get(index))) {
				clear(response, names.get(index));
			}
		}
	}

	private static void clear(QuestionnaireResponse response, String name) {
		switch (name) {
			case "encounter" -> response.setEncounter(null);
			case "author" -> response.setAuthor(null);
			default -> response.setSource(null);
		}
	}

	private boolean isSetAside(QuestionnaireResponse response, Reference reference, String name) {
		if (!reference.hasReference() || reference.getReference().startsWith("#") || exists(reference)) {
			return false;
		}
		CheckInIntake.setAside(response, name, FhirContext.forR4Cached().newJsonParser().encodeToString(reference),
				"This server does not have what it refers to.");
		return true;
	}

	private boolean exists(Reference reference) {
		String type = reference.getReferenceElement().getResourceType();
		if (type == null || reference.getReferenceElement().isAbsolute() || !this.daos.isResourceTypeSupported(type)) {
			return false;
		}
		try {
			this.daos.getResourceDao(type)
				.read(reference.getReferenceElement().toUnqualifiedVersionless(), new SystemRequestDetails());
			return true;
		}
		catch (ResourceNotFoundException | ResourceGoneException ex) {
			return false;
		}
	}

}
