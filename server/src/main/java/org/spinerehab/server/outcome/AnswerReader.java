package org.spinerehab.server.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * Reads the answers of a check-in wherever they stand in it. Of two answers to a question
 * that takes one, the worse counts (G-CONFLICT, N11).
 */
final class AnswerReader {

	static final String CONTRADICTION = "It was ticked together with answers it excludes; the others count.";

	private static final String LEG = "d.leg";

	private static final String LEG_SIDE = "d.leg.side";

	/** Answers from best to worst, by their code system. */
	private static final Map<String, List<String>> WORST_LAST = Map.of(SpineRehab.LEG_STRENGTH_CHANGES,
			List.of("B", "S", "L", "M"), SpineRehab.LEG_FEELING_CHANGES, List.of("better", "same", "worse"),
			SpineRehab.WOUND_STATES, List.of("clean", "bitred", "clear", "spread", "pus", "open"),
			SpineRehab.EXERCISE_ADHERENCES, List.of("all", "some", "none"));

	private final CheckInForm form;

	private final IParser parser = FhirContext.forR4Cached().newJsonParser();

	private final Answers answers = new Answers();

	private AnswerReader(CheckInForm form) {
		this.form = form;
	}

	static Answers read(CheckInForm form, QuestionnaireResponse response) {
		AnswerReader reader = new AnswerReader(form);
		response.getItem().forEach((item) -> reader.read(item, false));
		form.questions().forEach(reader::settle);
		return reader.answers;
	}

	private void read(QuestionnaireResponseItemComponent item, boolean insideUnknown) {
		Question question = this.form.question(item.getLinkId()).orElse(null);
		boolean known = question != null || (this.form.holdsNoAnswer(item.getLinkId()) && !item.hasAnswer());
		if (!known && !insideUnknown) {
			this.answers.setAside(item.getLinkId(), this.parser.encodeToString(item), "This question is not asked.");
		}
		for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
			if (question != null && answer.hasValue()) {
				judge(question, item, answer.getValue());
			}
			answer.getItem().forEach((nested) -> read(nested, insideUnknown || !known));
		}
		item.getItem().forEach((nested) -> read(nested, insideUnknown || !known));
	}

	private void judge(Question question, QuestionnaireResponseItemComponent item, Type value) {
		Verdict verdict = AnswerCheck.of(question, value);
		if (verdict instanceof Verdict.Fits fits) {
			this.answers.use(question.linkId(), fits.value());
			if (!fits.value().equalsDeep(value)) {
				this.answers.mend();
			}
		}
		else if (verdict instanceof Verdict.Understood understood) {
			this.answers.use(question.linkId(), understood.value());
			setAside(question, value, understood.reason());
		}
		else if (verdict instanceof Verdict.Unusable unusable && !isSaidInWords(question, value)) {
			setAside(question, value, unusable.reason());
		}
	}

	/** Words where one answer is to be chosen mean the answer that asks for words. */
	private boolean isSaidInWords(Question question, Type value) {
		Coding meant = (value instanceof StringType && !question.repeats()) ? this.form.explained(question).orElse(null)
				: null;
		if (meant == null) {
			return false;
		}
		this.answers.use(question.linkId(), meant);
		this.answers.use(question.linkId() + CheckInForm.WORDS, value);
		this.answers.mend();
		return true;
	}

	private void setAside(Question question, Type value, String reason) {
		QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent();
		item.setLinkId(question.linkId()).addAnswer().setValue(value);
		this.answers.setAside(question.linkId(), this.parser.encodeToString(item), reason);
	}

	private void settle(Question question) {
		if (!question.exclusive().isEmpty()) {
			settleExclusive(question);
		}
		List<Type> values = this.answers.all(question.linkId());
		if (values.size() > 1 && !question.repeats()) {
			Type worst = worst(question, values);
			values.stream()
				.filter((value) -> !value.equalsDeep(worst))
				.forEach((value) -> setAside(question, value, "There was a worse answer to the same question."));
			this.answers.useOnly(question.linkId(), worst);
		}
		if (!question.isAsked(this.answers)) {
			values.forEach(
					(value) -> setAside(question, value, "The question it belongs to has no answer that asks for it."));
			this.answers.drop(question.linkId());
		}
	}

	/** What excludes all others loses to any other (G-CONFLICT). */
	private void settleExclusive(Question question) {
		List<Type> values = this.answers.all(question.linkId());
		List<Type> others = values.stream()
			.filter((value) -> !question.exclusive().contains(((Coding) value).getCode()))
			.toList();
		if (!others.isEmpty() && others.size() < values.size()) {
			this.answers.drop(question.linkId());
			others.forEach((value) -> this.answers.use(question.linkId(), value));
			values.stream()
				.filter((value) -> !others.contains(value))
				.forEach((value) -> setAside(question, value, CONTRADICTION));
		}
	}

	private Type worst(Question question, List<Type> values) {
		if (LEG_SIDE.equals(question.linkId())) {
			return question.option("both").orElseThrow().copy();
		}
		List<String> order = (values.get(0) instanceof Coding code) ? WORST_LAST.get(code.getSystem()) : null;
		if (order != null) {
			return values.stream()
				.max(Comparator.comparing((value) -> order.indexOf(((Coding) value).getCode())))
				.orElseThrow();
		}
		if (CheckInForm.TEMPERATURE.equals(question.linkId())) {
			return values.stream()
				.max(Comparator.comparing((value) -> BodyTemperature.of((Quantity) value).orElseThrow().celsius()))
				.orElseThrow();
		}
		if ("d.back".equals(question.linkId()) || LEG.equals(question.linkId())) {
			return values.stream().max(Comparator.comparing((value) -> ((IntegerType) value).getValue())).orElseThrow();
		}
		return values.get(values.size() - 1);
	}

}
