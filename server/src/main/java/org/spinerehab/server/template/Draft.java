package org.spinerehab.server.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.spinerehab.profiles.SpineRehab;

/**
 * The draft of one plan: a CarePlan that contains its goals and requests under stable
 * names.
 *
 * @param template what is applied
 * @param request what was asked
 * @param surgery day of surgery
 * @param today day the draft is drawn
 * @param tailoring what the facts of the patient change
 * @param aid the walking aid they speak for
 */
record Draft(Template template, ApplyRequest request, LocalDate surgery, LocalDate today, Tailoring tailoring,
		WalkingAid aid) {

	private static final String ASSESS_PLAN = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category";

	CarePlan carePlan() {
		PlanDefinition definition = this.template.definition();
		List<Goal> goals = definition.getGoal().stream().map((goal) -> new DraftGoal(this, goal).goal()).toList();
		List<ServiceRequest> requests = this.template.items()
			.stream()
			.map((item) -> new DraftRequest(this, item).serviceRequest())
			.toList();
		if (goals.isEmpty() || requests.isEmpty()) {
			throw new Unappliable("PlanDefinition", "The template has no goals or nothing to do.",
					"Give it goals and actions.");
		}
		CarePlan plan = new CarePlan();
		plan.getMeta().addProfile(SpineRehab.CARE_PLAN);
		plan.addInstantiatesCanonical(canonical(definition.getUrl(), definition.getVersion()));
		plan.setStatus(CarePlan.CarePlanStatus.DRAFT);
		plan.setIntent(CarePlan.CarePlanIntent.PLAN);
		plan.addCategory(category(ASSESS_PLAN, "assess-plan"));
		plan.addCategory(category(SpineRehab.CODES, "spine-rehab"));
		plan.setTitle(definition.getTitle());
		plan.setDescription(definition.getDescription());
		plan.setSubject(subject());
		plan.getPeriod().setStartElement(day(this.surgery)).setEndElement(day(end()));
		plan.setCreatedElement(day(this.today));
		addPeople(plan);
		new DraftTailoring(this.tailoring).extensions().forEach(plan::addExtension);
		for (Goal goal : goals) {
			plan.addContained(goal);
			plan.addGoal(new Reference("#" + goal.getId()));
		}
		requests.forEach((each) -> addActivity(plan, each));
		if (this.aid.isProposed()) {
			addActivity(plan, new DraftDevice(this).deviceRequest());
		}
		else {
			this.aid.reasons().forEach((reason) -> plan.addExtension(DraftTailoring.extension(reason)));
		}
		plan.setText(new DraftNarrative(this, goals, requests).narrative());
		return plan;
	}

	private static void addActivity(CarePlan plan, Resource item) {
		plan.addContained(item);
		plan.addActivity().setReference(new Reference("#" + item.getId()));
	}

	private void addPeople(CarePlan plan) {
		if (this.request.encounter() != null) {
			plan.setEncounter(new Reference(this.request.encounter()));
		}
		if (this.request.practitioner() != null) {
			plan.setAuthor(new Reference(this.request.practitioner()));
		}
	}

	Reference subject() {
		return new Reference(this.request.patient().getValue());
	}

	/** The last day of any item. */
	private LocalDate end() {
		return this.template.items()
			.stream()
			.map((item) -> PostOpDays.of(item.action()).end(this.surgery))
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElse(this.surgery.plusYears(1));
	}

	static String canonical(String url, String version) {
		return (version != null) ? url + "|" + version : url;
	}

	static DateTimeType day(LocalDate day) {
		return new DateTimeType(day.toString());
	}

	static CodeableConcept category(String system, String code) {
		return new CodeableConcept(new Coding(system, code, null));
	}

}
