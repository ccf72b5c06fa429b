package org.spinerehab.app.discharge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.CacheControlDirective;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * The plan our server holds for the patient of a launch.
 */
@Component
class PlansInForce {

	/** Our server counts the requests and goals of a plan as part of the page. */
	private static final int WHOLE_PLAN = 500;

	private final RehabServer server;

	PlansInForce(RehabServer server) {
		this.server = server;
	}

	/** The active plan with its goals and requests. */
	Optional<StoredPlan> find(LaunchContext launch) {
		IGenericClient client = this.server.forLaunch(launch);
		return stored(client.search()
			.forResource(CarePlan.class)
			.where(new ReferenceClientParam("patient").hasId(launch.requirePatient().rehabId()))
			.and(new TokenClientParam("category").exactly().systemAndCode(SpineRehab.CODES, "spine-rehab"))
			.and(new TokenClientParam("status").exactly().code("active"))
			.include(new Include("CarePlan:activity-reference"))
			.include(new Include("CarePlan:goal"))
			.count(WHOLE_PLAN)
			.cacheControl(new CacheControlDirective().setNoStore(true))
			.returnBundle(Bundle.class)
			.execute());
	}

	/** The plan with this id, whatever became of it. */
	static Optional<StoredPlan> withId(IGenericClient client, UUID planId) {
		return stored(client.search()
			.forResource(CarePlan.class)
			.where(new TokenClientParam("identifier").exactly().systemAndCode(SpineRehab.PLAN_IDS, planId.toString()))
			.count(10)
			.cacheControl(new CacheControlDirective().setNoStore(true))
			.returnBundle(Bundle.class)
			.execute());
	}

	private static Optional<StoredPlan> stored(Bundle found) {
		List<Resource> resources = found.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).toList();
		return resources.stream()
			.filter(CarePlan.class::isInstance)
			.map(CarePlan.class::cast)
			.max((one, other) -> one.getCreated().compareTo(other.getCreated()))
			.map((plan) -> new StoredPlan(plan, resources.stream().filter((item) -> item != plan).toList()));
	}

	/**
	 * The day of surgery as our server knows it; the start of the plan if it does not.
	 */
	LocalDate surgery(LaunchContext launch, StoredPlan stored) {
		return this.server.forLaunch(launch)
			.search()
			.forResource(Procedure.class)
			.where(new ReferenceClientParam("patient").hasId(launch.requirePatient().rehabId()))
			.returnBundle(Bundle.class)
			.execute()
			.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(Procedure.class::isInstance)
			.map((procedure) -> ((Procedure) procedure).getPerformed())
			.filter(DateTimeType.class::isInstance)
			.map((performed) -> LocalDate.parse(((DateTimeType) performed).getValueAsString().substring(0, 10)))
			.max(Comparator.naturalOrder())
			.orElseGet(() -> LocalDate
				.parse(stored.plan().getPeriod().getStartElement().getValueAsString().substring(0, 10)));
	}

	/**
	 * A plan as our server holds it.
	 */
	record StoredPlan(CarePlan plan, List<Resource> items) {

		EditedPlan read(LocalDate surgery) {
			return new EditedPlan(new PlanReader(this.plan, this.items).read(surgery), Edits.NONE);
		}

		PlanReceipt signed() {
			EditedPlan read = read(LocalDate.EPOCH);
			return PlanReceipt.of(read, planId(), this.plan.getIdElement(), this.plan.getCreated().toInstant(),
					this.plan.getAuthor().getDisplay());
		}

		/**
		 * The id of the draft the plan was signed from; for a plan of another system one
		 * that hangs on its address, so that no two plans ever share one.
		 */
		UUID planId() {
			String own = this.plan.getIdentifier()
				.stream()
				.filter((identifier) -> SpineRehab.PLAN_IDS.equals(identifier.getSystem()))
				.map(Identifier::getValue)
				.findFirst()
				.orElse("");
			try {
				return UUID.fromString(own);
			}
			catch (IllegalArgumentException ex) {
				String address = "CarePlan/" + this.plan.getIdElement().getIdPart();
				return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
			}
		}

	}

}
