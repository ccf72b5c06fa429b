package org.spinerehab.server.ehr;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.server.site.Site;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The EHR's charts, in memory: what the vignettes say and the documents apps have sent
 * since the start.
 */
@Component
@Profile("sandbox")
class ChartStore {

	private final Map<String, Map<String, Resource>> resources = new ConcurrentHashMap<>();

	private final AtomicInteger documents = new AtomicInteger();

	@Autowired
	ChartStore(Clock clock, Site site, ObjectMapper json) throws IOException {
		this(clock, site.timeZone(), json);
	}

	ChartStore(Clock clock, ZoneId zone, ObjectMapper json) throws IOException {
		LocalDate firstDay = LocalDate.now(clock.withZone(zone));
		try (InputStream fixtures = new ClassPathResource("ehr/patients.json").getInputStream()) {
			for (ChartFixture fixture : json.readValue(fixtures, ChartFixture[].class)) {
				fixture.resources(firstDay, zone).forEach(this::put);
			}
		}
		EhrUsers.practitioners().forEach(this::put);
	}

	private void put(Resource resource) {
		of(resource.fhirType()).put(resource.getIdElement().getIdPart(), resource);
	}

	private Map<String, Resource> of(String type) {
		return this.resources.computeIfAbsent(type, (name) -> new ConcurrentHashMap<>());
	}

	Optional<Resource> find(String type, String id) {
		return Optional.ofNullable(of(type).get(id));
	}

	/** All resources of a type, by id. */
	Stream<Resource> all(String type) {
		return of(type).values()
			.stream()
			.sorted(Comparator.comparing((resource) -> resource.getIdElement().getIdPart()));
	}

	/** What a type holds about one patient. */
	<T extends Resource> List<T> ofPatient(Class<T> type, String patientId) {
		return all(type.getSimpleName()).filter((resource) -> patientId.equals(patientOf(resource).orElse(null)))
			.map(type::cast)
			.toList();
	}

	Optional<Patient> patient(String id) {
		return find("Patient", id).map(Patient.class::cast);
	}

	/** Patients as the ward's list shows them: those still in hospital first. */
	List<Patient> patients() {
		List<Patient> patients = new ArrayList<>(all("Patient").map(Patient.class::cast).toList());
		patients.sort(Comparator.comparing((Patient patient) -> !inHospital(patient))
			.thenComparing((patient) -> patient.getNameFirstRep().getFamily()));
		return patients;
	}

	boolean inHospital(Patient patient) {
		return ofPatient(Encounter.class, patient.getIdElement().getIdPart()).stream()
			.anyMatch((encounter) -> encounter.getStatus() == Encounter.EncounterStatus.INPROGRESS);
	}

	/** Files a document as this EHR does: every call is a new document. */
	String file(DocumentReference document) {
		String id = "doc" + this.documents.incrementAndGet();
		document.setId(id);
		put(document);
		return id;
	}

	/** Id of the patient a resource is about. */
	static Optional<String> patientOf(Resource resource) {
		if (resource instanceof Patient) {
			return Optional.of(resource.getIdElement().getIdPart());
		}
		return Optional.ofNullable(resource.getNamedProperty("subject"))
			.flatMap((property) -> property.getValues().stream().findFirst())
			.map((subject) -> ((Reference) subject).getReferenceElement().getIdPart());
	}

}
