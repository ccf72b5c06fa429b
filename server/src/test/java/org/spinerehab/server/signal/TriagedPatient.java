package org.spinerehab.server.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Task;
import org.spinerehab.server.outcome.CheckInDraft;
import org.spinerehab.server.outcome.TestPatients;
import org.spinerehab.server.site.Site;

/**
 * A patient who reports to the server under test, and the signals the reports lead to.
 */
final class TriagedPatient extends TestPatients {

	private final IGenericClient client;

	private final Clock clock;

	private final Site site;

	private TriagedPatient(IGenericClient client, Clock clock, Site site, String id) {
		super(client, id);
		this.client = client;
		this.clock = clock;
		this.site = site;
	}

	/** A patient operated on and discharged so many days ago. */
	static TriagedPatient operated(IGenericClient client, Clock clock, Site site, int operated, int discharged) {
		LocalDate today = today(clock, site);
		return new TriagedPatient(client, clock, site,
				operatedOn(client, today.minusDays(operated).toString(), today.minusDays(discharged).toString()).id());
	}

	/** A patient nobody operated on yet. */
	static TriagedPatient newcomer(IGenericClient client, Clock clock, Site site) {
		return new TriagedPatient(client, clock, site, newcomer(client).id());
	}

	private static LocalDate today(Clock clock, Site site) {
		return LocalDate.ofInstant(clock.instant(), site.timeZone());
	}

	LocalDate today() {
		return today(this.clock, this.site);
	}

	/** A daily check-in of the patient, written so many days ago. */
	CheckInDraft draft(int daysAgo) {
		return at(new CheckInDraft(reference()), daysAgo);
	}

	/** A check-in as if written so many days ago. */
	CheckInDraft at(CheckInDraft draft, int daysAgo) {
		return draft.authored(this.clock.instant().minusSeconds(60 + daysAgo * 86_400L).toString(),
				this.site.timeZone().getId());
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
