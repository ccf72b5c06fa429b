package org.spinerehab.app.discharge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.spinerehab.profiles.SpineRehab;

/**
 * The one transaction that writes a signed plan: minimal copies of the chart, goals,
 * requests and the CarePlan, each created only if it is not there yet, so that sending it
 * twice writes it once.
 */
final class PlanBundle {

	private static final String PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";

	private final Proposal proposal;

	private final EditedPlan edited;

	private final Signer signer;

	private final Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);

	private final Map<String, String> goals = new LinkedHashMap<>();

	PlanBundle(Proposal proposal, EditedPlan edited, Signer signer) {
		this.proposal = proposal;
		this.edited = edited;
		this.signer = signer;
	}

	Bundle build() {
		CarePlan plan = this.proposal.draft().copy();
		List<Resource> items = new ArrayList<>(plan.getContained());
		plan.setContained(null);
		plan.setGoal(null).setActivity(null);
		plan.getIdElement().setValue(null);
		this.proposal.chart().forEach((copy) -> attach(plan, copy));
		for (Resource item : items) {
			if (item instanceof Goal goal && this.edited.kept(PlanReader.key(goal))) {
				plan.addGoal(new Reference(goal(goal)));
			}
		}
		if (this.edited.answers().hasOwnGoal() && this.edited.proposal().goals().stream().noneMatch(this::ownAndKept)) {
			plan.addGoal(new Reference(add(signed(new OwnGoal(this.edited.answers()).goal()), "goal-own")));
		}
		for (Resource item : items) {
			if (item instanceof ServiceRequest request && this.edited.kept(PlanReader.key(request))) {
				plan.addActivity().setReference(new Reference(request(request, plan)));
			}
		}
		DeviceRequest proposed = items.stream()
			.filter(DeviceRequest.class::isInstance)
			.map(DeviceRequest.class::cast)
			.findFirst()
			.orElse(null);
		DeviceRequest aid = new AidOrder(proposed, this.edited).order();
		if (aid != null) {
			plan.addActivity().setReference(new Reference(aid(aid, plan)));
		}
		sign(plan);
		add(plan, SpineRehab.PLAN_IDS, this.proposal.planId().toString());
		return this.bundle;
	}

	private void sign(CarePlan plan) {
		plan.setStatus(CarePlan.CarePlanStatus.ACTIVE);
		plan.setSubject(this.signer.patient()).setAuthor(this.signer.practitioner());
		plan.setCreatedElement(new DateTimeType(Date.from(this.signer.at().toInstant())));
		plan.setIdentifier(List.of(identifier(SpineRehab.PLAN_IDS, this.proposal.planId().toString())));
		Narrative narrative = new Narrative().setStatus(Narrative.NarrativeStatus.GENERATED);
		XhtmlNode div = new XhtmlNode();
		div.setValueAsString(PlanNarrative.of(this.edited, plan.getTitle()));
		narrative.setDiv(div);
		plan.setText(narrative);
		this.edited.changes()
			.stream()
			.filter((entry) -> entry.field().kind() == FieldKind.KEEP || leavesTheAidOut(entry))
			.forEach((entry) -> plan.addNote(note(entry)));
		List<String> unknown = this.edited.answers().notKnown();
		if (!unknown.isEmpty()) {
			plan.addNote(note("Signed as not known: " + Wording.list(unknown) + "."));
		}
		List<String> known = this.edited.answers().known();
		if (!known.isEmpty()) {
			plan.addNote(note("Answered at discharge: " + String.join("; ", known) + "."));
		}
	}

	private static boolean leavesTheAidOut(Entry entry) {
		return entry.field().kind() == FieldKind.AID && entry.value().equals(Aid.NONE.title());
	}

	private void attach(CarePlan plan, Resource copy) {
		Resource own = copy.copy();
		String url;
		if (own instanceof Procedure procedure) {
			url = addCopy(procedure.setSubject(this.signer.patient()), procedure.getIdentifierFirstRep());
			plan.addSupportingInfo(new Reference(url));
		}
		else if (own instanceof Encounter encounter) {
			url = addCopy(encounter.setSubject(this.signer.patient()), encounter.getIdentifierFirstRep());
			plan.setEncounter(new Reference(url));
		}
		else if (own instanceof Condition condition) {
			url = addCopy(condition.setSubject(this.signer.patient()), condition.getIdentifierFirstRep());
			plan.addAddresses(new Reference(url));
		}
	}

	private String goal(Goal goal) {
		String key = PlanReader.key(goal);
		ProposedPlan.PlanGoal proposed = this.edited.proposal()
			.goals()
			.stream()
			.filter((candidate) -> candidate.key().equals(key))
			.findFirst()
			.orElseThrow();
		Integer amount = this.edited.amount(proposed);
		if (amount != null) {
			goal.getTarget().forEach((target) -> target.getDetailQuantity().setValue(amount));
		}
		goal.getDescription().setText(this.edited.text(proposed));
		if (proposed.own() && this.edited.answers().hasOwnGoal()) {
			new OwnGoal(this.edited.answers()).over(goal);
		}
		this.edited.changesOf(key).forEach((entry) -> goal.addNote(note(entry)));
		String url = add(signed(goal), key);
		this.goals.put("#" + key, url);
		return url;
	}

	private boolean ownAndKept(ProposedPlan.PlanGoal goal) {
		return goal.own() && this.edited.kept(goal.key());
	}

	private Goal signed(Goal goal) {
		return goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE)
			.setSubject(this.signer.patient())
			.setExpressedBy(this.signer.practitioner())
			.setStatusDate(Date.from(this.signer.at().toInstant()));
	}

	private String request(ServiceRequest request, CarePlan plan) {
		String key = PlanReader.key(request);
		new RequestEdit(request, this.edited).apply();
		request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
			.setSubject(this.signer.patient())
			.setRequester(this.signer.practitioner())
			.setPerformer(List.of(this.signer.patient()))
			.setAuthoredOnElement(new DateTimeType(Date.from(this.signer.at().toInstant())))
			.setEncounter(plan.hasEncounter() ? plan.getEncounter().copy() : null);
		request.getExtension()
			.removeIf((extension) -> extension.getUrl().equals(PERTAINS_TO_GOAL)
					&& !this.goals.containsKey(((Reference) extension.getValue()).getReference()));
		request.getExtensionsByUrl(PERTAINS_TO_GOAL)
			.forEach((extension) -> extension
				.setValue(new Reference(this.goals.get(((Reference) extension.getValue()).getReference()))));
		this.edited.changes()
			.stream()
			.filter((entry) -> entry.field().key().startsWith(key + "."))
			.forEach((entry) -> request.addNote(note(entry)));
		return add(request, key);
	}

	private String aid(DeviceRequest aid, CarePlan plan) {
		aid.setStatus(DeviceRequest.DeviceRequestStatus.ACTIVE)
			.setSubject(this.signer.patient())
			.setRequester(this.signer.practitioner())
			.setAuthoredOnElement(new DateTimeType(Date.from(this.signer.at().toInstant())))
			.setEncounter(plan.hasEncounter() ? plan.getEncounter().copy() : null);
		this.edited.changesOf(Aid.KEY).forEach((entry) -> aid.addNote(note(entry)));
		return add(aid, Aid.KEY);
	}

	private Annotation note(Entry entry) {
		return note(entry.change() + "."
				+ ((entry.field().needsReason() && entry.reason() != null) ? " Reason: " + entry.reason() : ""));
	}

	private Annotation note(String text) {
		return new Annotation().setAuthor(this.signer.practitioner())
			.setTime(Date.from(this.signer.at().toInstant()))
			.setText(text);
	}

	private String add(Resource item, String key) {
		String value = this.proposal.planId() + "/" + key;
		Identifier identifier = identifier(SpineRehab.PLAN_ITEM_IDS, value);
		if (item instanceof Goal goal) {
			goal.setIdentifier(List.of(identifier));
		}
		else if (item instanceof DeviceRequest device) {
			device.setIdentifier(List.of(identifier));
		}
		else {
			((ServiceRequest) item).setIdentifier(List.of(identifier));
		}
		return add(item, SpineRehab.PLAN_ITEM_IDS, value);
	}

	private String addCopy(Resource copy, Identifier identifier) {
		return add(copy, identifier.getSystem(), identifier.getValue());
	}

	private String add(Resource resource, String system, String value) {
		String url = "urn:uuid:" + UUID.nameUUIDFromBytes((system + "|" + value).getBytes(StandardCharsets.UTF_8));
		resource.setIdElement(new IdType());
		this.bundle.addEntry()
			.setFullUrl(url)
			.setResource(resource)
			.getRequest()
			.setMethod(Bundle.HTTPVerb.POST)
			.setUrl(resource.fhirType())
			.setIfNoneExist("identifier=" + system + "|" + URLEncoder.encode(value, StandardCharsets.UTF_8));
		return url;
	}

	private static Identifier identifier(String system, String value) {
		return new Identifier().setSystem(system).setValue(value);
	}

}
