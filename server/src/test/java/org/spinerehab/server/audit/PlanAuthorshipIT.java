package org.spinerehab.server.audit;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;
import org.spinerehab.server.access.FhirCalls.Answer;
import org.spinerehab.server.access.Ward;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody signs a plan under another's name, and every version says where it comes from.
 */
@ServerTest
class PlanAuthorshipIT {

	private static final String REASON = "Week 1 steps, 2,450 → 2,000. Reason: Fourth floor, no lift";

	@Autowired
	private TestServer server;

	private Ward ward;

	private String surgeon;

	@BeforeEach
	void prepare() {
		this.ward = Ward.of(this.server);
		this.surgeon = "Practitioner/" + this.ward.surgeon();
	}

	@Test
	void givesEverySignedPlanItsProvenance() {
		String plan = sign(surgeonToken(this.surgeon), this.surgeon);
		Provenance provenance = provenance(plan).get(0);
		assertThat(provenance.getTargetFirstRep().getReference()).isEqualTo("CarePlan/" + plan + "/_history/1");
		assertThat(provenance.getActivity().getCodingFirstRep().getCode()).isEqualTo("CREATE");
		assertThat(provenance.getAgent().get(0).getWho().getReference()).isEqualTo(this.surgeon);
		assertThat(provenance.getAgent().get(1).getWho().getIdentifier().getValue()).isEqualTo(TestTokens.APP);
		assertThat(provenance.getAgent().get(1).getOnBehalfOf().getReference()).isEqualTo(this.surgeon);
		assertThat(provenance.getEntity()).extracting((entity) -> entity.getWhat().getIdentifier().getValue())
			.containsExactly("https://w3id.org/spine-rehab/fhir/PlanDefinition/microdiscectomy-rehab|0.1.0",
					"test-launch");
		assertThat(provenance.getReason()).extracting((reason) -> reason.getText()).contains(REASON);
	}

	@Test
	void givesAChangedPlanAnotherOne() {
		String id = sign(surgeonToken(this.surgeon), this.surgeon);
		FhirCalls signer = new FhirCalls(this.server.base(), surgeonToken(this.surgeon));
		CarePlan plan = this.server.client().read().resource(CarePlan.class).withId(id).execute();
		plan.setStatus(CarePlan.CarePlanStatus.REVOKED);
		plan.setId(id);
		Answer answer = signer.put("CarePlan/" + id, plan);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(provenance(id)).extracting((each) -> each.getActivity().getCodingFirstRep().getCode())
			.containsExactlyInAnyOrder("CREATE", "UPDATE");
	}

	@Test
	void refusesAPlanUnderAnothersName() {
		Answer answer = send(surgeonToken(this.surgeon), "Practitioner/" + Ward.of(this.server).surgeon());
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
		assertThat(answer.body()).contains("CarePlan.author").contains(this.surgeon);
	}

	@Test
	void refusesAPlanOfNobody() {
		Answer unnamed = send(surgeonToken(this.surgeon), null);
		assertThat(unnamed.status()).as(unnamed.body()).isEqualTo(403);
		Answer unknown = send(TestTokens.surgeon(this.ward.patient()), this.surgeon);
		assertThat(unknown.status()).as(unknown.body()).isEqualTo(403);
		assertThat(unknown.body()).contains("fhirUser");
	}

	@Test
	void takesAPersonForAPersonWhateverTheScopesBeside() {
		String person = TestTokens.hospital(TestTokens.RENAMING, "",
				(claims) -> claims.claim("scp", List.of("user/*.cruds", "system/*.cruds"))
					.claim("groups", "surgeon")
					.claim("profile", "Practitioner/" + Ward.of(this.server).surgeon()));
		Answer answer = send(person, this.surgeon);
		assertThat(answer.status()).as(answer.body()).isEqualTo(403);
		assertThat(answer.body()).contains("CarePlan.author");
	}

	@Test
	void takesNoProvenanceOfAPlanFromAPerson() {
		String plan = sign(surgeonToken(this.surgeon), this.surgeon);
		Provenance forged = new Provenance().setRecorded(new Date())
			.addTarget(new Reference("CarePlan/" + plan + "/_history/1"));
		forged.addAgent().setWho(new Reference(this.surgeon));
		String nurse = "Practitioner/" + Ward.of(this.server).surgeon();
		for (String scopes : List.of("user/*.cruds", "user/Provenance.c", "system/*.cruds")) {
			FhirCalls calls = new FhirCalls(this.server.base(),
					TestTokens.hospital(scopes, (claims) -> claims.claim("fhirUser", nurse).claim("role", "nurse")));
			Answer answer = calls.post("Provenance", forged);
			assertThat(answer.status()).as(scopes + answer.body()).isEqualTo(403);
		}
		assertThat(provenance(plan)).hasSize(1);
	}

	@Test
	void keepsTheReasonsOfTwoPatientsApart() {
		String other = "Patient/" + Ward.of(this.server).patient();
		Bundle both = bundle("Patient/" + this.ward.patient(), this.surgeon, REASON);
		both.getEntry().addAll(bundle(other, this.surgeon, "The other patient's reason").getEntry());
		Answer answer = new FhirCalls(this.server.base(), TestTokens.system()).batch(both);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		List<String> plans = answer.bundle()
			.getEntry()
			.stream()
			.map((entry) -> entry.getResponse().getLocation())
			.filter((location) -> location.startsWith("CarePlan/"))
			.map(PlanAuthorshipIT::id)
			.toList();
		assertThat(reasons(plans.get(0))).contains(REASON).doesNotContain("The other patient's reason");
		assertThat(reasons(plans.get(1))).contains("The other patient's reason").doesNotContain(REASON);
	}

	@Test
	void takesAPlanAHospitalSystemBrings() {
		String plan = sign(TestTokens.system(), this.surgeon);
		assertThat(provenance(plan).get(0).getAgent().get(0).getWho().getReference()).isEqualTo(this.surgeon);
	}

	private String surgeonToken(String user) {
		return TestTokens.app("surgeon", TestTokens.SURGEON,
				(claims) -> claims.claim("patient", this.ward.patient()).claim("fhirUser", user));
	}

	private String sign(String token, String author) {
		Answer answer = send(token, author);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return id(answer.bundle().getEntry().get(2).getResponse().getLocation());
	}

	private static String id(String location) {
		return location.replaceAll(".*CarePlan/|/_history.*", "");
	}

	private Answer send(String token, String author) {
		return new FhirCalls(this.server.base(), token).batch(bundle("Patient/" + this.ward.patient(), author, REASON));
	}

	private Bundle bundle(String patient, String author, String reason) {
		Goal goal = PublishedExamples.read(Goal.class, "example-goal-steps", patient);
		goal.setIdentifier(null).setExpressedBy(null).setAddresses(null);
		ServiceRequest week = PublishedExamples.read(ServiceRequest.class, "example-walk-week-1", patient);
		week.setIdentifier(null).setEncounter(null).setRequester(new Reference(this.surgeon));
		week.getExtension().removeIf((extension) -> extension.getUrl().endsWith("pertainsToGoal"));
		week.setNote(null).setReasonReference(null).addNote().setText(reason);
		CarePlan plan = PublishedExamples.read(CarePlan.class, "example-plan", patient);
		plan.setIdentifier(null).setEncounter(null).setAddresses(null).setSupportingInfo(null);
		plan.setAuthor((author != null) ? new Reference(author) : null);
		Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
		plan.setGoal(List.of(new Reference(add(bundle, goal))));
		plan.setActivity(null).addActivity().setReference(new Reference(add(bundle, week)));
		add(bundle, plan);
		return bundle;
	}

	private static String add(Bundle bundle, Resource resource) {
		String url = "urn:uuid:" + UUID.randomUUID();
		bundle.addEntry()
			.setFullUrl(url)
			.setResource(resource)
			.getRequest()
			.setMethod(HTTPVerb.POST)
			.setUrl(resource.fhirType());
		return url;
	}

	private List<String> reasons(String plan) {
		return provenance(plan).get(0).getReason().stream().map((reason) -> reason.getText()).toList();
	}

	private List<Provenance> provenance(String plan) {
		Bundle found = new FhirCalls(this.server.base(), TestTokens.system()).get("Provenance?target=CarePlan/" + plan)
			.bundle();
		return found.getEntry().stream().map((entry) -> (Provenance) entry.getResource()).toList();
	}

}
