package org.spinerehab.app.discharge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

/** The walking aid from the draft to the signed plan (clinical.md 3.1). */
class AidTests {

	private static final String HOW = "Hold the cane in your right hand, opposite your weaker leg.";

	private static final String BECAUSE = "has a fall risk (fell past year, 2026-03-03)";

	private static final Map<String, String> REASON = Map.of("device", "Needs both hands on the stairs");

	private final CarePlan withCane = draft();

	@Test
	void readsTheAidWithItsReason() {
		assertThat(read(this.withCane).aid())
			.isEqualTo(new Aid.Proposed("Cane", HOW, List.of(BECAUSE), List.of("Also: Crutches.")));
		assertThat(read(Samples.draft()).aid()).isEqualTo(Aid.Proposed.NONE);
	}

	@Test
	void readsWhyNoneIsNeededAndCountsItAsNoFactor() {
		CarePlan draft = Samples.draft();
		draft.addExtension(because("no-device", "No device: has none of these", "MRC 5 before surgery"));
		assertThat(read(draft).aid().because()).containsExactly("has none of these (MRC 5 before surgery)");
		assertThat(Tailored.of(draft).factors()).isEmpty();
		assertThat(lines(draft, Edits.NONE))
			.containsExactly("None. Because: has none of these (MRC 5 before surgery).");
	}

	@Test
	void signsTheAidAsProposed() {
		Bundle bundle = sign(this.withCane, Edits.NONE);
		DeviceRequest cane = device(bundle).orElseThrow();
		assertThat(PlanProfiles.errors(cane)).isEmpty();
		assertThat(cane.getStatus()).isEqualTo(DeviceRequest.DeviceRequestStatus.ACTIVE);
		assertThat(cane.getRequester().getReference()).isEqualTo("Practitioner/11");
		assertThat(cane.getSubject().getReference()).isEqualTo("Patient/101");
		assertThat(cane.getIdentifierFirstRep().getValue()).isEqualTo(Samples.PLAN_ID + "/device");
		assertThat(cane.hasExtension(SpineRehab.TAILORED_BY_EXTENSION)).isTrue();
		assertThat(activities(bundle)).contains(url(bundle, cane));
		assertThat(plan(bundle).getText().getDivAsString()).contains("Walking aid").contains(HOW).contains(BECAUSE);
		assertThat(new PlanReader(plan(bundle), List.of(cane)).read(Samples.SURGERY).aid().title()).isEqualTo("Cane");
	}

	@Test
	void takesAnotherAidOnlyWithAReasonAndThenRestsOnThatReason() {
		Edits edits = new Edits(Map.of("device.kind", "Walker"), Map.of(), Answers.NONE);
		assertThat(new EditedPlan(read(this.withCane), edits).problems()).extracting(Problem::field)
			.contains("r_device");
		Bundle bundle = sign(this.withCane, new Edits(Map.of("device.kind", "Walker"), REASON, Answers.NONE));
		DeviceRequest walker = device(bundle).orElseThrow();
		assertThat(PlanProfiles.errors(walker)).isEmpty();
		assertThat(walker.getCodeCodeableConcept().getCodingFirstRep().getCode()).isEqualTo("705406009");
		assertThat(walker.hasExtension(SpineRehab.TAILORED_BY_EXTENSION)).isFalse();
		assertThat(walker.hasReasonCode()).isFalse();
		assertThat(walker.getNote()).singleElement()
			.satisfies((note) -> assertThat(note.getText())
				.isEqualTo("Walking aid, Cane → Walker. Reason: Needs both hands on the stairs"));
		assertThat(new PlanReader(plan(bundle), List.of(walker)).read(Samples.SURGERY).aid().how())
			.as("a surgeon's reason is no instruction for the patient")
			.isEmpty();
	}

	@Test
	void leavesTheAidOutAndKeepsTheReasonWithThePlan() {
		Bundle bundle = sign(this.withCane, new Edits(Map.of("device.kind", "None"), REASON, Answers.NONE));
		assertThat(device(bundle)).isEmpty();
		assertThat(plan(bundle).getNote()).extracting((note) -> note.getText())
			.contains("Walking aid, Cane → None. Reason: Needs both hands on the stairs");
	}

	@Test
	void namesTheAidInTheReceipt() {
		assertThat(receipt(Edits.NONE)).isEqualTo("Cane");
		assertThat(receipt(new Edits(Map.of("device.kind", "None"), REASON, Answers.NONE))).isNull();
	}

	@Test
	void prescribesAnAidThatNobodyProposed() {
		Bundle bundle = sign(Samples.draft(), new Edits(Map.of("device.kind", "Cane"), REASON, Answers.NONE));
		DeviceRequest cane = device(bundle).orElseThrow();
		assertThat(PlanProfiles.errors(cane)).isEmpty();
		assertThat(activities(bundle)).contains(url(bundle, cane));
		assertThat(lines(Samples.draft(), new Edits(Map.of("device.kind", "Cane"), REASON, Answers.NONE)))
			.containsExactly("Cane.");
	}

	@Test
	void refusesAnAidThatIsNotOffered() {
		Edits edits = new Edits(Map.of("device.kind", "Stilts"), REASON, Answers.NONE);
		assertThat(new EditedPlan(read(this.withCane), edits).problems()).extracting(Problem::hint)
			.contains("Choose a walking aid, or none");
	}

	private static ProposedPlan read(CarePlan draft) {
		return new PlanReader(draft).read(Samples.SURGERY);
	}

	private String receipt(Edits edits) {
		return PlanReceipt
			.of(new EditedPlan(read(this.withCane), edits), Samples.PLAN_ID, new IdType("CarePlan/1"), Instant.EPOCH,
					"Dr H. Okafor")
			.aid();
	}

	private static List<String> lines(CarePlan draft, Edits edits) {
		return new PlanLines(new EditedPlan(read(draft), edits)).aid().stream().map(PlanLines.Line::text).toList();
	}

	private static Bundle sign(CarePlan draft, Edits edits) {
		Proposal proposal = new Proposal(Samples.PLAN_ID, Samples.SURGERY, draft, Samples.chart());
		return new PlanBundle(proposal, new EditedPlan(read(draft), edits), Samples.signer()).build();
	}

	private static Optional<DeviceRequest> device(Bundle bundle) {
		return resources(bundle).filter(DeviceRequest.class::isInstance).map(DeviceRequest.class::cast).findFirst();
	}

	private static CarePlan plan(Bundle bundle) {
		return resources(bundle).filter(CarePlan.class::isInstance).map(CarePlan.class::cast).findFirst().orElseThrow();
	}

	private static List<String> activities(Bundle bundle) {
		return plan(bundle).getActivity().stream().map((activity) -> activity.getReference().getReference()).toList();
	}

	private static String url(Bundle bundle, Resource resource) {
		return bundle.getEntry()
			.stream()
			.filter((entry) -> entry.getResource() == resource)
			.map(Bundle.BundleEntryComponent::getFullUrl)
			.findFirst()
			.orElseThrow();
	}

	private static Stream<Resource> resources(Bundle bundle) {
		return bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource);
	}

	private static CarePlan draft() {
		CarePlan draft = Samples.draft();
		DeviceRequest cane = new DeviceRequest();
		cane.setId("device");
		cane.getMeta().addProfile(SpineRehab.DEVICE_REQUEST);
		cane.addExtension(because("cane-fall-risk", "Cane: has a fall risk", "fell past year, 2026-03-03"));
		cane.setStatus(DeviceRequest.DeviceRequestStatus.DRAFT)
			.setIntent(DeviceRequest.RequestIntent.ORDER)
			.setCode(Aid.CANE.concept())
			.setSubject(new Reference("Patient/101"))
			.setOccurrence(new Period().setStartElement(new DateTimeType("2026-03-02")));
		cane.addReasonCode().addCoding(new Coding(SpineRehab.DEVICE_RULES, "cane-fall-risk", "Cane: has a fall risk"));
		cane.addNote().setText(HOW);
		cane.addNote().setText("Also: Crutches.");
		draft.addContained(cane);
		draft.addActivity().setReference(new Reference("#device"));
		return draft;
	}

	private static Extension because(String code, String display, String fact) {
		Extension extension = new Extension(SpineRehab.TAILORED_BY_EXTENSION);
		extension.addExtension("factor", new Coding(SpineRehab.DEVICE_RULES, code, display));
		extension.addExtension("fact", new StringType(fact));
		return extension;
	}

}
