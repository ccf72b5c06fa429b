package org.spinerehab.app.discharge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.Role;
import org.spinerehab.app.web.Site;

/**
 * Anna Berg, the day after her microdiscectomy (clinical.md V8).
 */
final class Samples {

	static final FhirContext FHIR = FhirContext.forR4Cached();

	static final LocalDate SURGERY = LocalDate.of(2026, 3, 2);

	static final UUID PLAN_ID = UUID.fromString("6f0c9c1e-52b7-4d0e-8f55-0d7b6f6c2a11");

	static final ZoneId LONDON = ZoneId.of("Europe/London");

	static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 3, 9, 36, 0, 0, LONDON);

	static final Site SITE = new Site("Northfield General", "999", "020 7946 0180", "Monday to Friday 8–16",
			"020 7946 0199", LONDON);

	static final EhrPatient ANNA = new EhrPatient("e4471-0923", "101", "Anna Berg", LocalDate.of(1996, 6, 14), "female",
			"4471-0923");

	static final Clinician OKAFOR = new Clinician("prac-okafor", "11", "Dr H. Okafor", Role.SURGEON);

	private Samples() {
	}

	static String applied() {
		return text("/discharge/applied.json");
	}

	/** Drawn with 8,200 steps a day before surgery. */
	static String appliedWithSteps() {
		return text("/discharge/applied-8200.json");
	}

	static CarePlan draft() {
		return FHIR.newJsonParser().parseResource(CarePlan.class, appliedWithSteps());
	}

	static ProposedPlan proposed() {
		return new PlanReader(draft()).read(SURGERY);
	}

	static Edits edits(String... keysAndValues) {
		return new Edits(pairs(keysAndValues), Map.of(), Answers.NONE);
	}

	/** The changes of the reference pages. */
	static Edits reference() {
		return new Edits(
				Map.of("walk-w1.steps", "2000", "limit-sitting.amount", "30", "ex-01.keep", "no", "goal-balance.keep",
						"no"),
				Map.of("walk-w1.steps", "Fourth floor, no lift", "limit-sitting",
						"Long train ride home, wants a stricter limit", "ex-01", "Dizzy when breathing deeply"),
				new Answers("8200", "", "", "", "Fly to Lisbon on 18 April and dance at my sister’s wedding",
						"2026-04-18"));
	}

	static Map<String, String> pairs(String... keysAndValues) {
		Map<String, String> pairs = new java.util.LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			pairs.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return pairs;
	}

	static Proposal proposal() {
		return new Proposal(PLAN_ID, SURGERY, draft(), chart());
	}

	static Signer signer() {
		return new Signer(ANNA, OKAFOR, NOW);
	}

	static Signature signature() {
		return new Signature(PLAN_ID, 1, ANNA, "Microdiscectomy L4–5, left", SURGERY, "Dr H. Okafor", NOW);
	}

	static List<Resource> chart() {
		String base = "http://localhost:8080/ehr/fhir";
		Procedure procedure = new Procedure();
		procedure.addIdentifier().setSystem(base + "/Procedure").setValue("e-proc-8");
		procedure.setStatus(Procedure.ProcedureStatus.COMPLETED)
			.setCode(new CodeableConcept().addCoding(new Coding("http://snomed.info/sct", "178625001", null))
				.setText("Microdiscectomy L4–5, left"))
			.setPerformed(new DateTimeType("2026-03-02T10:15:00+00:00"));
		Encounter encounter = new Encounter();
		encounter.addIdentifier().setSystem(base + "/Encounter").setValue("e-enc-8");
		encounter.setStatus(Encounter.EncounterStatus.INPROGRESS)
			.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", null));
		encounter.getPeriod().setStart(Date.from(NOW.minusDays(1).toInstant()));
		Condition condition = new Condition();
		condition.addIdentifier().setSystem(base + "/Condition").setValue("e-cond-8");
		condition.setCode(new CodeableConcept().setText("Lumbar disc herniation L4–5 with radiculopathy"));
		return List.of(encounter, procedure, condition);
	}

	static String text(String resource) {
		try (InputStream stream = Samples.class.getResourceAsStream(resource)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
