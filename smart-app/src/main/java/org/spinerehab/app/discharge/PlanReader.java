package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * Reads the draft CarePlan of {@code $apply}, with its contained goals and requests, into
 * the words of the ward.
 */
final class PlanReader {

	/** Beyond this a "walk" is a weekly amount in words, such as 150 minutes a week. */
	private static final int LONGEST_WALK = 120;

	static final String LIMIT = SpineRehab.CANONICAL + "/StructureDefinition/limit";

	/** How a goal is measured, in the words of the page. */
	private static final Map<String, String> MEASURES = Map.of("walk-planned-minutes", "Daily check-in",
			"step-target-days", "Steps a day", "41950-7", "Steps a day", "walk-round-the-block", "Yes or no",
			"leg-pain-nrs", "Leg pain 0–10", "leg-strength-change", "Leg strength question", "single-leg-stand",
			"Seconds, self-timed", "walking-minutes", "Walking minutes", "own-goal", "Patient’s own words");

	private final CarePlan plan;

	private final List<? extends Resource> items;

	/** Reads a draft whose goals and requests are contained. */
	PlanReader(CarePlan draft) {
		this(draft, draft.getContained());
	}

	/** Reads a stored plan with its goals and requests. */
	PlanReader(CarePlan plan, List<? extends Resource> items) {
		this.plan = plan;
		this.items = items;
	}

	ProposedPlan read(LocalDate surgery) {
		return new ProposedPlan(this.plan.getTitle(), surgery, requests("walking").map(PlanReader::week).toList(),
				requests("exercise").map(PlanReader::exercise).toList(), aid(),
				requests("restriction").map(PlanReader::limit).toList(),
				contained(Goal.class).map(PlanReader::goal).toList(),
				Stream.concat(requests("physiotherapy"), requests("education")).map(PlanReader::advice).toList(),
				requests("check-in").map(PlanReader::advice).toList());
	}

	static String category(ServiceRequest request) {
		return request.getCategory()
			.stream()
			.flatMap((category) -> category.getCoding().stream())
			.filter((coding) -> SpineRehab.CODES.equals(coding.getSystem()))
			.map((coding) -> coding.getCode())
			.findFirst()
			.orElse("");
	}

	/** The name of the item within the plan: its id in a draft, its identifier later. */
	static String key(Resource item) {
		return identifiers(item).stream()
			.filter((identifier) -> SpineRehab.PLAN_ITEM_IDS.equals(identifier.getSystem()))
			.map((identifier) -> identifier.getValue().substring(identifier.getValue().indexOf('/') + 1))
			.findFirst()
			.orElseGet(() -> item.getIdElement().getIdPart().replace("#", ""));
	}

	private static List<Identifier> identifiers(Resource item) {
		if (item instanceof Goal goal) {
			return goal.getIdentifier();
		}
		return (item instanceof DeviceRequest device) ? device.getIdentifier()
				: ((ServiceRequest) item).getIdentifier();
	}

	private Stream<ServiceRequest> requests(String category) {
		return contained(ServiceRequest.class).filter((request) -> category(request).equals(category));
	}

	private <T extends Resource> Stream<T> contained(Class<T> type) {
		return this.items.stream().filter(type::isInstance).map(type::cast);
	}

	/** The walking aid; without one the plan itself says why. */
	private Aid.Proposed aid() {
		return contained(DeviceRequest.class).findFirst()
			.map(PlanReader::aid)
			.orElseGet(() -> new Aid.Proposed(Aid.NONE.title(), "", because(this.plan), List.of()));
	}

	private static Aid.Proposed aid(DeviceRequest request) {
		CodeableConcept code = request.getCodeCodeableConcept();
		List<String> notes = request.getNote()
			.stream()
			.filter(Aid.Proposed::isOfTheDraft)
			.map(Annotation::getText)
			.toList();
		return new Aid.Proposed(Aid.of(code).map(Aid::title).orElseGet(() -> String.valueOf(name(code))),
				notes.isEmpty() ? "" : notes.get(0), because(request), notes.stream().skip(1).toList());
	}

	private static List<String> because(DomainResource item) {
		return item.getExtensionsByUrl(SpineRehab.TAILORED_BY_EXTENSION)
			.stream()
			.filter(Tailored::isOfAnAid)
			.map(Tailored::reason)
			.toList();
	}

	private static ProposedPlan.WalkingWeek week(ServiceRequest request) {
		RequestDose dose = new RequestDose(request);
		Integer walks = dose.walksADay();
		Integer minutes = dose.minutes();
		boolean table = walks != null && minutes != null && minutes <= LONGEST_WALK;
		return new ProposedPlan.WalkingWeek(key(request), days(request), table ? walks : null, table ? minutes : null,
				dose.daysAWeek(), dose.steps(), words(request, dose));
	}

	private static ProposedPlan.Exercise exercise(ServiceRequest request) {
		return new ProposedPlan.Exercise(key(request), days(request), request.getCode().getCodingFirstRep().getCode(),
				name(request.getCode()), new RequestDose(request).read(), request.getPatientInstruction());
	}

	private static ProposedPlan.Limit limit(ServiceRequest request) {
		String text = words(request, new RequestDose(request));
		Extension limit = request.getExtensionByUrl(LIMIT);
		Quantity amount = (limit != null && limit.getValue() instanceof Quantity quantity) ? quantity : new Quantity();
		String number = amount.hasValue() ? amount.getValue().stripTrailingZeros().toPlainString() : "";
		boolean inWords = amount.hasValue() && text.contains(number + " " + amount.getUnit());
		return new ProposedPlan.Limit(key(request), days(request), name(request.getCode()), text,
				inWords ? number : null, inWords ? amount.getUnit() : "");
	}

	private static ProposedPlan.Advice advice(ServiceRequest request) {
		return new ProposedPlan.Advice(key(request), days(request), category(request),
				request.getCode().getCodingFirstRep().getCode(), name(request.getCode()),
				words(request, new RequestDose(request)));
	}

	private static ProposedPlan.PlanGoal goal(Goal goal) {
		Goal.GoalTargetComponent target = goal.getTargetFirstRep();
		List<LocalDate> due = goal.getTarget()
			.stream()
			.filter(Goal.GoalTargetComponent::hasDueDateType)
			.map((each) -> LocalDate.parse(each.getDueDateType().getValueAsString()))
			.sorted()
			.toList();
		boolean own = target.getMeasure().hasCoding(SpineRehab.CODES, "own-goal");
		String text = goal.getDescription().getText();
		Quantity quantity = target.hasDetailQuantity() ? target.getDetailQuantity() : new Quantity();
		Integer amount = inWords(quantity, text) ? Integer.valueOf(quantity.getValue().intValueExact()) : null;
		return new ProposedPlan.PlanGoal(key(goal), text, measure(target.getMeasure()), due, own, amount);
	}

	/** Only a number that stands in the goal's own words can be changed there. */
	private static boolean inWords(Quantity quantity, String text) {
		if (!quantity.hasValue() || quantity.getValue().stripTrailingZeros().scale() > 0) {
			return false;
		}
		int amount = quantity.getValue().intValue();
		return text.contains(Wording.number(amount)) || text.matches(".*\\b" + amount + "\\b.*");
	}

	private static String words(ServiceRequest request, RequestDose dose) {
		if (request.hasPatientInstruction()) {
			return request.getPatientInstruction();
		}
		return dose.text().isEmpty() ? name(request.getCode()) : dose.text();
	}

	private static String measure(CodeableConcept measure) {
		return measure.getCoding()
			.stream()
			.map((coding) -> MEASURES.get(coding.getCode()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> Objects.requireNonNullElse(name(measure), "Asked by the team"));
	}

	private static @Nullable String name(CodeableConcept concept) {
		return concept.hasText() ? concept.getText() : concept.getCodingFirstRep().getDisplay();
	}

	private static PostOpDays days(ServiceRequest request) {
		Extension days = request.getExtensionByUrl(SpineRehab.POST_OP_DAYS_EXTENSION);
		if (days == null || !(days.getValue() instanceof Range range)) {
			return new PostOpDays(0, null);
		}
		return new PostOpDays(whole(range.getLow(), 0), whole(range.getHigh(), null));
	}

	private static Integer whole(Quantity quantity, @Nullable Integer otherwise) {
		return quantity.hasValue() ? Integer.valueOf(quantity.getValue().intValue()) : otherwise;
	}

}
