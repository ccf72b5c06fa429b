package org.spinerehab.app.checkin;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;

/**
 * A form that is filled in and only has to be sent.
 *
 * @param questionnaire canonical address of its Questionnaire
 * @param id the id a retry shares
 * @param answered time of answering in the zone of the patient (rule N4)
 * @param items the answers as the Questionnaire orders them
 */
public record FilledForm(String questionnaire, UUID id, ZonedDateTime answered,
		List<QuestionnaireResponseItemComponent> items) {

}
