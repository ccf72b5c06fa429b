package org.spinerehab.server.conformance;

import java.util.List;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search parameters of the package work over REST.
 */
@ServerTest
class OwnSearchIT {

	private static final String PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";

	@Autowired
	private TestServer server;

	private IGenericClient client;

	private String patient;

	@BeforeEach
	void newPatient() {
		this.client = this.server.client();
		this.patient = create(PublishedExamples.patient());
	}

	@Test
	void findsOpenSignals() {
		Flag silence = PublishedExamples.read(Flag.class, "example-signal-silence", this.patient);
		silence.getIdentifierFirstRep().setValue(this.patient + "/open");
		String open = create(silence);
		Flag closed = silence.copy().setStatus(Flag.FlagStatus.INACTIVE);
		closed.getIdentifierFirstRep().setValue(this.patient + "/closed");
		create(closed);

		assertThat(find("Flag?status=active&patient=" + this.patient)).containsExactly(open);
		assertThat(find("Flag?status=inactive&patient=" + this.patient)).doesNotContain(open).hasSize(1);
		assertThat(find("Flag?status=active&_id=" + open)).containsExactly(open);
	}

	@Test
	void findsWhatServesAGoal() {
		String block = create(goal("block"));
		String steps = create(goal("steps"));
		String walk = create(walk(block));
		create(walk(steps));

		assertThat(find("ServiceRequest?pertains-to-goal=" + block)).containsExactly(walk);
		assertThat(find("ServiceRequest?patient=" + this.patient)).hasSize(2);
	}

	private Goal goal(String key) {
		Goal goal = PublishedExamples.read(Goal.class, "example-goal-block", this.patient);
		goal.getIdentifierFirstRep().setValue(this.patient + "/" + key);
		return goal;
	}

	private ServiceRequest walk(String goal) {
		ServiceRequest walk = PublishedExamples.read(ServiceRequest.class, "example-walk-week-1", this.patient);
		walk.getIdentifierFirstRep().setValue(this.patient + "/" + goal);
		walk.setEncounter(null).setRequester(null);
		walk.getExtensionByUrl(PERTAINS_TO_GOAL).setValue(new Reference(goal));
		return walk;
	}

	private String create(Resource resource) {
		return this.client.create().resource(resource).execute().getId().toUnqualifiedVersionless().getValue();
	}

	private List<String> find(String search) {
		return this.client.search()
			.byUrl(search)
			.returnBundle(Bundle.class)
			.execute()
			.getEntry()
			.stream()
			.map((entry) -> entry.getResource().getIdElement().toUnqualifiedVersionless().getValue())
			.toList();
	}

}
