package org.spinerehab.app.identity;

import java.util.List;
import java.util.UUID;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.stereotype.Component;

/**
 * Brings the few facts a plan rests on (stay, operation, diagnoses, BMI) from the chart
 * to our server: minimal copies, once each, by identifier (design.md D10).
 */
@Component
public class ChartCopy {

	private static final Logger logger = LoggerFactory.getLogger(ChartCopy.class);

	private final RehabServer server;

	ChartCopy(RehabServer server) {
		this.server = server;
	}

	/**
	 * What the chart holds about the patient of a launch.
	 *
	 * @param encounter the stay of the launch, if there is one
	 * @param procedures operations
	 * @param conditions diagnoses
	 * @param bmi body mass index values
	 */
	public record Chart(@Nullable Encounter encounter, List<Procedure> procedures, List<Condition> conditions,
			List<Observation> bmi) {
	}

	/**
	 * Copies the chart; doing it again changes nothing.
	 * @param launch a surgeon's launch
	 * @param connection the EHR
	 * @param chart what the EHR said about this very patient
	 */
	public void copy(LaunchContext launch, Connection connection, Chart chart) {
		Copies copies = new Copies(connection, new Reference("Patient/" + launch.requirePatient().rehabId()));
		if (chart.encounter() != null) {
			copies.addStay(chart.encounter());
		}
		chart.procedures()
			.forEach((procedure) -> copies
				.add(copies.of(procedure).setEncounter(copies.stay(procedure.getEncounter()))));
		chart.conditions()
			.forEach((condition) -> copies
				.add(copies.of(condition).setEncounter(copies.stay(condition.getEncounter()))));
		IGenericClient client = this.server.forLaunch(launch);
		if (copies.bundle.hasEntry()) {
			RehabRecord.calling(connection, () -> client.transaction().withBundle(copies.bundle).execute());
		}
		chart.bmi().forEach((bmi) -> copyIfTaken(client, copies.of(bmi)));
	}

	/** A BMI our server does not take is no reason to keep the chart closed. */
	private static void copyIfTaken(IGenericClient client, Observation bmi) {
		try {
			Identifier identifier = bmi.getIdentifierFirstRep();
			client.create()
				.resource(bmi)
				.conditional()
				.where(Observation.IDENTIFIER.exactly()
					.systemAndIdentifier(identifier.getSystem(), identifier.getValue()))
				.execute();
		}
		catch (BaseServerResponseException ex) {
			logger.warn("A BMI from the chart was not taken by our server: HTTP {}", ex.getStatusCode());
		}
	}

	/** The minimal copies of one patient's chart, as one transaction. */
	private static final class Copies {

		private final Connection connection;

		private final Reference patient;

		private final Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);

		private @Nullable String stayId;

		private @Nullable Reference stay;

		Copies(Connection connection, Reference patient) {
			this.connection = connection;
			this.patient = patient;
		}

		void addStay(Encounter encounter) {
			this.stayId = encounter.getIdElement().getIdPart();
			this.stay = add(of(encounter));
		}

		/** The copied stay, where the chart means that one and no earlier one. */
		@Nullable Reference stay(Reference original) {
			boolean same = this.stayId != null && this.stayId.equals(original.getReferenceElement().getIdPart());
			return same ? this.stay : null;
		}

		Reference add(DomainResource copy) {
			String fullUrl = "urn:uuid:" + UUID.randomUUID();
			Identifier identifier = (Identifier) copy.getNamedProperty("identifier").getValues().get(0);
			this.bundle.addEntry()
				.setFullUrl(fullUrl)
				.setResource(copy)
				.getRequest()
				.setMethod(HTTPVerb.POST)
				.setUrl(copy.fhirType())
				.setIfNoneExist("identifier=" + identifier.getSystem() + "|" + identifier.getValue());
			return new Reference(fullUrl);
		}

		Encounter of(Encounter from) {
			Encounter copy = new Encounter();
			copy.addIdentifier(RehabRecord.identifier(this.connection, from));
			copy.setStatusElement(from.getStatusElement());
			copy.setClass_(from.getClass_());
			copy.setSubject(this.patient);
			copy.setPeriod(from.getPeriod());
			return copy;
		}

		Procedure of(Procedure from) {
			Procedure copy = new Procedure();
			copy.addIdentifier(RehabRecord.identifier(this.connection, from));
			copy.setStatusElement(from.getStatusElement());
			copy.setCode(from.getCode());
			copy.setSubject(this.patient);
			copy.setPerformed(from.getPerformed());
			copy.setBodySite(from.getBodySite());
			return copy;
		}

		Condition of(Condition from) {
			Condition copy = new Condition();
			copy.addIdentifier(RehabRecord.identifier(this.connection, from));
			copy.setClinicalStatus(from.getClinicalStatus());
			copy.setVerificationStatus(from.getVerificationStatus());
			copy.setCategory(from.getCategory());
			copy.setCode(from.getCode());
			copy.setBodySite(from.getBodySite());
			copy.setSubject(this.patient);
			copy.setOnset(from.getOnset());
			return copy;
		}

		Observation of(Observation from) {
			Observation copy = new Observation();
			copy.addIdentifier(RehabRecord.identifier(this.connection, from));
			copy.setStatusElement(from.getStatusElement());
			copy.setCategory(from.getCategory());
			copy.setCode(from.getCode());
			copy.setSubject(this.patient);
			copy.setEffective(from.getEffective());
			copy.setValue(from.getValue());
			return copy;
		}

	}

}
