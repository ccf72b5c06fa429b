package org.spinerehab.server.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.outcome.CheckInDraft;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Signals are raised once and whole, however many check-ins arrive and whatever breaks.
 */
@ServerTest
class SignalsAtOnceIT {

	private static final int AT_ONCE = 8;

	@Autowired
	private TestServer server;

	@Autowired
	private IInterceptorService interceptors;

	private IGenericClient client;

	private TriagedPatient patient;

	@BeforeEach
	void patient() {
		this.client = this.server.client();
		this.patient = TriagedPatient.operated(this.server, 20, 19);
	}

	@Test
	void keepsOneSignalWhenManyCheckInsArriveAtOnce() throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<MethodOutcome>> sent = new ArrayList<>();
		for (int sender = 0; sender < AT_ONCE; sender++) {
			CheckInDraft draft = this.patient.draft(0).tiles("SADDLE").back(3);
			sent.add(senders.submit(() -> {
				start.await();
				return this.patient.post(draft);
			}));
		}
		start.countDown();
		for (Future<MethodOutcome> outcome : sent) {
			assertThat(outcome.get().getCreated()).isTrue();
		}
		senders.shutdown();
		assertThat(this.patient.checkIns()).hasSize(AT_ONCE);
		assertThat(this.patient.flags()).hasSize(1);
		assertThat(this.patient.tasks()).hasSize(1);
		assertThat(FlagWriter.data(this.patient.flag("E-SADDLE"))).hasSize(AT_ONCE);
	}

	@Test
	void storesOneCheckInWhenTheSameIsSentManyTimesAtOnce() throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
		QuestionnaireResponse response = this.patient.draft(0).tiles("SADDLE").back(3).response();
		List<Future<MethodOutcome>> sent = new ArrayList<>();
		for (int sender = 0; sender < AT_ONCE; sender++) {
			QuestionnaireResponse copy = response.copy();
			sent.add(senders.submit(() -> this.client.create()
				.resource(copy)
				.conditionalByUrl("QuestionnaireResponse?identifier=" + SpineRehab.CHECK_IN_IDS + "|"
						+ copy.getIdentifier().getValue())
				.execute()));
		}
		for (Future<MethodOutcome> outcome : sent) {
			assertThat(outcome.get().getId().getIdPart()).isNotBlank();
		}
		senders.shutdown();
		assertThat(this.patient.checkIns()).hasSize(1);
		assertThat(this.patient.flags()).hasSize(1);
		assertThat(this.patient.observations()).hasSize(17);
	}

	/** Stands for anything that can go wrong while a signal is written. */
	@Interceptor
	public static final class BrokenFlags {

		private final String patient;

		BrokenFlags(String patient) {
			this.patient = patient;
		}

		@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
		public void beforeCreate(IBaseResource resource) {
			if (resource instanceof Flag flag && this.patient.equals(flag.getSubject().getReference())) {
				throw new IllegalStateException("The signal cannot be written");
			}
		}

	}

	@Test
	void storesNothingOfACheckInWhoseSignalCannotBeRaised() {
		BrokenFlags broken = new BrokenFlags(this.patient.reference());
		this.interceptors.registerInterceptor(broken);
		try {
			assertThatExceptionOfType(BaseServerResponseException.class)
				.isThrownBy(() -> this.patient.post(this.patient.draft(0).tiles("SADDLE")))
				.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(500));
		}
		finally {
			this.interceptors.unregisterInterceptor(broken);
		}
		assertThat(this.patient.checkIns()).isEmpty();
		assertThat(this.patient.observations()).isEmpty();
		assertThat(this.patient.flags()).isEmpty();
		this.patient.post(this.patient.draft(0).tiles("SADDLE"));
		assertThat(this.patient.openRules()).containsExactly("E-SADDLE");
	}

}
