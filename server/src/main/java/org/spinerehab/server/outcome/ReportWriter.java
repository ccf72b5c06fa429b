package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * Writes the answers of a check-in as Observations of the day they describe. A danger
 * sign is false only when the question was answered and understood (G-MISSING).
 */
final class ReportWriter {

	private static final String LOINC = "http://loinc.org";

	private static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

	private static final String BODY_TEMPERATURE = "http://hl7.org/fhir/StructureDefinition/bodytemp";

	private static final Coding PAIN = new Coding(LOINC, "72514-3",
			"Pain severity - 0-10 verbal numeric rating [Score] - Reported");

	private static final Coding STEPS = new Coding(LOINC, "41950-7", "Number of steps in 24 hour Measured");

	private static final int LEAST_STEPS = 100;

	private static final int MOST_STEPS = 30_000;

	/** Questions answered by one code, with the measure they report. */
	private static final Map<String, String> CODED = Map.of("d.strength", "leg-strength-change", "d.ex",
			"exercise-adherence", "d.wound", "wound-state");

	private final QuestionnaireResponse response;

	private final Answers answers;

	private final List<Observation> reports = new ArrayList<>();

	private ReportWriter(QuestionnaireResponse response) {
		this.response = response;
		this.answers = AnswerReader.read(CheckInForm.daily(), response);
	}

	static List<Observation> reports(QuestionnaireResponse response) {
		ReportWriter writer = new ReportWriter(response);
		writer.dangerSigns();
		writer.pain();
		CODED.forEach(writer::coded);
		writer.difficulties();
		writer.walks();
		writer.temperature();
		return writer.reports;
	}

	private void dangerSigns() {
		List<String> ticked = this.answers.codes(CheckInForm.FLAGS);
		boolean understood = !ticked.isEmpty() && this.response.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
			.stream()
			.map((extension) -> extension.getExtensionString("linkId"))
			.noneMatch(CheckInForm.FLAGS::equals);
		for (String tile : CheckInForm.daily().tiles()) {
			if (understood || ticked.contains(tile)) {
				add(CheckInForm.FLAGS + "/" + tile, SpineRehab.RED_FLAG, "survey",
						new Coding(SpineRehab.RED_FLAGS, tile, null), new BooleanType(ticked.contains(tile)));
			}
		}
	}

	private void pain() {
		this.answers.number("d.back").ifPresent((score) -> pain("d.back", "back-pain-nrs", "Back pain 0 to 10", score));
		this.answers.number("d.leg").ifPresent((score) -> {
			Observation leg = pain("d.leg", "leg-pain-nrs", "Leg pain 0 to 10", score);
			this.answers.codings("d.leg.side").forEach((side) -> leg.setBodySite(new CodeableConcept(side.copy())));
		});
	}

	private Observation pain(String linkId, String code, String display, int score) {
		Observation pain = add(linkId, SpineRehab.PAIN_SCORE, "survey", PAIN.copy(),
				quantity(BigDecimal.valueOf(score), "{score}", "score"));
		pain.getCode().addCoding(new Coding(SpineRehab.CODES, code, display));
		return pain;
	}

	private void coded(String linkId, String measure) {
		this.answers.codings(linkId)
			.forEach((answer) -> add(linkId, SpineRehab.PATIENT_REPORT, "survey", own(measure),
					new CodeableConcept(answer.copy())));
	}

	private void difficulties() {
		for (Coding difficulty : this.answers.codings("d.hard")) {
			CodeableConcept value = new CodeableConcept(difficulty.copy());
			if ("other".equals(difficulty.getCode())) {
				this.answers.one("d.hard.other", StringType.class).ifPresent((text) -> value.setText(text.getValue()));
			}
			add("d.hard/" + difficulty.getCode(), SpineRehab.PATIENT_REPORT, "survey", own("walk-difficulty"), value);
		}
	}

	private void walks() {
		this.answers.number("d.walk.count")
			.ifPresent((count) -> add("d.walk.count", SpineRehab.PATIENT_REPORT, "survey", own("walk-count"),
					quantity(BigDecimal.valueOf(count), "/d", "walks a day")));
		this.answers.number("d.walk.minutes")
			.ifPresent((minutes) -> add("d.walk.minutes", SpineRehab.DAILY_ACTIVITY, "activity", own("walking-minutes"),
					quantity(BigDecimal.valueOf(minutes), "min/d", "minutes a day")));
		this.answers.one("d.walk.longest", Quantity.class)
			.flatMap(Units::metres)
			.ifPresent((metres) -> add("d.walk.longest", SpineRehab.PATIENT_REPORT, "survey",
					own("longest-walk-distance"), quantity(metres, "m", "metres")));
		this.answers.number("d.steps")
			.filter((steps) -> steps >= LEAST_STEPS && steps <= MOST_STEPS)
			.ifPresent((steps) -> add("d.steps", SpineRehab.DAILY_ACTIVITY, "activity", STEPS.copy(),
					quantity(BigDecimal.valueOf(steps), "/d", "steps a day")));
	}

	private void temperature() {
		this.answers.one(CheckInForm.TEMPERATURE, Quantity.class)
			.flatMap(BodyTemperature::of)
			.ifPresent((temperature) -> add(CheckInForm.TEMPERATURE, BODY_TEMPERATURE, "vital-signs",
					new Coding(LOINC, "8310-5", "Body temperature"), quantity(temperature.celsius(), "Cel", "°C")));
	}

	private Observation add(String key, String profile, String category, Coding code, Type value) {
		Observation observation = new Observation();
		observation.getMeta().addProfile(profile);
		observation.addIdentifier(new Identifier().setSystem(SpineRehab.REPORT_IDS).setValue(source() + "/" + key));
		observation.setStatus(ObservationStatus.FINAL);
		observation.addCategory(new CodeableConcept(new Coding(OBSERVATION_CATEGORY, category, null)));
		observation.setCode(new CodeableConcept(code));
		observation.setSubject(subject());
		observation.setEffective(new DateTimeType(CheckIn.in(this.response).orElseThrow().day().toString()));
		observation.setIssued(issued());
		observation.addPerformer(subject());
		observation.setValue(value);
		observation.addDerivedFrom(new Reference(this.response.getIdElement().toUnqualifiedVersionless()));
		this.reports.add(observation);
		return observation;
	}

	/** Several check-ins of a day share its date; the time of answering orders them. */
	private Date issued() {
		DateTimeType authored = this.response.getAuthoredElement();
		return (authored.getHour() != null) ? authored.getValue() : null;
	}

	private String source() {
		return this.response.getIdentifier().hasValue() ? this.response.getIdentifier().getValue()
				: this.response.getIdElement().getIdPart();
	}

	private Reference subject() {
		return new Reference(this.response.getSubject().getReferenceElement().toUnqualifiedVersionless());
	}

	private static Coding own(String code) {
		return new Coding(SpineRehab.CODES, code, null);
	}

	private static Quantity quantity(BigDecimal value, String code, String unit) {
		return new Quantity().setValue(value).setSystem(Units.UCUM).setCode(code).setUnit(unit);
	}

}
