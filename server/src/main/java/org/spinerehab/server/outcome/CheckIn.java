package org.spinerehab.server.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.spinerehab.profiles.SpineRehab;

/**
 * The answers to one of our forms, a daily or weekly check-in or what was known at
 * discharge: which day they describe, when they were given, and what had to be done to
 * them.
 */
public final class CheckIn {

	private final QuestionnaireResponse response;

	private final CheckInForm form;

	private CheckIn(QuestionnaireResponse response, CheckInForm form) {
		this.response = response;
		this.form = form;
	}

	/**
	 * The check-in in a response. Any response that answers the question about danger
	 * signs is one too.
	 */
	public static Optional<CheckIn> in(QuestionnaireResponse response) {
		return CheckInForm.of(response).map((form) -> new CheckIn(response, form));
	}

	/** The form to read it by. */
	CheckInForm form() {
		return this.form;
	}

	/**
	 * Whether it answers our own form, or does not say what it answers.
	 */
	boolean isOwn() {
		return this.form.isAnsweredBy(this.response);
	}

	/**
	 * The day the answers are about: the local date of {@code authored}, or the day
	 * before when the patient says so (G-DAY, N4).
	 */
	public LocalDate day() {
		LocalDate answered = answeredOn();
		return isForYesterday(this.response.getItem()) ? answered.minusDays(1) : answered;
	}

	LocalDate answeredOn() {
		DateTimeType authored = this.response.getAuthoredElement();
		return LocalDate.of(authored.getYear(), authored.getMonth() + 1, authored.getDay());
	}

	private static boolean isForYesterday(List<QuestionnaireResponseItemComponent> items) {
		return items.stream()
			.filter((item) -> CheckInForm.YESTERDAY.equals(item.getLinkId()))
			.flatMap((item) -> item.getAnswer().stream())
			.map(QuestionnaireResponseItemAnswerComponent::getValue)
			.anyMatch((value) -> value instanceof BooleanType yes && yes.booleanValue());
	}

	/**
	 * When it was answered. A date without a time counts as the end of that day in a
	 * zone.
	 */
	public Instant answeredAt(ZoneId zone) {
		DateTimeType authored = this.response.getAuthoredElement();
		return (authored.getPrecision().ordinal() > TemporalPrecisionEnum.DAY.ordinal())
				? authored.getValue().toInstant() : answeredOn().plusDays(1).atStartOfDay(zone).toInstant();
	}

	/**
	 * The zone the patient was in, if the check-in says so.
	 */
	public Optional<ZoneId> zone() {
		return CheckInClock.zone(this.response);
	}

	/**
	 * What had to be assumed, replaced or set aside.
	 */
	public Set<CheckInLabel> labels() {
		return this.response.getMeta()
			.getTag()
			.stream()
			.flatMap((tag) -> CheckInLabel.of(tag).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether the patient or a person in charge has withdrawn the whole check-in.
	 */
	public boolean isWithdrawn() {
		return this.response.getStatus() == QuestionnaireResponse.QuestionnaireResponseStatus.ENTEREDINERROR;
	}

	/**
	 * What is wrong with it, one sentence each; empty when nothing is (R-INCONSIST).
	 */
	public List<String> inconsistencies() {
		List<String> sentences = new ArrayList<>();
		boolean unanswered = this.form.asksForDangerSigns()
				&& AnswerReader.read(this.form, this.response).codes(CheckInForm.FLAGS).isEmpty();
		if (unanswered) {
			sentences.add("The question about danger signs was not answered.");
		}
		if (labels().contains(CheckInLabel.ITEM_SET_ASIDE) || labels().contains(CheckInLabel.INCONSISTENT)) {
			this.response.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
				.stream()
				.filter((extension) -> !CheckInIntake.AUTHORED.equals(extension.getExtensionString("linkId")))
				.forEach((extension) -> sentences
					.add("Set aside: " + text(extension, "linkId") + ". " + text(extension, "reason")));
		}
		return sentences;
	}

	private static String text(Extension extension, String part) {
		Extension child = extension.getExtensionByUrl(part);
		return (child != null) ? child.getValue().primitiveValue() : "an answer without a name";
	}

}
