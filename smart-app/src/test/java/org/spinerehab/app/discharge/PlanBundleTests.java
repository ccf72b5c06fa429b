package org.spinerehab.app.discharge;

import java.util.List;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanBundleTests {

	private final Bundle bundle = bundle(Samples.reference());

	@Test
	void satisfiesThePublishedProfiles() {
		assertThat(all(Resource.class).filter((item) -> item.getMeta().hasProfile())).hasSizeGreaterThan(40)
			.allSatisfy((resource) -> assertThat(PlanProfiles.errors(resource)).isEmpty());
	}

	@Test
	void satisfiesTheBaseSpecificationInItsCopiesOfTheChart() {
		assertThat(all(Resource.class).filter((item) -> !item.getMeta().hasProfile())).hasSize(3)
			.allSatisfy((resource) -> assertThat(PlanProfiles.errors(resource)).isEmpty());
	}

	@Test
	void createsEveryResourceOnlyIfItIsNotThereYet() {
		assertThat(this.bundle.getEntry()).allSatisfy((entry) -> {
			assertThat(entry.getRequest().getMethod()).isEqualTo(Bundle.HTTPVerb.POST);
			assertThat(entry.getRequest().getIfNoneExist()).startsWith("identifier=").contains("|");
			assertThat(entry.getFullUrl()).startsWith("urn:uuid:");
		});
		assertThat(this.bundle.getEntry()).extracting((entry) -> entry.getRequest().getIfNoneExist())
			.doesNotHaveDuplicates();
	}

	@Test
	void isTheSameWhenItIsMadeAgain() {
		String again = Samples.FHIR.newJsonParser().encodeResourceToString(bundle(Samples.reference()));
		assertThat(again).isEqualTo(Samples.FHIR.newJsonParser().encodeResourceToString(this.bundle));
	}

	@Test
	void namesWhoSignedForWhomAndWhy() {
		CarePlan plan = plan();
		assertThat(plan.getStatus()).isEqualTo(CarePlan.CarePlanStatus.ACTIVE);
		assertThat(plan.getAuthor().getReference()).isEqualTo("Practitioner/11");
		assertThat(plan.getSubject().getReference()).isEqualTo("Patient/101");
		assertThat(plan.getIdentifierFirstRep().getValue()).isEqualTo(Samples.PLAN_ID.toString());
		assertThat(target(plan.getEncounter())).isInstanceOf(Encounter.class);
		assertThat(target(plan.getSupportingInfoFirstRep())).isInstanceOf(Procedure.class);
		assertThat(plan.getAddresses()).hasSize(1);
		assertThat(plan.getNote()).extracting(Annotation::getText)
			.contains("Belly breathing: left out. Reason: Dizzy when breathing deeply",
					"Signed as not known: smokes, lives alone and confidence in moving.");
	}

	/** The server makes the plan's Provenance of these and of the token. */
	@Test
	void carriesWhatItsProvenanceIsMadeOf() {
		assertThat(plan().getAuthor().getReference()).as("fhirUser of the signer's token").isEqualTo("Practitioner/11");
		assertThat(plan().getInstantiatesCanonical()).extracting((template) -> template.getValue())
			.allMatch((template) -> template.matches(".+/PlanDefinition/[a-z-]+\\|\\d+\\.\\d+\\.\\d+"))
			.isNotEmpty();
		assertThat(request("walk-w1").getNoteFirstRep().getText()).contains("Reason: Fourth floor, no lift");
	}

	@Test
	void keepsTheChangedNumberWithTheTemplateAndTheReason() {
		ServiceRequest week = request("walk-w1");
		assertThat(new RequestDose(week).steps()).isEqualTo(2000);
		assertThat(week.getPatientInstruction()).as("the walks are as before")
			.isEqualTo("Take 4 walks of 5 minutes each day.");
		assertThat(week.getNoteFirstRep().getText())
			.isEqualTo("Week 1 steps, 2,450 → 2,000. Reason: Fourth floor, no lift");
		assertThat(((Reference) week.getNoteFirstRep().getAuthor()).getReference()).isEqualTo("Practitioner/11");
		assertThat(week.getNoteFirstRep().getTime()).isEqualTo(Samples.NOW.toInstant());
		ServiceRequest sitting = request("limit-sitting");
		assertThat(((Quantity) sitting.getExtensionByUrl(PlanReader.LIMIT).getValue()).getValue())
			.isEqualByComparingTo("30");
		assertThat(sitting.getPatientInstruction()).contains("30 minutes");
	}

	@Test
	void tellsThePatientTheWalksAsChanged() {
		Bundle changed = bundle(new Edits(
				java.util.Map.of("walk-w2.walks", "3 × 10", "walk-w13.minutes", "30", "walk-w27.text",
						"Walk as you like"),
				java.util.Map.of("walk-w2.walks", "Tired", "walk-w13.minutes", "Tired", "walk-w27.text", "Tired"),
				Answers.NONE));
		ServiceRequest week = request(changed, "walk-w2");
		assertThat(week.getPatientInstruction()).isEqualTo("Take 3 walks of 10 minutes each day.");
		assertThat(week.getOccurrenceTiming().getRepeat().getFrequency()).isEqualTo(3);
		assertThat(week.getOccurrenceTiming().getRepeat().getDuration()).isEqualByComparingTo("10");
		assertThat(request(changed, "walk-w13").getPatientInstruction())
			.isEqualTo("Take one walk of 30 minutes on at least 5 days a week.");
		assertThat(request(changed, "walk-w13").getOccurrenceTiming().getRepeat().getFrequency()).isEqualTo(5);
		assertThat(request(changed, "walk-w27").getPatientInstruction()).isEqualTo("Walk as you like");
		assertThat(changed.getEntry())
			.allSatisfy((entry) -> assertThat(PlanProfiles.errors(entry.getResource())).isEmpty());
	}

	@Test
	void leavesOutWhatTheSurgeonLeftOut() {
		assertThat(all(ServiceRequest.class).map(PlanReader::key)).doesNotContain("ex-01").contains("ex-02");
		assertThat(all(Goal.class).map(PlanReader::key)).doesNotContain("goal-balance");
		assertThat(plan().getActivity()).hasSize((int) all(ServiceRequest.class).count());
		assertThat(plan().getGoal()).hasSize((int) all(Goal.class).count());
		assertThat(references(request("ex-16"))).noneMatch((reference) -> reference.contains("goal-balance"));
	}

	@Test
	void pointsOnlyToWhatIsInTheTransaction() {
		List<String> urls = this.bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl).toList();
		assertThat(all(Resource.class).flatMap((resource) -> references(resource).stream()))
			.allSatisfy((reference) -> assertThat(urls.contains(reference) || reference.startsWith("Patient/101")
					|| reference.startsWith("Practitioner/11"))
				.as(reference)
				.isTrue());
	}

	@Test
	void writesTheGoalInThePatientsOwnWords() {
		Goal own = all(Goal.class).filter((goal) -> PlanReader.key(goal).equals("goal-own")).findFirst().orElseThrow();
		assertThat(own.getDescription().getText()).startsWith("Fly to Lisbon");
		assertThat(own.getTargetFirstRep().getDueDateType().getValueAsString()).isEqualTo("2026-04-18");
	}

	@Test
	void readsBackAsThePlanThatWasSigned() {
		List<Resource> items = all(Resource.class)
			.filter((resource) -> resource instanceof Goal || resource instanceof ServiceRequest)
			.toList();
		ProposedPlan signed = new PlanReader(plan(), items).read(Samples.SURGERY);
		assertThat(signed.weeks().get(0).steps()).isEqualTo(2000);
		assertThat(signed.exercises()).extracting(ProposedPlan.Exercise::key).doesNotContain("ex-01");
	}

	private static Bundle bundle(Edits edits) {
		return new PlanBundle(Samples.proposal(), new EditedPlan(Samples.proposed(), edits), Samples.signer()).build();
	}

	private CarePlan plan() {
		return all(CarePlan.class).findFirst().orElseThrow();
	}

	private ServiceRequest request(String key) {
		return request(this.bundle, key);
	}

	private static ServiceRequest request(Bundle bundle, String key) {
		return all(bundle, ServiceRequest.class).filter((request) -> PlanReader.key(request).equals(key))
			.findFirst()
			.orElseThrow();
	}

	private <T extends Resource> Stream<T> all(Class<T> type) {
		return all(this.bundle, type);
	}

	private static <T extends Resource> Stream<T> all(Bundle bundle, Class<T> type) {
		return bundle.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(type::isInstance)
			.map(type::cast);
	}

	private Resource target(Reference reference) {
		return this.bundle.getEntry()
			.stream()
			.filter((entry) -> entry.getFullUrl().equals(reference.getReference()))
			.findFirst()
			.orElseThrow()
			.getResource();
	}

	private static List<String> references(Resource resource) {
		return Samples.FHIR.newTerser()
			.getAllPopulatedChildElementsOfType(resource, Reference.class)
			.stream()
			.map(Reference::getReference)
			.toList();
	}

}
