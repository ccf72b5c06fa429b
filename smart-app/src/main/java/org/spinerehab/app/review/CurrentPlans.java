package org.spinerehab.app.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.web.Site;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * Reads a patient's plan in force from our server: one search, the plan with its goals
 * and requests.
 */
@Component
public class CurrentPlans {

	/** Beyond this a "walk" is a weekly amount in words, such as 150 minutes a week. */
	private static final int LONGEST_WALK = 120;

	private static final int DAYS_OF_A_WEEK = 7;

	/** A server may count a plan's requests and goals as part of the page. */
	private static final int WHOLE_PLAN = 500;

	private final ZoneId zone;

	CurrentPlans(Site site) {
		this.zone = site.timeZone();
	}

	/**
	 * The newest plan in force or paused.
	 * @param client a client with the rights for this patient
	 * @param rehabPatientId id of our Patient
	 * @return the plan, if one is signed
	 */
	public Optional<CurrentPlan> of(IGenericClient client, String rehabPatientId) {
		Bundle found = client.search()
			.forResource(CarePlan.class)
			.where(CarePlan.PATIENT.hasId(rehabPatientId))
			.where(CarePlan.CATEGORY.exactly().systemAndCode(SpineRehab.CODES, "spine-rehab"))
			.where(CarePlan.STATUS.exactly().codes("active", "on-hold"))
			.include(CarePlan.INCLUDE_ACTIVITY_REFERENCE)
			.include(CarePlan.INCLUDE_GOAL)
			.count(WHOLE_PLAN)
			.returnBundle(Bundle.class)
			.execute();
		List<Resource> resources = found.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).toList();
		return resources.stream()
			.filter(CarePlan.class::isInstance)
			.map(CarePlan.class::cast)
			.max(Comparator.comparing(CurrentPlans::signed))
			.map((plan) -> read(plan, resources));
	}

	private static Date signed(CarePlan plan) {
		return plan.hasCreated() ? plan.getCreated() : new Date(0);
	}

	private CurrentPlan read(CarePlan plan, List<Resource> resources) {
		List<String> own = new ArrayList<>();
		plan.getActivity().forEach((activity) -> own.add(activity.getReference().getReferenceElement().getIdPart()));
		plan.getGoal().forEach((goal) -> own.add(goal.getReferenceElement().getIdPart()));
		List<ServiceRequest> requests = ofPlan(ServiceRequest.class, resources, own).toList();
		List<WalkingWeek> weeks = requests.stream()
			.filter((request) -> category(request).equals("walking"))
			.map(CurrentPlans::week)
			.sorted(Comparator.comparingInt(WalkingWeek::firstDay))
			.toList();
		List<CurrentPlan.Item> items = requests.stream()
			.filter((request) -> !category(request).equals("walking"))
			.map(CurrentPlans::item)
			.sorted(Comparator.comparingInt(CurrentPlan.Item::firstDay))
			.toList();
		List<CurrentPlan.PlanGoal> goals = ofPlan(Goal.class, resources, own).map(this::goal).toList();
		LocalDate signedOn = plan.hasCreated() ? date(plan.getCreated()) : null;
		return new CurrentPlan(plan.getTitle(), plan.getStatus() == CarePlan.CarePlanStatus.ONHOLD,
				surgery(plan, requests), signedOn, plan.getAuthor().getDisplay(), weeks, items, goals, template(plan),
				PlanTailoring.of(plan));
	}

	private static @Nullable String template(CarePlan plan) {
		return plan.getInstantiatesCanonical()
			.stream()
			.map(PrimitiveType::getValue)
			.filter((canonical) -> canonical != null && canonical.contains("PlanDefinition/"))
			.findFirst()
			.orElse(null);
	}

	private static <T extends Resource> Stream<T> ofPlan(Class<T> type, List<Resource> resources, List<String> own) {
		return resources.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.filter((resource) -> own.contains(resource.getIdElement().getIdPart()));
	}

	/**
	 * The patient's own token does not read the Procedure; a request that says both its
	 * dates and its post-operative days tells the same.
	 */
	private static LocalDate surgery(CarePlan plan, List<ServiceRequest> requests) {
		return requests.stream()
			.filter((request) -> request.getOccurrenceTiming().getRepeat().hasBoundsPeriod()
					&& request.getOccurrenceTiming().getRepeat().getBoundsPeriod().hasStart())
			.map((request) -> day(request.getOccurrenceTiming().getRepeat().getBoundsPeriod())
				.minusDays(days(request).map((days) -> whole(days.getLow(), 0)).orElse(0)))
			.findFirst()
			.orElseGet(() -> day(plan.getPeriod()));
	}

	/** As written: a calendar date has no time zone. */
	private static LocalDate day(Period period) {
		return LocalDate.parse(period.getStartElement().getValueAsString().substring(0, 10));
	}

	private LocalDate date(Date date) {
		return LocalDate.ofInstant(date.toInstant(), this.zone);
	}

	private static WalkingWeek week(ServiceRequest request) {
		Timing.TimingRepeatComponent repeat = request.getOccurrenceTiming().getRepeat();
		Integer minutes = repeat.hasDuration() ? Integer.valueOf(repeat.getDuration().intValue())
				: dose(request, "minutes").map((dose) -> ((Quantity) dose).getValue().intValue()).orElse(null);
		int days = (repeat.getPeriodUnit() == Timing.UnitsOfTime.WK) ? DAYS_OF_A_WEEK : 1;
		int walks = Math.max(1, (repeat.getFrequency() + days - 1) / days);
		boolean table = minutes != null && minutes <= LONGEST_WALK;
		Integer steps = dose(request, "steps").map((dose) -> ((PrimitiveType<?>) dose).getValueAsString())
			.map(Integer::valueOf)
			.orElse(null);
		return new WalkingWeek(words(request), first(request), last(request), table ? walks : null,
				table ? minutes : null, steps);
	}

	private static CurrentPlan.Item item(ServiceRequest request) {
		return new CurrentPlan.Item(category(request), name(request.getCode()), words(request), first(request),
				last(request));
	}

	private CurrentPlan.PlanGoal goal(Goal goal) {
		LocalDate due = goal.getTarget()
			.stream()
			.filter(Goal.GoalTargetComponent::hasDueDateType)
			.map((target) -> LocalDate.parse(target.getDueDateType().getValueAsString()))
			.max(Comparator.naturalOrder())
			.orElse(null);
		return new CurrentPlan.PlanGoal(goal.getDescription().getText(), due);
	}

	private static String words(ServiceRequest request) {
		return dose(request, "text").map((dose) -> ((PrimitiveType<?>) dose).getValueAsString())
			.orElseGet(
					() -> request.hasPatientInstruction() ? request.getPatientInstruction() : name(request.getCode()));
	}

	private static String name(CodeableConcept concept) {
		return concept.hasText() ? concept.getText() : concept.getCodingFirstRep().getDisplay();
	}

	private static String category(ServiceRequest request) {
		return request.getCategory()
			.stream()
			.flatMap((category) -> category.getCoding().stream())
			.filter((coding) -> SpineRehab.CODES.equals(coding.getSystem()))
			.map((coding) -> coding.getCode())
			.findFirst()
			.orElse("");
	}

	private static Optional<Object> dose(ServiceRequest request, String part) {
		return Optional.ofNullable(request.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION))
			.map((dose) -> dose.getExtensionByUrl(part))
			.map(Extension::getValue);
	}

	private static int first(ServiceRequest request) {
		return days(request).map((days) -> whole(days.getLow(), 0)).orElse(0);
	}

	private static @Nullable Integer last(ServiceRequest request) {
		return days(request).map((days) -> whole(days.getHigh(), null)).orElse(null);
	}

	private static Optional<Range> days(ServiceRequest request) {
		return Optional.ofNullable(request.getExtensionByUrl(SpineRehab.POST_OP_DAYS_EXTENSION))
			.map((extension) -> (Range) extension.getValue());
	}

	private static @Nullable Integer whole(Quantity quantity, @Nullable Integer otherwise) {
		return quantity.hasValue() ? Integer.valueOf(quantity.getValue().intValue()) : otherwise;
	}

}
