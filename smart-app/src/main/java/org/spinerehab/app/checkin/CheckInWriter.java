package org.spinerehab.app.checkin;

import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * Writes a check-in as a QuestionnaireResponse to {@code daily-check-in}, in the order of
 * the questions. An answer that does not fit its question is written as the text it is:
 * the server sets it aside, the rest counts (rule N18).
 */
final class CheckInWriter {

	private static final String UCUM = "http://unitsofmeasure.org";

	private static final Map<String, String> CODED = Map.of("d.flags", SpineRehab.RED_FLAGS, "d.leg.side",
			SpineRehab.LEG_SIDES, "d.strength", SpineRehab.LEG_STRENGTH_CHANGES, "d.ex", SpineRehab.EXERCISE_ADHERENCES,
			"d.hard", SpineRehab.WALK_DIFFICULTIES, "d.wound", SpineRehab.WOUND_STATES);

	private static final Set<String> WHOLE = Set.of("d.back", "d.leg", "d.walk.count", "d.walk.minutes", "d.steps");

	private static final Map<String, String> UNITS = Map.of("d.walk.longest", "m", "d.temp", "Cel");

	private static final List<String> ORDER = List.of("d.flags", "d.back", "d.leg", "d.leg.side", "d.strength",
			"d.walk", "d.steps", "d.ex", "d.hard", "d.hard.other", "d.wound", "d.temp", "d.yesterday");

	private static final List<String> WALK = List.of("d.walk.count", "d.walk.minutes", "d.walk.longest");

	private static final Set<String> UNIT_FIELDS = Set.of("d.walk.longest.unit", "d.temp.unit");

	private final CheckIn checkIn;

	private final Answers answers;

	CheckInWriter(CheckIn checkIn) {
		this.checkIn = checkIn;
		this.answers = checkIn.answers();
	}

	QuestionnaireResponse write(String rehabPatientId) {
		QuestionnaireResponse response = frame(rehabPatientId, SpineRehab.DAILY_CHECK_IN, this.checkIn.id(),
				this.checkIn.answered());
		response.setStatus(this.answers.all("d.flags").isEmpty() ? QuestionnaireResponseStatus.INPROGRESS
				: QuestionnaireResponseStatus.COMPLETED);
		for (String linkId : ORDER) {
			if ("d.walk".equals(linkId)) {
				walk(response);
			}
			else if (!"d.leg.side".equals(linkId) || !this.answers.has("d.leg", "0")) {
				add(response.getItem(), linkId);
			}
		}
		this.answers.unknown(known()).forEach((linkId) -> add(response.getItem(), linkId));
		return response;
	}

	/** A form without answers: whose it is, which one, when it was answered and where. */
	static QuestionnaireResponse frame(String rehabPatientId, String questionnaire, UUID id, ZonedDateTime answered) {
		QuestionnaireResponse response = new QuestionnaireResponse();
		response.setQuestionnaire(questionnaire);
		response.getIdentifier().setSystem(SpineRehab.CHECK_IN_IDS).setValue(id.toString());
		response.setSubject(new Reference("Patient/" + rehabPatientId));
		response.setSource(new Reference("Patient/" + rehabPatientId));
		response.setStatus(QuestionnaireResponseStatus.COMPLETED);
		DateTimeType authored = new DateTimeType(Date.from(answered.toInstant()), TemporalPrecisionEnum.SECOND,
				TimeZone.getTimeZone(answered.getZone()));
		authored.addExtension(SpineRehab.TIME_ZONE_EXTENSION, new CodeType(answered.getZone().getId()));
		return response.setAuthoredElement(authored);
	}

	private static Set<String> known() {
		Set<String> known = new HashSet<>(ORDER);
		known.addAll(WALK);
		known.addAll(UNIT_FIELDS);
		return known;
	}

	private void walk(QuestionnaireResponse response) {
		if (WALK.stream().anyMatch((linkId) -> this.answers.one(linkId).isPresent())) {
			QuestionnaireResponseItemComponent group = response.addItem().setLinkId("d.walk");
			WALK.forEach((linkId) -> add(group.getItem(), linkId));
		}
	}

	private void add(List<QuestionnaireResponseItemComponent> items, String linkId) {
		List<String> values = this.answers.all(linkId);
		if (!values.isEmpty()) {
			QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent().setLinkId(linkId);
			values.forEach((value) -> item.addAnswer().setValue(value(linkId, value)));
			items.add(item);
		}
	}

	private Type value(String linkId, String value) {
		if (CODED.containsKey(linkId)) {
			return new Coding().setSystem(CODED.get(linkId)).setCode(value.replaceAll("\\s+", "_"));
		}
		if (WHOLE.contains(linkId)) {
			return Entered.whole(value)
				.<Type>map(IntegerType::new)
				.or(() -> Entered.decimal(value).map(DecimalType::new))
				.orElseGet(() -> new StringType(value));
		}
		if (UNITS.containsKey(linkId)) {
			String unit = this.answers.one(linkId + ".unit").orElse(UNITS.get(linkId));
			return Entered.decimal(value)
				.<Type>map((number) -> new Quantity().setValue(number).setUnit(unit).setSystem(UCUM).setCode(unit))
				.orElseGet(() -> new StringType(value));
		}
		if ("d.yesterday".equals(linkId)) {
			return new BooleanType("true".equals(value) || "on".equals(value));
		}
		return new StringType(value);
	}

}
