package org.spinerehab.app.checkin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * The one way from answers to our server: with the rights of the patient, once, however
 * often it is tried. The page and the sandbox both come through here.
 */
@Component
public class CheckIns {

	private static final Logger logger = LoggerFactory.getLogger(CheckIns.class);

	private static final String PRIORITIES = "http://hl7.org/fhir/flag-priority-code";

	private static final Pattern SET_ASIDE = Pattern
		.compile("QuestionnaireResponse\\.item\\.where\\(linkId='([^']+)'\\)");

	private static final Set<Integer> PASSING = Set.of(408, 409, 412, 429);

	private final RehabServer server;

	CheckIns(RehabServer server) {
		this.server = server;
	}

	/**
	 * Sends a check-in. It never throws for what the server or the network does: the
	 * patient's page must go on.
	 * @param rehabPatientId id of our Patient
	 * @param checkIn the check-in
	 * @return whether it is saved
	 */
	public Sent submit(String rehabPatientId, CheckIn checkIn) {
		return send(rehabPatientId, new CheckInWriter(checkIn).write(rehabPatientId), checkIn.id());
	}

	/**
	 * Sends another form the patient filled in, such as the weekly check-in, through the
	 * same door.
	 * @param rehabPatientId id of our Patient
	 * @param form the form
	 * @return whether it is saved
	 */
	public Sent submit(String rehabPatientId, FilledForm form) {
		QuestionnaireResponse response = CheckInWriter.frame(rehabPatientId, form.questionnaire(), form.id(),
				form.answered());
		return send(rehabPatientId, response.setItem(form.items()), form.id());
	}

	private Sent send(String rehabPatientId, QuestionnaireResponse response, UUID id) {
		try {
			IGenericClient client = this.server.forPatient(rehabPatientId);
			MethodOutcome outcome = client.create()
				.resource(response)
				.conditionalByUrl("QuestionnaireResponse?identifier=" + SpineRehab.CHECK_IN_IDS + "|" + id)
				.prefer(PreferReturnEnum.OPERATION_OUTCOME)
				.execute();
			List<OperationOutcome.OperationOutcomeIssueComponent> told = issues(outcome.getOperationOutcome());
			return new Sent.Saved(Boolean.TRUE.equals(outcome.getCreated()), urgency(told), setAside(told));
		}
		catch (BaseServerResponseException ex) {
			logger.error("Check-in {} was not saved: {}", id, ex.getStatusCode());
			return new Sent.NotSaved(isFinal(ex.getStatusCode()));
		}
		catch (RuntimeException ex) {
			logger.error("Check-in {} was not saved: {}", id, ex.getClass().getSimpleName());
			return new Sent.NotSaved(false);
		}
	}

	/** Busy, too slow or in conflict: the same answers may be taken in a moment. */
	private static boolean isFinal(int status) {
		return status >= 400 && status < 500 && !PASSING.contains(status);
	}

	private static List<OperationOutcome.OperationOutcomeIssueComponent> issues(
			@Nullable IBaseOperationOutcome answer) {
		return (answer instanceof OperationOutcome outcome) ? outcome.getIssue() : List.of();
	}

	/** Our server names the place of each answer it could not use. */
	private static Set<String> setAside(List<OperationOutcome.OperationOutcomeIssueComponent> issues) {
		return issues.stream()
			.flatMap((issue) -> issue.getExpression().stream())
			.map((expression) -> SET_ASIDE.matcher(expression.getValue()))
			.filter(Matcher::matches)
			.map((place) -> place.group(1))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Our server names the tier of what it found in codes of FHIR's flag priority. */
	private static Urgency urgency(List<OperationOutcome.OperationOutcomeIssueComponent> issues) {
		List<String> priorities = issues.stream()
			.flatMap((issue) -> issue.getDetails().getCoding().stream())
			.filter((coding) -> PRIORITIES.equals(coding.getSystem()))
			.map(Coding::getCode)
			.toList();
		if (priorities.contains("PH")) {
			return Urgency.NOW;
		}
		return priorities.contains("PM") ? Urgency.TODAY : Urgency.LATER;
	}

}
