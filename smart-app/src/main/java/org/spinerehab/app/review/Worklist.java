package org.spinerehab.app.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Words;
import org.spinerehab.app.web.WrongPatient;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * Open signals of all patients of the team, worst first, read with the worklist's own
 * token: reviews, signals and names, no clinical data.
 */
@Component
class Worklist {

	private final RehabServer server;

	private final TeamPatients patients;

	private final Words words;

	private final Clock clock;

	Worklist(RehabServer server, TeamPatients patients, Words words, Clock clock) {
		this.server = server;
		this.patients = patients;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * The list as it stands now.
	 * @param launch a worklist launch of a nurse
	 * @return rows and counts
	 * @throws WrongPatient if the launch is for one patient
	 */
	View read(LaunchContext launch) {
		if (launch.patient() != null) {
			throw new WrongPatient(launch.patient().name());
		}
		IGenericClient client = this.server.forWorklist(launch);
		List<Resource> found = Pages.all(client,
				client.search()
					.forResource(Task.class)
					.where(Task.CODE.exactly().systemAndCode(SpineRehab.CODES, "review"))
					.where(Task.STATUS.exactly().codes("requested", "received", "accepted", "in-progress", "on-hold"))
					.include(Task.INCLUDE_PATIENT)
					.include(Task.INCLUDE_FOCUS));
		Map<String, EhrPatient> people = new LinkedHashMap<>();
		found.stream()
			.filter(Patient.class::isInstance)
			.map(Patient.class::cast)
			.forEach((patient) -> people.put(patient.getIdElement().getIdPart(), this.patients.read(launch, patient)));
		List<OpenSignal> open = new SignalReader(found).read().stream().filter(OpenSignal::open).toList();
		return new View(open.stream().map((signal) -> row(signal, people.get(signal.patient()))).toList(),
				counts(open));
	}

	private Row row(OpenSignal signal, @Nullable EhrPatient patient) {
		Instant now = this.clock.instant();
		return new Row(signal.tier().kind(), signal.tier().word(), signal.patient(),
				(patient == null) ? "Name not readable" : patient.name(), about(patient), signal.what(), signal.name(),
				this.words.moment(signal.since()), (signal.due() == null) ? null : this.words.moment(signal.due()),
				signal.isLate(now), (signal.who() == null) ? "Nobody yet" : signal.who());
	}

	private String about(@Nullable EhrPatient patient) {
		if (patient == null) {
			return "";
		}
		List<String> parts = new ArrayList<>();
		if (patient.birthDate() != null) {
			parts.add(String.valueOf(this.words.age(patient.birthDate())));
		}
		if (!patient.mrn().isEmpty()) {
			parts.add("MRN " + patient.mrn());
		}
		return String.join(", ", parts);
	}

	private List<Count> counts(List<OpenSignal> open) {
		List<Count> counts = new ArrayList<>();
		for (Tier tier : Tier.values()) {
			List<OpenSignal> ofTier = open.stream().filter((signal) -> signal.tier() == tier).toList();
			long late = ofTier.stream().filter((signal) -> signal.isLate(this.clock.instant())).count();
			// Silence is not looked for yet (R-MISS): a zero would say that nobody is
			// silent.
			if (tier != Tier.SILENT || !ofTier.isEmpty()) {
				counts.add(new Count(tier.kind(), tier.word(), ofTier.size(), late));
			}
		}
		return counts;
	}

	/** The page: rows worst first, and how many of each tier. */
	record View(List<Row> rows, List<Count> counts) {
	}

	/** One signal. */
	record Row(String kind, String tier, String patientId, String patient, String about, String what, String name,
			String since, @Nullable String due, boolean late, String who) {
	}

	/** How many are open, and how many of them are late. */
	record Count(String kind, String tier, int open, long late) {
	}

}
