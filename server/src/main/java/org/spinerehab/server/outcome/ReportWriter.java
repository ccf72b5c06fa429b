package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * Writes the answers to a form as Observations of the day they describe: what a question
 * measures and in which unit its Questionnaire says. A danger sign is false only when the
 * question was answered and understood (G-MISSING).
 */
final class ReportWriter {

	private static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

	private static final int LEAST_STEPS = 100;

	private static final int MOST_STEPS = 30_000;

	/** What the walks of a day are about, which may be the day before (N5). */
	private static final Set<String> ACTIVITY = Set.of("d.walk.count", "d.walk.minutes", "d.walk.longest", "d.steps");

	private final QuestionnaireResponse response;

	private final CheckIn checkIn;

	private final CheckInForm form;

	private final Answers answers;

	private final List<Observation> reports = new ArrayList<>();

	private ReportWriter(QuestionnaireResponse response) {
		this.response = response;
		this.checkIn = CheckIn.in(response).orElseThrow();
		this.form = this.checkIn.form();
		this.answers = AnswerReader.read(this.form, response);
	}

	static List<Observation> reports(QuestionnaireResponse response) {
		ReportWriter writer = new ReportWriter(response);
		writer.dangerSigns();
		writer.form.questions()
			.stream()
			.filter((question) -> question.item().hasCode() && !isPartOfAnother(question))
			.forEach(writer::report);
		writer.form.scores().forEach(writer::score);
		return writer.reports;
	}

	/** The side is said with the leg pain it belongs to. */
	private static boolean isPartOfAnother(Question question) {
		return question.linkId().endsWith(".side");
	}

	private void dangerSigns() {
		if (!this.form.asksForDangerSigns()) {
			StrayDangerSigns.in(this.response).forEach((tile) -> dangerSign(tile, true));
			return;
		}
		List<String> ticked = this.answers.codes(CheckInForm.FLAGS);
		boolean understood = !ticked.isEmpty() && this.response.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
			.stream()
			.map((extension) -> extension.getExtensionString("linkId"))
			.noneMatch(CheckInForm.FLAGS::equals);
		for (String tile : this.form.tiles()) {
			if (understood || ticked.contains(tile)) {
				dangerSign(tile, ticked.contains(tile));
			}
		}
	}

	private void dangerSign(String tile, boolean ticked) {
		add(CheckInForm.FLAGS + "/" + tile, ReportKind.DANGER_SIGN,
				List.of(new Coding(SpineRehab.RED_FLAGS, tile, null)), new BooleanType(ticked));
	}

	private void report(Question question) {
		for (Type answer : this.answers.all(question.linkId())) {
			value(question, answer).ifPresent((value) -> {
				String key = question.linkId();
				if (question.repeats() && answer instanceof Coding code) {
					key += "/" + code.getCode();
				}
				Observation report = add(key, ReportKind.of(question), question.item().getCode(), value);
				this.answers.codings(question.linkId() + ".side")
					.forEach((side) -> report.setBodySite(new CodeableConcept(side.copy())));
				if (ACTIVITY.contains(question.linkId())) {
					report.setEffective(new DateTimeType(activityDay()));
				}
			});
		}
	}

	private Optional<Type> value(Question question, Type answer) {
		return switch (question.type()) {
			case CHOICE -> Optional.of(inWords(question, (Coding) answer));
			case INTEGER, DECIMAL -> number(question, (PrimitiveType<?>) answer);
			case QUANTITY -> measured(question, (Quantity) answer);
			default -> Optional.of(answer.copy());
		};
	}

	/** The words that explain an answer stand in a question of their own. */
	private CodeableConcept inWords(Question question, Coding answer) {
		CodeableConcept value = new CodeableConcept(answer.copy());
		boolean explained = this.form.explained(question)
			.filter((option) -> option.getCode().equals(answer.getCode()))
			.isPresent();
		if (explained || "other".equals(answer.getCode())) {
			this.answers.one(question.linkId() + (explained ? CheckInForm.WORDS : ".other"), StringType.class)
				.ifPresent((text) -> value.setText(text.getValue()));
		}
		return value;
	}

	private static Optional<Type> number(Question question, PrimitiveType<?> answer) {
		BigDecimal number = new BigDecimal(answer.getValueAsString());
		boolean impossible = ReportKind.isSteps(question) && (number.compareTo(BigDecimal.valueOf(LEAST_STEPS)) < 0
				|| number.compareTo(BigDecimal.valueOf(MOST_STEPS)) > 0);
		Coding unit = question.unit().orElseThrow();
		return impossible ? Optional.empty() : Optional.of(quantity(number, unit.getCode(), unit.getDisplay()));
	}

	private static Optional<Type> measured(Question question, Quantity answer) {
		return CheckInForm.TEMPERATURE.equals(question.linkId())
				? BodyTemperature.of(answer).map((temperature) -> quantity(temperature.celsius(), "Cel", "°C"))
				: Units.metres(answer).map((metres) -> quantity(metres, "m", "metres"));
	}

	/** Without one of its answers there is no score (clinical.md 6.4). */
	private void score(CheckInForm.Score score) {
		List<BigDecimal> points = score.questions()
			.stream()
			.flatMap((question) -> this.answers.codings(question.linkId())
				.stream()
				.flatMap((answer) -> question.points(answer).stream()))
			.toList();
		if (points.size() == score.questions().size()) {
			add(score.linkId(), ReportKind.REPORT, List.of(score.code()),
					quantity(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add), "{score}", "score"));
		}
	}

	private Observation add(String key, ReportKind kind, List<Coding> codes, Type value) {
		Observation observation = new Observation();
		observation.getMeta().addProfile(kind.profile());
		observation.addIdentifier(new Identifier().setSystem(SpineRehab.REPORT_IDS).setValue(source() + "/" + key));
		observation.setStatus(ObservationStatus.FINAL);
		observation.addCategory(new CodeableConcept(new Coding(OBSERVATION_CATEGORY, kind.category(), null)));
		if (!this.form.asksForDangerSigns() && kind != ReportKind.DANGER_SIGN) {
			observation.addCategory(new CodeableConcept(new Coding(SpineRehab.CODES, "baseline", null)));
		}
		for (Coding code : codes) {
			if (SpineRehab.LEG_SIDES.equals(code.getSystem())) {
				observation.setBodySite(new CodeableConcept(code.copy()));
			}
			else {
				observation.getCode().addCoding(code.copy());
			}
		}
		observation.setSubject(subject());
		observation.setEffective(new DateTimeType(this.checkIn.day().toString()));
		observation.setIssued(issued());
		observation.addPerformer(performer());
		observation.setValue(value);
		observation.addDerivedFrom(new Reference(this.response.getIdElement().toUnqualifiedVersionless()));
		this.reports.add(observation);
		return observation;
	}

	private String activityDay() {
		boolean dayBefore = this.answers.one(CheckInForm.ACTIVITY_YESTERDAY, BooleanType.class)
			.filter(BooleanType::booleanValue)
			.isPresent();
		return (dayBefore ? this.checkIn.answeredOn().minusDays(1) : this.checkIn.day()).toString();
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

	/** A check-in is the patient's word; a baseline that of who filled it in. */
	private Reference performer() {
		Reference author = this.response.getAuthor();
		boolean examined = !this.form.asksForDangerSigns() && author.hasReference()
				&& !"Device".equals(author.getReferenceElement().getResourceType());
		return examined ? new Reference(author.getReferenceElement().toUnqualifiedVersionless()) : subject();
	}

	private static Quantity quantity(BigDecimal value, String code, String unit) {
		return new Quantity().setValue(value).setSystem(Units.UCUM).setCode(code).setUnit(unit);
	}

}
