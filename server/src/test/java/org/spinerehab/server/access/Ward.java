package org.spinerehab.server.access;

import java.util.UUID;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.spinerehab.server.TestServer;

/**
 * One patient with a little of everything, for tests that must keep patients apart.
 *
 * @param patient id of the Patient
 * @param weight id of an Observation
 * @param stay id of the Encounter
 * @param review id of a Task
 * @param surgeon id of the Practitioner
 */
public record Ward(String patient, String weight, String stay, String review, String surgeon) {

	public static final String SYSTEM = "http://ward.example/id";

	public static Ward of(TestServer server) {
		IGenericClient client = server.client();
		Patient patient = new Patient();
		patient.addIdentifier().setSystem(SYSTEM).setValue(UUID.randomUUID().toString());
		patient.addName().setFamily("Ward");
		String id = create(client, patient);
		Practitioner surgeon = new Practitioner();
		surgeon.addName().setFamily("Surgeon");
		String surgeonId = create(client, surgeon);
		Encounter stay = stay(id);
		stay.addParticipant().setIndividual(new Reference("Practitioner/" + surgeonId));
		String stayId = create(client, stay);
		return new Ward(id, create(client, weight(id).setEncounter(new Reference("Encounter/" + stayId))), stayId,
				create(client, review(id)), surgeonId);
	}

	private static String create(IGenericClient client, Resource resource) {
		return client.create().resource(resource).execute().getId().getIdPart();
	}

	public static Observation weight(String patient) {
		Observation observation = new Observation();
		observation.setStatus(Observation.ObservationStatus.FINAL);
		observation.addCategory()
			.addCoding()
			.setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
			.setCode("vital-signs");
		observation.addIdentifier().setSystem(SYSTEM).setValue(UUID.randomUUID().toString());
		observation.getCode().addCoding().setSystem("http://loinc.org").setCode("29463-7");
		observation.setSubject(new Reference("Patient/" + patient));
		observation.setEffective(new DateTimeType("2026-03-02"));
		observation.setValue(new Quantity(81).setUnit("kg").setSystem("http://unitsofmeasure.org").setCode("kg"));
		return observation;
	}

	static Encounter stay(String patient) {
		Encounter encounter = new Encounter();
		encounter.setStatus(Encounter.EncounterStatus.FINISHED).getClass_().setCode("IMP");
		encounter.setSubject(new Reference("Patient/" + patient));
		return encounter;
	}

	static Condition condition(String patient) {
		Condition condition = new Condition();
		condition.addIdentifier().setSystem(SYSTEM).setValue(UUID.randomUUID().toString());
		condition.getCode().setText("Disc prolapse");
		condition.setSubject(new Reference("Patient/" + patient));
		return condition;
	}

	public static Task review(String patient) {
		Task task = new Task();
		task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
		task.setFor(new Reference("Patient/" + patient));
		return task;
	}

}
