package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * One request of the draft: a week of walking, an exercise, a limit, a visit, a fact to
 * know or a check-in schedule.
 *
 * @param draft the draft it belongs to
 * @param item the item of the template
 */
record DraftRequest(Draft draft, Template.Item item) {

	private static final String LIMIT = SpineRehab.CANONICAL + "/StructureDefinition/limit";

	private static final String PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";

	ServiceRequest serviceRequest() {
		PlanDefinitionActionComponent action = this.item.action();
		ServiceRequest request = new ServiceRequest();
		request.setId(action.getId());
		request.getMeta().addProfile(SpineRehab.REHAB_REQUEST);
		request.setStatus(ServiceRequest.ServiceRequestStatus.DRAFT);
		request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
		request.addCategory(Draft.category(SpineRehab.CODES, this.item.category()));
		request.setCode(code());
		request.setSubject(this.draft.subject());
		request.addPerformer(this.draft.subject());
		if (this.item.category().equals("restriction")) {
			request.setDoNotPerformElement(new BooleanType(true));
		}
		addPeople(request);
		addExtensions(request);
		request.setOccurrence(timing());
		request.setPatientInstruction(instruction());
		if (this.item.activity() != null) {
			request.addInstantiatesCanonical(
					Draft.canonical(this.item.activity().getUrl(), this.item.activity().getVersion()));
		}
		return request;
	}

	private void addPeople(ServiceRequest request) {
		if (this.draft.request().encounter() != null) {
			request.setEncounter(new Reference(this.draft.request().encounter()));
		}
		if (this.draft.request().practitioner() != null) {
			request.setRequester(new Reference(this.draft.request().practitioner()));
		}
	}

	private CodeableConcept code() {
		PlanDefinitionActionComponent action = this.item.action();
		CodeableConcept code;
		if (action.hasCode()) {
			code = action.getCodeFirstRep().copy();
		}
		else if (this.item.activity() != null) {
			code = this.item.activity().getCode().copy();
		}
		else {
			throw new Unappliable("PlanDefinition.action",
					"The template's item '" + action.getTitle() + "' has no code.",
					"Give it a code or a definitionCanonical.");
		}
		return action.hasTitle() ? code.setText(action.getTitle()) : code;
	}

	private void addExtensions(ServiceRequest request) {
		copy(SpineRehab.POST_OP_DAYS_EXTENSION, request);
		copy(LIMIT, request);
		Extension dose = dose();
		if (dose.hasExtension()) {
			request.addExtension(dose);
		}
		if (isMultiplied()) {
			new DraftTailoring(this.draft.tailoring()).factorsOfMinutes().forEach(request::addExtension);
		}
		this.item.action()
			.getGoalId()
			.forEach((goal) -> request.addExtension(PERTAINS_TO_GOAL, new Reference("#" + goal.getValue())));
	}

	/** Own steps before surgery already show how the patient is (clinical.md 3.1). */
	private boolean isMultiplied() {
		return walkingDose() != null || (stepTarget() != null && this.draft.tailoring().preopSteps() == null);
	}

	private void copy(String url, ServiceRequest request) {
		Extension extension = this.item.action().getExtensionByUrl(url);
		if (extension != null) {
			request.addExtension(extension.copy());
		}
	}

	/** What the template says of the dose goes before what the activity says. */
	private Extension dose() {
		Extension dose = new Extension(SpineRehab.EXERCISE_DOSE_EXTENSION);
		ActivityDefinition activity = this.item.activity();
		if (activity != null) {
			addParts(dose, activity.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION));
		}
		addParts(dose, this.item.action().getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION));
		WalkingDose walking = walkingDose();
		if (walking != null) {
			Quantity minutes = new Quantity().setValue(walking.minutes())
				.setUnit("minutes")
				.setSystem("http://unitsofmeasure.org")
				.setCode("min");
			put(dose, "minutes", minutes);
			put(dose, "text", new StringType(walking.words()));
		}
		Integer steps = stepTarget();
		if (steps != null) {
			put(dose, "steps", new PositiveIntType(steps));
		}
		return dose;
	}

	private static void addParts(Extension dose, @Nullable Extension source) {
		if (source != null) {
			source.getExtension().forEach((part) -> put(dose, part.getUrl(), part.getValue().copy()));
		}
	}

	private static void put(Extension dose, String part, Type value) {
		Extension known = dose.getExtensionByUrl(part);
		if (known != null) {
			known.setValue(value);
		}
		else {
			dose.addExtension(part, value);
		}
	}

	/** Walks and minutes after tailoring, if this is a week row with minutes. */
	private @Nullable WalkingDose walkingDose() {
		PlanDefinitionActionComponent action = this.item.action();
		if (!this.item.category().equals("walking") || !action.hasTimingTiming()) {
			return null;
		}
		Timing.TimingRepeatComponent repeat = action.getTimingTiming().getRepeat();
		boolean inMinutes = repeat.hasDuration() && repeat.getDurationUnit() == Timing.UnitsOfTime.MIN;
		if (!inMinutes) {
			return null;
		}
		boolean daily = repeat.getPeriodUnit() == Timing.UnitsOfTime.D;
		return this.draft.tailoring()
			.tailor(new WalkingDose(repeat.getFrequency(), repeat.getDuration().intValueExact(), daily),
					PostOpDays.of(action).week());
	}

	private @Nullable Integer stepTarget() {
		Extension target = this.item.action().getExtensionByUrl(SpineRehab.STEP_TARGET_EXTENSION);
		if (target == null) {
			return null;
		}
		BigDecimal percent = ((DecimalType) target.getExtensionByUrl("percent").getValue()).getValue();
		int absolute = ((IntegerType) target.getExtensionByUrl("absolute").getValue()).getValue();
		return this.draft.tailoring().tailor(new StepTarget(percent, absolute));
	}

	private Timing timing() {
		Timing timing = new Timing();
		if (this.item.action().hasTimingTiming()) {
			timing = this.item.action().getTimingTiming().copy();
		}
		else if (this.item.activity() != null && this.item.activity().hasTimingTiming()) {
			timing = this.item.activity().getTimingTiming().copy();
		}
		WalkingDose walking = walkingDose();
		if (walking != null) {
			timing.getRepeat().setFrequency(walking.walks()).setDuration(walking.minutes());
		}
		timing.getRepeat().setBounds(bounds());
		return timing;
	}

	private Period bounds() {
		PostOpDays days = PostOpDays.of(this.item.action());
		Period bounds = new Period().setStartElement(Draft.day(days.start(this.draft.surgery())));
		LocalDate end = days.end(this.draft.surgery());
		return (end != null) ? bounds.setEndElement(Draft.day(end)) : bounds;
	}

	private String instruction() {
		WalkingDose walking = walkingDose();
		if (walking != null) {
			return "Take " + walking.words() + ".";
		}
		PlanDefinitionActionComponent action = this.item.action();
		if (action.hasDescription() || this.item.activity() == null) {
			return action.hasDescription() ? action.getDescription() : action.getTitle();
		}
		return this.item.activity().getDescription();
	}

}
