package org.spinerehab.server.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.spinerehab.server.numbers.Numbers;
import org.spinerehab.server.numbers.PublishedTable;
import org.spinerehab.server.site.Site;

import org.springframework.stereotype.Component;

/**
 * Draws the draft for one patient from a stored template.
 */
@Component
class Drafts {

	private final Templates templates;

	private final Surgeries surgeries;

	private final PatientRecord record;

	private final Numbers numbers;

	private final DaoRegistry daos;

	private final Clock clock;

	private final Site site;

	Drafts(Templates templates, Surgeries surgeries, PatientRecord record, Numbers numbers, DaoRegistry daos,
			Clock clock, Site site) {
		this.templates = templates;
		this.surgeries = surgeries;
		this.record = record;
		this.numbers = numbers;
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
		Patient patient = patient(request.patient());
		Optional<Procedure> procedure = this.surgeries.latest(request.patient(), template.definition(),
				request.readable());
		LocalDate surgery = (request.surgeryDate() != null) ? request.surgeryDate()
				: procedure.map(Surgeries::day).orElseThrow(Drafts::noSurgeryDate);
		LocalDate today = LocalDate.now(this.clock.withZone(this.site.timeZone()));
		TailoringTable table = new TailoringTable(this.numbers.of(PublishedTable.TAILORING_FACTORS));
		PatientRecord.Stored stored = this.record.of(patient, procedure, request.readable());
		List<Fact> all = new ArrayList<>(request.facts());
		all.addAll(new FactReader(surgery, today, table, this.site.timeZone()).read(stored));
		Facts facts = new Facts(all);
		Tailoring tailoring = table.tailor(facts, template.definition().getUrl());
		WalkingAid aid = new DeviceTable(this.numbers.of(PublishedTable.DEVICE_RULES))
			.propose(table.withFallRisk(facts), LegGrades.in(stored.observations()));
		return new Draft(template, request, surgery, today, tailoring, aid).carePlan();
	}

	private Patient patient(IdType patient) {
		try {
			return this.daos.getResourceDao(Patient.class).read(patient, new SystemRequestDetails());
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
