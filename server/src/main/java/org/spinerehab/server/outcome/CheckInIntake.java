package org.spinerehab.server.outcome;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * Takes in a check-in so that it is never refused whole (N18): the answers that fit are
 * kept, the others are set aside word for word, and labels say what was done. Taking in
 * the same check-in again changes nothing. Of the answers to another questionnaire only
 * the time is looked at.
 */
final class CheckInIntake {

	/**
	 * Names the time among the things set aside; a replaced clock contradicts nothing.
	 */
	static final String AUTHORED = "authored";

	private CheckInIntake() {
	}

	static void takeIn(QuestionnaireResponse response, CheckInClock clock) {
		putTimeRight(response, clock);
		CheckInForm form = CheckIn.in(response).filter(CheckIn::isOwn).map(CheckIn::form).orElse(null);
		if (form == null) {
			return;
		}
		if (!response.hasQuestionnaire()) {
			response.setQuestionnaire(form.canonical());
		}
		Answers answers = AnswerReader.read(form, response);
		checkYesterday(response, answers);
		answers.setAside().forEach((item) -> setAside(response, item));
		label(response, form, answers);
		if (answers.needsWriting()) {
			response.setItem(items(response, form, answers));
		}
	}

	/** Writes the answers down anew, as the Questionnaire orders them. */
	static void writeAnew(QuestionnaireResponse response) {
		CheckInForm form = CheckInForm.of(response).orElseThrow();
		response.setItem(items(response, form, AnswerReader.read(form, response)));
	}

	private static void putTimeRight(QuestionnaireResponse response, CheckInClock clock) {
		String before = response.getAuthoredElement().getValueAsString();
		clock.putRight(response).ifPresent((reason) -> {
			keep(response, AUTHORED, (before != null) ? before : "none", reason);
			addLabel(response, CheckInLabel.CLOCK_REPLACED);
		});
	}

	/** Answers about yesterday can be given from midnight to noon (G-DAY). */
	private static void checkYesterday(QuestionnaireResponse response, Answers answers) {
		boolean yesterday = answers.one(CheckInForm.YESTERDAY, BooleanType.class)
			.map(BooleanType::booleanValue)
			.orElse(false);
		if (yesterday && !isMorning(response.getAuthoredElement())) {
			answers.drop(CheckInForm.YESTERDAY);
			answers.setAside(CheckInForm.YESTERDAY, "{\"linkId\":\"d.yesterday\",\"answer\":[{\"valueBoolean\":true}]}",
					"Answers about yesterday are taken from midnight to noon.");
		}
	}

	private static boolean isMorning(DateTimeType authored) {
		return authored.getHour() != null && authored.getMinute() != null
				&& !LocalTime.of(authored.getHour(), authored.getMinute()).isAfter(LocalTime.NOON);
	}

	private static void label(QuestionnaireResponse response, CheckInForm form, Answers answers) {
		List<String> tiles = answers.codes(CheckInForm.FLAGS);
		if (form.asksForDangerSigns() && tiles.isEmpty()) {
			addLabel(response, CheckInLabel.FLAGS_UNANSWERED);
			if (response.getStatus() == QuestionnaireResponseStatus.COMPLETED || !response.hasStatus()) {
				response.setStatus(QuestionnaireResponseStatus.INPROGRESS);
			}
		}
		else if (!response.hasStatus()) {
			response.setStatus(QuestionnaireResponseStatus.COMPLETED);
		}
		boolean assumed = answers.one(CheckInForm.TEMPERATURE, Quantity.class)
			.flatMap(BodyTemperature::of)
			.filter(BodyTemperature::unitAssumed)
			.isPresent();
		if (assumed) {
			addLabel(response, CheckInLabel.UNIT_ASSUMED);
		}
		if (answers.hasSetAside(CheckInForm.TEMPERATURE) && answers.all(CheckInForm.TEMPERATURE).isEmpty()) {
			addLabel(response, CheckInLabel.NO_VALID_TEMPERATURE);
		}
	}

	private static void setAside(QuestionnaireResponse response, Answers.SetAside item) {
		keep(response, item.linkId(), item.content(), item.reason());
		addLabel(response, AnswerReader.CONTRADICTION.equals(item.reason()) ? CheckInLabel.INCONSISTENT
				: CheckInLabel.ITEM_SET_ASIDE);
	}

	/** Keeps something out of use and says so on the check-in. */
	static void setAside(QuestionnaireResponse response, @Nullable String linkId, String content, String reason) {
		keep(response, linkId, content, reason);
		addLabel(response, CheckInLabel.ITEM_SET_ASIDE);
	}

	private static void keep(QuestionnaireResponse response, @Nullable String linkId, String content, String reason) {
		Extension extension = new Extension(SpineRehab.SET_ASIDE_EXTENSION);
		if (linkId != null && !linkId.isBlank()) {
			extension.addExtension("linkId", new StringType(linkId));
		}
		extension.addExtension("content", new StringType(content));
		extension.addExtension("reason", new StringType(reason));
		if (response.getExtension().stream().noneMatch((known) -> known.equalsDeep(extension))) {
			response.addExtension(extension);
		}
	}

	private static void addLabel(QuestionnaireResponse response, CheckInLabel label) {
		boolean known = response.getMeta()
			.getTag()
			.stream()
			.anyMatch((tag) -> CheckInLabel.of(tag).filter((found) -> found == label).isPresent());
		if (!known) {
			response.getMeta().addTag(label.coding());
		}
	}

	private static List<QuestionnaireResponseItemComponent> items(QuestionnaireResponse response, CheckInForm form,
			Answers answers) {
		Map<String, String> texts = new HashMap<>();
		collectTexts(response.getItem(), texts);
		Map<String, QuestionnaireResponseItemComponent> top = new LinkedHashMap<>();
		for (Question question : form.questions()) {
			List<Type> values = answers.all(question.linkId());
			if (values.isEmpty()) {
				continue;
			}
			QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent();
			item.setLinkId(question.linkId()).setText(texts.get(question.linkId()));
			values.forEach((value) -> item.addAnswer().setValue(value));
			if (question.group() == null) {
				top.put(question.linkId(), item);
			}
			else {
				top.computeIfAbsent(question.group(),
						(group) -> new QuestionnaireResponseItemComponent().setLinkId(group).setText(texts.get(group)))
					.addItem(item);
			}
		}
		return new ArrayList<>(top.values());
	}

	private static void collectTexts(List<QuestionnaireResponseItemComponent> items, Map<String, String> texts) {
		for (QuestionnaireResponseItemComponent item : items) {
			texts.putIfAbsent(item.getLinkId(), item.getText());
			collectTexts(item.getItem(), texts);
		}
	}

}
