package org.spinerehab.server.audit;

import java.util.Date;
import java.util.List;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Caller;

/**
 * Where one version of a plan comes from: who signed it, which application wrote it on
 * their behalf, in which launch, from which version of which template, and why it differs
 * from the template.
 *
 * @param plan the plan as stored
 * @param caller who wrote it
 * @param reasons what was changed and why, in words
 */
record PlanProvenance(CarePlan plan, Caller caller, List<String> reasons) {

	private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

	private static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";

	private static final String URI = "urn:ietf:rfc:3986";

	Provenance build(String activity, Date recorded) {
		Provenance provenance = new Provenance();
		provenance.addTarget(new Reference(this.plan.getIdElement().toUnqualified().getValue()));
		provenance.setRecorded(recorded);
		provenance.getActivity().addCoding().setSystem(OPERATION).setCode(activity);
		this.reasons.forEach((reason) -> provenance.addReason().setText(reason));
		Reference author = (this.caller.resource() != null) ? new Reference(this.caller.resource())
				: this.plan.getAuthor().copy();
		if (!author.isEmpty()) {
			agent(provenance, "author").setWho(author);
		}
		ProvenanceAgentComponent application = agent(provenance, "assembler");
		application.getWho()
			.setIdentifier(new Identifier().setSystem(this.caller.issuer()).setValue(this.caller.client()));
		if (!author.isEmpty()) {
			application.setOnBehalfOf(author.copy());
		}
		this.plan.getInstantiatesCanonical().forEach((template) -> source(provenance, URI, template.getValue()));
		if (this.caller.launch() != null) {
			source(provenance, null, this.caller.launch()).getType().setText("SMART launch");
		}
		return provenance;
	}

	private static ProvenanceAgentComponent agent(Provenance provenance, String type) {
		ProvenanceAgentComponent agent = provenance.addAgent();
		agent.getType().addCoding().setSystem(PARTICIPANT).setCode(type);
		return agent;
	}

	private static Identifier source(Provenance provenance, @Nullable String system, String value) {
		return provenance.addEntity()
			.setRole(ProvenanceEntityRole.SOURCE)
			.getWhat()
			.getIdentifier()
			.setSystem(system)
			.setValue(value);
	}

}
