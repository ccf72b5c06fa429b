package org.spinerehab.server.outcome;

import java.util.List;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.spinerehab.profiles.SpineRehab;

/**
 * A patient of the server under test, and what the server holds about the patient.
 */
public class TestPatients {

	private final IGenericClient client;

	private final String id;

	protected TestPatients(IGenericClient client, String id) {
		this.client = client;
		this.id = id;
	}

	/** A patient nobody operated on yet. */
	public static TestPatients newcomer(IGenericClient client) {
		Patient patient = new Patient();
		patient.addName().setFamily("Test").addGiven("Ida");
		return new TestPatients(client, client.create().resource(patient).execute().getId().getIdPart());
	}

	/** A patient the server has. */
	public static TestPatients known(IGenericClient client, String id) {
		return new TestPatients(client, id);
	}

	/** A patient operated on a day and discharged the day after. */
	public static TestPatients operatedOn(IGenericClient client, String day, String discharge) {
		TestPatients patient = newcomer(client);
		Procedure surgery = new Procedure().setStatus(Procedure.ProcedureStatus.COMPLETED)
			.setSubject(new Reference(patient.reference()))
			.setPerformed(new DateTimeType(day));
		surgery.getCode().setText("Microdiscectomy L4–5, left");
		client.create().resource(surgery).execute();
		Encounter stay = new Encounter().setStatus(Encounter.EncounterStatus.FINISHED)
			.setSubject(new Reference(patient.reference()));
		stay.getClass_().setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode").setCode("IMP");
		stay.getPeriod().setStartElement(new DateTimeType(day)).setEndElement(new DateTimeType(discharge));
		client.create().resource(stay).execute();
		return patient;
	}

	public String id() {
		return this.id;
	}

	public String reference() {
		return "Patient/" + this.id;
	}

	public List<Observation> observations() {
		return find(Observation.class);
	}

	public List<Flag> flags() {
		return find(Flag.class);
	}

	/** The signal of a rule. */
	public Flag flag(String rule) {
		return flags().stream()
			.filter((flag) -> flag.getCode().hasCoding(SpineRehab.TRIAGE_RULES, rule))
			.findFirst()
			.orElseThrow();
	}

	/** The Observation of an answer, by link id and code. */
	public Observation report(String key) {
		return observations().stream()
			.filter((report) -> report.getIdentifierFirstRep().getValue().endsWith("/" + key))
			.findFirst()
			.orElseThrow();
	}

	public List<Task> tasks() {
		return find(Task.class);
	}

	public List<QuestionnaireResponse> checkIns() {
		return find(QuestionnaireResponse.class);
	}

	private <T extends Resource> List<T> find(Class<T> type) {
		Bundle found = this.client.search()
			.byUrl(type.getSimpleName() + "?patient=" + this.id + "&_count=500")
			.returnBundle(Bundle.class)
			.execute();
		return found.getEntry().stream().map((entry) -> type.cast(entry.getResource())).toList();
	}

}
