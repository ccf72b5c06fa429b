package org.spinerehab.server.access;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.spinerehab.server.store.OwnWrite;

/**
 * One patient with one resource of some kind, each marked with a canary that nobody else
 * has and with the pair it belongs to: one's own patient and another.
 *
 * @param pair mark of the pair
 * @param canary mark of this patient
 * @param patient id of the Patient
 * @param identifier value of the Patient's identifier
 * @param resource what the patient has; without one, the Patient
 */
record Chart(String pair, String canary, String patient, String identifier, Resource resource) {

	static final String CANARY = "http://ward.example/canary";

	static final String PAIR = "http://ward.example/pair";

	/** Who holds the tokens, and so the author of every plan. */
	static final String CALLER = "Practitioner/chart-caller";

	static Chart of(DaoRegistry daos, String pair, String kind) {
		String canary = "canary-" + UUID.randomUUID();
		Patient patient = new Patient();
		patient.addIdentifier().setSystem(Ward.SYSTEM).setValue(canary.replace("canary", "id"));
		patient.addName().setFamily(canary);
		mark(patient, pair, canary);
		String id = store(daos, patient);
		storeCaller(daos);
		Resource resource = patient;
		if (!kind.equals("Patient")) {
			resource = make(kind, id);
			mark(resource, pair, canary);
			store(daos, resource);
		}
		return new Chart(pair, canary, id, patient.getIdentifierFirstRep().getValue(), resource);
	}

	private static void storeCaller(DaoRegistry daos) {
		Practitioner caller = new Practitioner();
		caller.setId(CALLER);
		daos.getResourceDao(Practitioner.class).update(caller, OwnWrite.request());
	}

	/** Without the server's checks of form: these tests are about rights. */
	@SuppressWarnings("unchecked")
	static <T extends Resource> String store(DaoRegistry daos, T resource) {
		IFhirResourceDao<T> dao = (IFhirResourceDao<T>) daos.getResourceDao(resource.getClass());
		resource.setId(dao.create(resource, OwnWrite.request()).getId().toUnqualifiedVersionless());
		return resource.getIdElement().getIdPart();
	}

	static void mark(Resource resource, String pair, String canary) {
		resource.getMeta().addTag(PAIR, pair, null).addTag(CANARY, canary, null);
	}

	/** The mark of a resource that nobody else has. */
	static String canary(Resource resource) {
		return resource.getMeta()
			.getTag()
			.stream()
			.filter((tag) -> CANARY.equals(tag.getSystem()))
			.map(Coding::getCode)
			.findFirst()
			.orElseThrow();
	}

	String id() {
		return this.resource.getIdElement().getIdPart();
	}

	String type() {
		return this.resource.fhirType();
	}

	/** The same resource about another patient. */
	Resource about(Chart other) {
		Resource moved = make(kind(), other.patient());
		moved.setMeta(this.resource.getMeta().copy());
		return moved.setIdElement(this.resource.getIdElement().copy());
	}

	/** Another resource of the same kind. */
	Resource another() {
		return make(kind(), this.patient);
	}

	private String kind() {
		if (this.resource instanceof Observation report
				&& report.getCategoryFirstRep().getCodingFirstRep().getCode().equals("vital-signs")) {
			return "Vital";
		}
		boolean draft = this.resource instanceof CarePlan plan && plan.getStatus() == CarePlan.CarePlanStatus.DRAFT;
		return draft ? "Draft" : type();
	}

	static Resource make(String kind, String patient) {
		Reference about = new Reference("Patient/" + patient);
		return switch (kind) {
			case "Patient" -> (Patient) new Patient().setId(patient);
			case "Observation" -> report(patient);
			case "Vital" -> Ward.weight(patient);
			case "CarePlan" -> plan(CarePlan.CarePlanStatus.ACTIVE, about);
			case "Draft" -> plan(CarePlan.CarePlanStatus.DRAFT, about);
			case "Goal" -> new Goal().setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE)
				.setDescription(new CodeableConcept().setText("Walk"))
				.setSubject(about);
			case "ServiceRequest" -> new ServiceRequest().setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
				.setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
				.setSubject(about);
			case "Flag" -> new Flag().setStatus(Flag.FlagStatus.ACTIVE)
				.setCode(new CodeableConcept().setText("Signal"))
				.setSubject(about);
			case "Task" -> Ward.review(patient);
			case "Communication" ->
				new Communication().setStatus(Communication.CommunicationStatus.COMPLETED).setSubject(about);
			case "QuestionnaireResponse" ->
				new QuestionnaireResponse().setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED)
					.setSubject(about);
			case "Encounter" -> Ward.stay(patient);
			case "Condition" -> Ward.condition(patient);
			case "Procedure" -> new Procedure().setStatus(Procedure.ProcedureStatus.COMPLETED).setSubject(about);
			case "DocumentReference" ->
				new DocumentReference().setStatus(DocumentReferenceStatus.CURRENT).setSubject(about);
			case "Provenance" -> provenance(about);
			case "Binary" -> new Binary().setContentType("text/plain").setData(patient.getBytes());
			case "Practitioner" -> new Practitioner();
			default -> throw new IllegalArgumentException(kind);
		};
	}

	private static Observation report(String patient) {
		Observation report = Ward.weight(patient);
		report.getCategoryFirstRep().getCodingFirstRep().setCode("survey");
		report.setCode(new CodeableConcept().setText("How I feel"));
		return report;
	}

	private static CarePlan plan(CarePlan.CarePlanStatus status, Reference about) {
		return new CarePlan().setStatus(status)
			.setIntent(CarePlan.CarePlanIntent.PLAN)
			.setSubject(about)
			.setAuthor(new Reference(CALLER));
	}

	private static Provenance provenance(Reference about) {
		Provenance provenance = new Provenance().setRecorded(new Date());
		provenance.setTarget(List.of(about)).addAgent().setWho(new Reference().setDisplay("Somebody"));
		return provenance;
	}

}
