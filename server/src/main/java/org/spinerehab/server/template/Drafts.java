package org.spinerehab.server.template;

import java.time.Clock;
import java.time.LocalDate;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.spinerehab.server.site.Site;

import org.springframework.stereotype.Component;

/**
 * Draws the draft for one patient from a stored template.
 */
@Component
class Drafts {

	private final Templates templates;

	private final Surgeries surgeries;

	private final DaoRegistry daos;

	private final Clock clock;

	private final Site site;

	Drafts(Templates templates, Surgeries surgeries, DaoRegistry daos, Clock clock, Site site) {
		this.templates = templates;
		this.surgeries = surgeries;
		this.daos = daos;
		this.clock = clock;
		this.site = site;
	}

	CarePlan draw(IIdType templateId, ApplyRequest request) {
		Template template = this.templates.read(templateId);
		if (template.definition().getStatus() == Enumerations.PublicationStatus.RETIRED) {
			throw new Unappliable("PlanDefinition.status", "The template " + templateId.getIdPart() + " is retired.",
					"Apply the one that replaces it.");
		}
		requireToExist(request.patient());
		LocalDate surgery = (request.surgeryDate() != null) ? request.surgeryDate()
				: this.surgeries.latest(request.patient(), template.definition()).orElseThrow(Drafts::noSurgeryDate);
		LocalDate today = LocalDate.now(this.clock.withZone(this.site.timeZone()));
		return new Draft(template, request, surgery, today, Tailoring.none()).carePlan();
	}

	private void requireToExist(IdType patient) {
		try {
			this.daos.getResourceDao(Patient.class).read(patient, new SystemRequestDetails());
		}
		catch (ResourceNotFoundException | ResourceGoneException ex) {
			throw new Unappliable("Parameters.parameter.where(name='subject')",
					patient.getValue() + " is not known here.",
					"Create the Patient first, with If-None-Exist on its identifier.");
		}
	}

	private static Unappliable noSurgeryDate() {
		return new Unappliable("Parameters.parameter.where(name='parameters').resource",
				"The day of surgery is not known.", "Send surgery-date in the parameter parameters, or store the "
						+ "patient's Procedure with performedDateTime.");
	}

}
