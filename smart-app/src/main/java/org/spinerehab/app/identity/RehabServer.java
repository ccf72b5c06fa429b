package org.spinerehab.app.identity;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.AdditionalRequestHeadersInterceptor;
import org.slf4j.MDC;
import org.spinerehab.app.connection.BoundClients;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.Role;

import org.springframework.stereotype.Component;

/**
 * Our own FHIR server, seen with exactly the rights one task needs (design.md D10). Every
 * client carries a token of at most 5 minutes: ask for a new client per request.
 */
@Component
public class RehabServer {

	/** Where the id of the page's request stands, see the filter of {@code web}. */
	private static final String REQUEST = "requestId";

	private final RehabTokens tokens;

	private final BoundClients clients;

	RehabServer(RehabTokens tokens, RehabServerProperties properties) {
		this.tokens = tokens;
		this.clients = new BoundClients(properties.baseUrl(), properties.timeouts());
	}

	/**
	 * Exactly the patient of the launch, with the rights of the clinician's role.
	 * @param launch a launch with a patient
	 * @return a HAPI client
	 */
	public IGenericClient forLaunch(LaunchContext launch) {
		return client(this.tokens.forClinician(launch, launch.requirePatient().rehabId()));
	}

	/**
	 * One patient a nurse chose from the worklist.
	 * @param launch a worklist launch of a nurse
	 * @param rehabPatientId id of our Patient
	 * @return a HAPI client
	 * @throws IllegalArgumentException if the launch is for another patient
	 */
	public IGenericClient forLaunch(LaunchContext launch, String rehabPatientId) {
		boolean ownPatient = launch.patient() != null && launch.patient().rehabId().equals(rehabPatientId);
		if (!ownPatient && !isWorklist(launch)) {
			throw new IllegalArgumentException("The launch is for another patient");
		}
		return client(this.tokens.forClinician(launch, rehabPatientId));
	}

	/**
	 * The worklist of the nurse's team, without clinical data.
	 * @param launch a worklist launch of a nurse
	 * @return a HAPI client
	 * @throws IllegalArgumentException if the launch is another one
	 */
	public IGenericClient forWorklist(LaunchContext launch) {
		if (!isWorklist(launch)) {
			throw new IllegalArgumentException("The launch is not for the worklist");
		}
		return client(this.tokens.forWorklist(launch));
	}

	/**
	 * A patient who came by a personal link.
	 * @param rehabPatientId id of our Patient, as {@link PatientLinks} knows it
	 * @return a HAPI client
	 */
	public IGenericClient forPatient(String rehabPatientId) {
		return client(this.tokens.forPatient(rehabPatientId));
	}

	IGenericClient forLinking(String launchId, String fhirUser, Role role) {
		return client(this.tokens.forLinking(launchId, fhirUser, role));
	}

	/** The request of a page and what it asks of the server have one id in both logs. */
	private IGenericClient client(String token) {
		IGenericClient client = this.clients.with(token);
		String request = MDC.get(REQUEST);
		if (request != null) {
			AdditionalRequestHeadersInterceptor onward = new AdditionalRequestHeadersInterceptor();
			onward.addHeaderValue("X-Request-Id", request);
			client.registerInterceptor(onward);
		}
		return client;
	}

	private static boolean isWorklist(LaunchContext launch) {
		return launch.patient() == null && launch.user().role() == Role.NURSE;
	}

}
