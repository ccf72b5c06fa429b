package org.spinerehab.app.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.review.PostOpDay;
import org.spinerehab.app.review.CurrentPlan;
import org.spinerehab.app.review.CurrentPlans;
import org.spinerehab.app.web.Site;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * Reads the patient's day with the patient's own rights. It never stands in the way of a
 * check-in: what cannot be read is left out.
 */
@Component
class PatientDays {

	private static final Logger logger = LoggerFactory.getLogger(PatientDays.class);

	private static final int WOUND_DAYS = 21;

	private static final int LAST_CHECK_INS = 50;

	private static final Set<String> USUAL_CONTROL = Set.of("b.bladder", "b.bowel");

	private final RehabServer server;

	private final CurrentPlans plans;

	private final Clock clock;

	private final Site site;

	PatientDays(RehabServer server, CurrentPlans plans, Clock clock, Site site) {
		this.server = server;
		this.plans = plans;
		this.clock = clock;
		this.site = site;
	}

	PatientDay read(String rehabPatientId) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.site.timeZone());
		try {
			IGenericClient client = this.server.forPatient(rehabPatientId);
			String name = client.read()
				.resource(Patient.class)
				.withId(rehabPatientId)
				.execute()
				.getName()
				.stream()
				.findFirst()
				.map((human) -> human.hasText() ? human.getText()
						: (human.getGivenAsSingleString() + " " + human.getFamily()).strip())
				.orElse(null);
			Optional<CurrentPlan> plan = this.plans.of(client, rehabPatientId);
			Integer day = plan.map((signed) -> PostOpDay.of(signed.surgery(), today).number()).orElse(null);
			return new PatientDay(name, today, day,
					plan.flatMap((signed) -> signed.week(PostOpDay.of(signed.surgery(), today).number())).orElse(null),
					plan.map((signed) -> signed.surgery().plusDays(WOUND_DAYS)).orElse(null),
					plan.map(CurrentPlan::onHold).orElse(false) || hasReportedAnEmergency(client, rehabPatientId),
					isUsuallyTroubled(client, rehabPatientId));
		}
		catch (RuntimeException ex) {
			logger.warn("The check-in page could not read the day: {}", ex.getClass().getSimpleName());
			return PatientDay.unknown(today);
		}
	}

	/** Rule N15: the last baseline says what is usual for this patient. */
	private static boolean isUsuallyTroubled(IGenericClient client, String rehabPatientId) {
		return forms(client.search()
			.forResource(QuestionnaireResponse.class)
			.where(QuestionnaireResponse.PATIENT.hasId(rehabPatientId))
			.and(QuestionnaireResponse.QUESTIONNAIRE.hasAnyOfIds(SpineRehab.DISCHARGE_BASELINE,
					SpineRehab.DISCHARGE_BASELINE + "|" + SpineRehab.PACKAGE_VERSION))
			.and(QuestionnaireResponse.STATUS.exactly().codes("completed", "amended", "in-progress"))
			.sort()
			.descending("_lastUpdated")
			.count(1)
			.returnBundle(Bundle.class)
			.execute()).anyMatch((baseline) -> CheckInReader.says(baseline, USUAL_CONTROL, "long-standing"));
	}

	/**
	 * Rule N29: after an emergency sign no targets are shown until a clinician resumes
	 * the plan. The patient's token reads no Flag, but the patient's own answers.
	 */
	private static boolean hasReportedAnEmergency(IGenericClient client, String rehabPatientId) {
		return forms(client.search()
			.forResource(QuestionnaireResponse.class)
			.where(QuestionnaireResponse.PATIENT.hasId(rehabPatientId))
			.sort()
			.descending(QuestionnaireResponse.AUTHORED)
			.count(LAST_CHECK_INS)
			.returnBundle(Bundle.class)
			.execute()).anyMatch((response) -> new DangerSigns(CheckInReader.read(response)).urgency() == Urgency.NOW);
	}

	private static Stream<QuestionnaireResponse> forms(Bundle found) {
		return found.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(QuestionnaireResponse.class::isInstance)
			.map(QuestionnaireResponse.class::cast);
	}

}
