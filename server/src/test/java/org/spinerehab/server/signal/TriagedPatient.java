package org.spinerehab.server.signal;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Task;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.outcome.CheckInDraft;
import org.spinerehab.server.outcome.TestPatients;

/**
 * A patient who reports to the server under test, and the signals the reports lead to.
 */
final class TriagedPatient extends TestPatients {

	private final IGenericClient client;

	private final TestServer server;

	private TriagedPatient(TestServer server, String id) {
		super(server.client(), id);
		this.client = server.client();
		this.server = server;
	}

	/** A patient operated on and discharged so many days ago. */
	static TriagedPatient operated(TestServer server, int operated, int discharged) {
		LocalDate today = server.now().toLocalDate();
		return new TriagedPatient(server, operatedOn(server.client(), today.minusDays(operated).toString(),
				today.minusDays(discharged).toString())
			.id());
	}

	/** A patient nobody operated on yet. */
	static TriagedPatient newcomer(TestServer server) {
		return new TriagedPatient(server, newcomer(server.client()).id());
	}

	LocalDate today() {
		return this.server.now().toLocalDate();
	}

	/** A daily check-in of the patient, written so many days ago. */
	CheckInDraft draft(int daysAgo) {
		return at(new CheckInDraft(reference()), daysAgo);
	}

	/** A check-in as if written so many days ago. */
	CheckInDraft at(CheckInDraft draft, int daysAgo) {
		ZonedDateTime now = this.server.now();
		return draft.authored(now.toInstant().minusSeconds(60 + daysAgo * 86_400L).toString(), now.getZone().getId());
	}

	MethodOutcome post(CheckInDraft draft) {
		return this.client.create().resource(draft.response()).execute();
	}

	/** The rules of the signals that are open, in the order of their names. */
	List<String> openRules() {
		return flags().stream()
			.filter((flag) -> flag.getStatus() == Flag.FlagStatus.ACTIVE)
			.map((flag) -> flag.getCode().getCodingFirstRep().getCode())
			.sorted()
			.toList();
	}

	/** The work a signal asks for. */
	Task task(Flag flag) {
		String reference = flag.getIdElement().toUnqualifiedVersionless().getValue();
		return tasks().stream()
			.filter((task) -> reference.equals(task.getFocus().getReference()))
			.findFirst()
			.orElseThrow();
	}

}
