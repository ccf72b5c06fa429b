package org.spinerehab.server.conformance;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import ca.uhn.fhir.batch2.api.IJobPersistence;
import ca.uhn.fhir.batch2.jobs.reindex.ReindexUtils;
import ca.uhn.fhir.interceptor.api.IAnonymousInterceptor;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class PackageIT {

	@Autowired
	private TestServer server;

	@Autowired
	private PackageInstaller installer;

	@Autowired
	private IJobPersistence jobs;

	@Autowired
	private IInterceptorService interceptors;

	private IGenericClient client;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
	}

	@Test
	void servesTheArtefactsOfThePackage() {
		Questionnaire checkIn = this.client.read().resource(Questionnaire.class).withId("daily-check-in").execute();
		assertThat(checkIn.getUrl()).isEqualTo(SpineRehab.DAILY_CHECK_IN);
		assertThat(this.client.read().resource(CodeSystem.class).withId("red-flag").execute().getConcept()).hasSize(17);
	}

	@ParameterizedTest
	@ValueSource(strings = { SpineRehab.SERVER_REQUIREMENTS, SpineRehab.APP_REQUIREMENTS, SpineRehab.APPLY_OPERATION,
			SpineRehab.GUIDE, SpineRehab.CANONICAL + "/SearchParameter/flag-status",
			SpineRehab.CANONICAL + "/ConceptMap/red-flag-to-snomed" })
	void findsWhatItIsToldToDoByItsAddress(String url) {
		String type = url.substring(SpineRehab.CANONICAL.length() + 1, url.lastIndexOf('/'));
		Bundle found = this.client.search().byUrl(type + "?url=" + url).returnBundle(Bundle.class).execute();
		assertThat(found.getEntry()).hasSize(1);
	}

	@Test
	void installsNothingASecondTime() {
		AtomicInteger transactions = new AtomicInteger();
		IAnonymousInterceptor counter = (pointcut, parameters) -> transactions.incrementAndGet();
		this.interceptors.registerAnonymousInterceptor(Pointcut.STORAGE_TRANSACTION_PROCESSING, counter);
		try {
			this.installer.install(FhirPackage.onClassPath());
			assertThat(transactions).hasValue(0);
			this.installer.install(changed("another", "ActivityDefinition-ex-05"));
			assertThat(transactions).hasValue(1);
			this.installer.install(FhirPackage.onClassPath());
			assertThat(transactions).as("back again").hasValue(2);
		}
		finally {
			this.interceptors.unregisterInterceptor(counter);
		}
	}

	@Test
	void replacesWhatANewerPackageChangedAndKeepsWhatTheHospitalChanged() {
		ActivityDefinition own = this.client.read().resource(ActivityDefinition.class).withId("ex-30").execute();
		own.setPurpose("Changed by the hospital");
		this.client.update().resource(own).execute();

		this.installer.install(changed("newer", "ActivityDefinition-ex-30", "ActivityDefinition-ex-33"));

		assertThat(this.client.read().resource(ActivityDefinition.class).withId("ex-30").execute().getPurpose())
			.isEqualTo("Changed by the hospital");
		assertThat(this.client.read().resource(ActivityDefinition.class).withId("ex-33").execute().getPublisher())
			.isEqualTo("newer");
		this.installer.install(FhirPackage.onClassPath());
		assertThat(this.client.read().resource(ActivityDefinition.class).withId("ex-33").execute().getPublisher())
			.isNotEqualTo("newer");
	}

	@Test
	void indexesWhatWasStoredBeforeASearchParameterCame() {
		Flag silence = PublishedExamples.read(Flag.class, "example-signal-silence",
				this.server.store(PublishedExamples.patient()));
		this.client.create().resource(silence).execute();
		int before = reindexings();

		this.installer.install(changed("later", "SearchParameter-flag-status"));

		assertThat(reindexings()).isEqualTo(before + 1);
		this.installer.install(FhirPackage.onClassPath());
	}

	private int reindexings() {
		return this.jobs.fetchInstancesByJobDefinitionId(ReindexUtils.JOB_REINDEX, 100, 0).size();
	}

	@Test
	void namesItsProfilesOperationsAndGuide() {
		CapabilityStatement statement = this.client.capabilities().ofType(CapabilityStatement.class).execute();
		assertThat(statement.getImplementationGuide()).extracting((guide) -> guide.getValue())
			.containsExactly(SpineRehab.GUIDE + "|" + SpineRehab.PACKAGE_VERSION);
		assertThat(statement.getInstantiates()).extracting((requirements) -> requirements.getValue())
			.containsExactly(SpineRehab.SERVER_REQUIREMENTS);
		assertThat(statement.getRest().get(0).getResource())
			.filteredOn((resource) -> resource.getType().equals("CarePlan"))
			.singleElement()
			.satisfies(
					(resource) -> assertThat(resource.getSupportedProfile()).extracting((profile) -> profile.getValue())
						.containsExactly(SpineRehab.CARE_PLAN));
		assertThat(statement.getRest().get(0).getResource()).extracting((resource) -> resource.getType())
			.contains("Observation", "Flag", "Task")
			.doesNotContain("Claim", "MedicationRequest");
	}

	/**
	 * The package as a later version would bring it: some artefacts with another
	 * publisher.
	 */
	private static FhirPackage changed(String publisher, String... names) {
		FhirPackage content = FhirPackage.onClassPath();
		List<FhirPackage.Artefact> artefacts = content.artefacts().stream().map((artefact) -> {
			for (String name : names) {
				String type = name.substring(0, name.indexOf('-'));
				String id = name.substring(name.indexOf('-') + 1);
				if (artefact.json().contains("\"resourceType\": \"" + type + "\"")
						&& artefact.json().contains("\"id\": \"" + id + "\"")) {
					String json = artefact.json()
						.replaceFirst("\"publisher\": \"[^\"]*\"", "\"publisher\": \"" + publisher + "\"");
					return new FhirPackage.Artefact("hash of " + publisher, json);
				}
			}
			return artefact;
		}).toList();
		return new FhirPackage(content.id(), content.version(), "hash of " + publisher, artefacts, List.of());
	}

}
