package org.spinerehab.server.outcome;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * Writes check-ins for tests.
 */
public final class CheckInDraft {

	private final QuestionnaireResponse response = new QuestionnaireResponse();

	public CheckInDraft(String patient) {
		this(patient, SpineRehab.DAILY_CHECK_IN);
	}

	private CheckInDraft(String patient, String questionnaire) {
		this.response.setQuestionnaire(questionnaire);
		this.response.setStatus(QuestionnaireResponseStatus.COMPLETED);
		this.response.setSubject(new Reference(patient));
		this.response.getIdentifier().setSystem(SpineRehab.CHECK_IN_IDS).setValue(UUID.randomUUID().toString());
	}

	/** A weekly check-in. */
	public static CheckInDraft weekly(String patient) {
		return new CheckInDraft(patient, SpineRehab.WEEKLY_CHECK_IN);
	}

	/** What was known at discharge. */
	public static CheckInDraft baseline(String patient) {
		return new CheckInDraft(patient, SpineRehab.DISCHARGE_BASELINE);
	}

	public CheckInDraft authored(String when, String zone) {
		DateTimeType authored = new DateTimeType(when);
		if (zone != null) {
			authored.addExtension(new Extension(SpineRehab.TIME_ZONE_EXTENSION, new CodeType(zone)));
		}
		this.response.setAuthoredElement(authored);
		return this;
	}

	public CheckInDraft authored(String when) {
		return authored(when, "Europe/London");
	}

	public CheckInDraft tiles(String... tiles) {
		for (String tile : tiles) {
			answer("d.flags", new Coding(SpineRehab.RED_FLAGS, tile, null));
		}
		return this;
	}

	public CheckInDraft back(int score) {
		return answer("d.back", new IntegerType(score));
	}

	public CheckInDraft leg(int score, String side) {
		answer("d.leg", new IntegerType(score));
		return (side != null) ? answer("d.leg.side", new Coding(SpineRehab.LEG_SIDES, side, null)) : this;
	}

	public CheckInDraft strength(String code) {
		return answer("d.strength", new Coding(SpineRehab.LEG_STRENGTH_CHANGES, code, null));
	}

	public CheckInDraft wound(String code) {
		return answer("d.wound", new Coding(SpineRehab.WOUND_STATES, code, null));
	}

	public CheckInDraft temperature(String value, String unit) {
		return answer("d.temp", new Quantity().setValue(new BigDecimal(value)).setSystem(Units.UCUM).setCode(unit));
	}

	public CheckInDraft steps(int steps) {
		return answer("d.steps", new IntegerType(steps));
	}

	public CheckInDraft yesterday() {
		return answer("d.yesterday", new BooleanType(true));
	}

	public CheckInDraft walks(int count, int minutes, String longest, String unit) {
		QuestionnaireResponseItemComponent group = this.response.addItem().setLinkId("d.walk");
		group.addItem().setLinkId("d.walk.count").addAnswer().setValue(new IntegerType(count));
		group.addItem().setLinkId("d.walk.minutes").addAnswer().setValue(new IntegerType(minutes));
		group.addItem()
			.setLinkId("d.walk.longest")
			.addAnswer()
			.setValue(new Quantity().setValue(new BigDecimal(longest)).setSystem(Units.UCUM).setCode(unit));
		return this;
	}

	public CheckInDraft exercises(String code) {
		return answer("d.ex", new Coding(SpineRehab.EXERCISE_ADHERENCES, code, null));
	}

	public CheckInDraft hard(String... codes) {
		for (String code : codes) {
			answer("d.hard", new Coding(SpineRehab.WALK_DIFFICULTIES, code, null));
		}
		return this;
	}

	public CheckInDraft identifier(String value) {
		this.response.getIdentifier().setValue(value);
		return this;
	}

	public CheckInDraft weekStrength(String code) {
		return answer("w.strength", new Coding(SpineRehab.LEG_STRENGTH_CHANGES, code, null));
	}

	public CheckInDraft feeling(String change) {
		return answer("w.nerve.change", new Coding(SpineRehab.LEG_FEELING_CHANGES, change, null));
	}

	/** Answers inside a group. */
	public CheckInDraft group(String linkId, Map<String, ? extends Type> answers) {
		QuestionnaireResponseItemComponent group = this.response.addItem().setLinkId(linkId);
		answers.forEach((question, answer) -> group.addItem().setLinkId(question).addAnswer().setValue(answer));
		return this;
	}

	public CheckInDraft answer(String linkId, Type value) {
		this.response.getItem()
			.stream()
			.filter((item) -> linkId.equals(item.getLinkId()))
			.findFirst()
			.orElseGet(() -> this.response.addItem().setLinkId(linkId))
			.addAnswer()
			.setValue(value);
		return this;
	}

	/** A whole ordinary evening. */
	public static CheckInDraft ordinary(String patient, String when) {
		return new CheckInDraft(patient).authored(when)
			.tiles("NONE")
			.back(3)
			.leg(2, "left")
			.strength("S")
			.walks(3, 36, "0.6", "km")
			.steps(4350)
			.exercises("all")
			.hard("nothing")
			.wound("clean");
	}

	public QuestionnaireResponse response() {
		return this.response;
	}

}
