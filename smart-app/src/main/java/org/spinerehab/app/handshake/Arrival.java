package org.spinerehab.app.handshake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.AppProperties;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.EhrClient;
import org.spinerehab.app.identity.ChartCopy;
import org.spinerehab.app.identity.RehabRecord;
import org.spinerehab.app.launch.BrowserKey;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;
import org.spinerehab.app.launch.Launches;
import org.spinerehab.app.launch.Role;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns the EHR's answer into an open launch: who is it, for whom, linked to our own
 * records, and only then kept.
 */
@Component
class Arrival {

	private final EhrClient ehrClient;

	private final RehabRecord record;

	private final ChartCopy chartCopy;

	private final Launches launches;

	private final AppProperties app;

	private final TransactionTemplate transaction;

	Arrival(EhrClient ehrClient, RehabRecord record, ChartCopy chartCopy, Launches launches, AppProperties app,
			TransactionTemplate transaction) {
		this.ehrClient = ehrClient;
		this.record = record;
		this.chartCopy = chartCopy;
		this.launches = launches;
		this.app = app;
		this.transaction = transaction;
	}

	LaunchContext open(Connection connection, OAuth2AccessTokenResponse answer, Jwt idToken, BrowserKey browser) {
		LaunchParameters parameters = LaunchParameters.of(connection.id(), answer.getAdditionalParameters());
		OAuth2AccessToken token = answer.getAccessToken();
		Chart chart = new Chart(connection.id(), this.ehrClient.forHandshake(connection, token.getTokenValue()));
		String launchId = UUID.randomUUID().toString();

		String practitionerId = new Authors(connection, chart).practitionerId(idToken,
				answer.getAdditionalParameters());
		Practitioner practitioner = chart.practitioner(practitionerId);
		Role role = new Roles(connection).find(idToken, practitioner, () -> chart.practitionerRoles(practitionerId))
			.filter((found) -> parameters.patientId() != null || found == Role.NURSE)
			.orElseThrow(() -> new LaunchRefused(Reason.NO_ROLE, connection.id(), null));
		Patient patient = (parameters.patientId() != null) ? chart.patient(parameters.patientId()) : null;

		RehabRecord.Arrival arrival = new RehabRecord.Arrival(launchId, connection,
				connection.fhirBase() + "/Practitioner/" + practitionerId, role);
		Clinician user = new Clinician(practitionerId, this.record.link(arrival, practitioner),
				Names.of(practitioner.getName()), role);
		EhrPatient ehrPatient = (patient != null) ? patient(arrival, patient) : null;
		LaunchContext launch = new LaunchContext(launchId, connection.id(), ehrPatient, parameters.encounterId(), user,
				granted(connection, token), parameters.needPatientBanner(), parameters.intent(), end(answer));
		if (ehrPatient != null && role == Role.SURGEON) {
			this.chartCopy.copy(launch, connection, chart.facts(launch));
		}
		this.transaction.executeWithoutResult((status) -> {
			this.launches.open(launch, browser);
			this.ehrClient.keep(launch, answer);
		});
		return launch;
	}

	private EhrPatient patient(RehabRecord.Arrival arrival, Patient patient) {
		String mrn = patient.getIdentifier()
			.stream()
			.filter((identifier) -> identifier.hasSystem()
					&& identifier.getSystem().equals(arrival.connection().mrnSystem()) && identifier.hasValue())
			.map((identifier) -> identifier.getValue())
			.findFirst()
			.orElse("");
		String sex = patient.hasGender() ? patient.getGender().toCode() : "unknown";
		return new EhrPatient(patient.getIdElement().getIdPart(), this.record.link(arrival, patient),
				Names.of(patient.getName()), birthDate(patient), sex, mrn);
	}

	private static @Nullable LocalDate birthDate(Patient patient) {
		String text = patient.getBirthDateElement().getValueAsString();
		return (text != null && text.length() == "yyyy-MM-dd".length()) ? LocalDate.parse(text) : null;
	}

	/** RFC 6749 5.1: no scope in the answer means what was asked for. */
	private static Set<String> granted(Connection connection, OAuth2AccessToken token) {
		return token.getScopes().isEmpty() ? Set.copyOf(connection.scopes()) : token.getScopes();
	}

	/** Without a refresh token a launch lives no longer than the EHR's token. */
	private Instant end(OAuth2AccessTokenResponse answer) {
		Instant latest = Instant.now().plus(this.app.launchLifetime());
		Instant tokenEnd = answer.getAccessToken().getExpiresAt();
		boolean endsBefore = answer.getRefreshToken() == null && tokenEnd != null && tokenEnd.isBefore(latest);
		return endsBefore ? tokenEnd : latest;
	}

}
