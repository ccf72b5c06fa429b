package org.spinerehab.app.checkin;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * One filled form: who made it up, when and in which zone it was answered.
 *
 * @param formId id of the form as it was handed out
 * @param answered time of answering in the zone of the patient (rule N4)
 * @param answers the answers, word for word
 */
public record CheckIn(UUID formId, ZonedDateTime answered, Answers answers) {

	/**
	 * The id a retry shares. The same form with other answers is another check-in: a
	 * danger sign ticked after a lost answer must not be taken for the first one again.
	 */
	UUID id() {
		return UUID.nameUUIDFromBytes((this.formId + "\n" + this.answers.canonical()).getBytes(StandardCharsets.UTF_8));
	}

}
