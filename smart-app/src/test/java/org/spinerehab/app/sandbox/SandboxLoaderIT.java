package org.spinerehab.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.spinerehab.app.AppTest;
import org.spinerehab.app.checkin.CheckIns;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.discharge.PlanSigner;
import org.spinerehab.app.identity.ChartCopy;
import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.identity.RehabRecord;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.web.Words;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

@AppTest
@TestPropertySource(properties = "spring.flyway.locations=classpath:db/migration,classpath:db/sandbox")
class SandboxLoaderIT {

	@RegisterExtension
	static final WireMockExtension SERVER = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.configureStaticDsl(false)
		.build();

	@TempDir
	private Path folder;

	@Autowired
	private RehabServer server;

	@Autowired
	private ChartCopy chartCopy;

	@Autowired
	private PlanSigner signer;

	@Autowired
	private CheckIns checkIns;

	@Autowired
	private PatientLinks links;

	@Autowired
	private RehabRecord record;

	@Autowired
	private Connections connections;

	@Autowired
	private Words words;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry registry) {
		registry.add("spine-rehab.rehab-server.base-url", () -> SERVER.baseUrl() + "/fhir");
	}

	@BeforeEach
	void nothingIsLoaded() {
		this.jdbc.sql("DELETE FROM sandbox_patient").update();
		this.jdbc.sql("DELETE FROM plan_signing").update();
	}

	@Test
	void waitsUntilTheServerAnswers() throws IOException {
		SERVER.stubFor(WireMock.any(urlPathMatching("/fhir.*")).willReturn(aResponse().withStatus(503)));
		SandboxLoader loader = loader();
		loader.loadWhenTheServerAnswers();
		assertThat(loader.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		SERVER.resetAll();
		serverIsUp();
		loader.loadWhenTheServerAnswers();
		assertThat(loader.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void sendsEveryDayOfBothDiariesAsAPatientWould() throws IOException {
		serverIsUp();
		loader().loadWhenTheServerAnswers();
		List<LoggedRequest> sent = SERVER.findAll(postRequestedFor(urlPathEqualTo("/fhir/QuestionnaireResponse")));
		assertThat(sent).hasSize(82)
			.allSatisfy((request) -> assertThat(request.getHeader("If-None-Exist")).contains("sid/check-in"));
		QuestionnaireResponse last = FhirContext.forR4Cached()
			.newJsonParser()
			.parseResource(QuestionnaireResponse.class, sent.get(81).getBodyAsString());
		assertThat(last.getAuthoredElement().getValueAsString()).startsWith(this.words.today().minusDays(1) + "T20:00");
		assertThat(SERVER.findAll(postRequestedFor(urlPathMatching("/fhir/(Observation|Flag)")))
			.stream()
			.filter((request) -> !request.getBodyAsString().contains("39156-5"))).isEmpty();
	}

	@Test
	void signsAPlanAndMakesALinkForEach() throws IOException {
		serverIsUp();
		loader().loadWhenTheServerAnswers();
		assertThat(SERVER.findAll(postRequestedFor(urlPathMatching("/fhir/?")))
			.stream()
			.filter((request) -> request.getBodyAsString().contains("\"CarePlan\""))).hasSize(2);
		List<String> lines = Files.readAllLines(this.folder.resolve("check-in-links.txt"));
		assertThat(lines).hasSize(2);
		String token = lines.get(1).substring(lines.get(1).lastIndexOf('/') + 1);
		assertThat(lines.get(1)).startsWith("V4 Daniel Reyes: http://127.0.0.1:8081/checkin/");
		assertThat(this.links.patientOf(token)).contains("101");
	}

	@Test
	void loadsOnceAcrossRestarts() throws IOException {
		serverIsUp();
		loader().loadWhenTheServerAnswers();
		SERVER.resetRequests();
		SandboxLoader restarted = loader();
		restarted.loadWhenTheServerAnswers();
		assertThat(restarted.health().getStatus()).isEqualTo(Status.UP);
		assertThat(SERVER.getAllServeEvents()).isEmpty();
	}

	@Test
	void goesOnWhereItStopped() throws IOException {
		serverIsUp();
		SERVER.stubFor(post(urlPathEqualTo("/fhir/QuestionnaireResponse")).willReturn(aResponse().withStatus(500)));
		SandboxLoader loader = loader();
		loader.loadWhenTheServerAnswers();
		assertThat(loader.health().getDetails().get("patients").toString()).contains("was not saved");
		assertThat(this.jdbc.sql("SELECT count(*) FROM sandbox_patient").query(Integer.class).single()).isZero();
		serverIsUp();
		loader.loadWhenTheServerAnswers();
		assertThat(loader.health().getStatus()).isEqualTo(Status.UP);
	}

	private SandboxLoader loader() throws IOException {
		SandboxLoad load = new SandboxLoad(this.server, this.chartCopy, this.signer, this.checkIns, this.links,
				this.words, this.folder);
		return new SandboxLoader(load, this.record, this.connections, this.jdbc, this.words, new ObjectMapper(),
				"northfield");
	}

	private static void serverIsUp() {
		for (String type : List.of("Patient", "Practitioner", "QuestionnaireResponse", "Observation")) {
			SERVER.stubFor(post(urlPathEqualTo("/fhir/" + type)).willReturn(aResponse().withStatus(201)
				.withHeader("Location", SERVER.baseUrl() + "/fhir/" + type + "/101/_history/1")));
		}
		SERVER.stubFor(get(urlPathEqualTo("/fhir/PlanDefinition")).willReturn(json("""
				{"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
				"resourceType": "PlanDefinition", "id": "microdiscectomy-rehab"}}]}""")));
		SERVER.stubFor(post(urlPathEqualTo("/fhir/PlanDefinition/microdiscectomy-rehab/$apply")).willReturn(json("""
				{"resourceType": "CarePlan", "status": "draft", "intent": "plan", "title": "Rehab plan",
				"period": {"start": "2026-03-02"}}""")));
		SERVER.stubFor(get(urlPathEqualTo("/fhir/CarePlan"))
			.willReturn(json("{\"resourceType\": \"Bundle\", \"type\": \"searchset\"}")));
		SERVER.stubFor(post(urlPathMatching("/fhir/?")).willReturn(json("""
				{"resourceType": "Bundle", "type": "transaction-response", "entry": [{"response": {
				"status": "201 Created", "location": "CarePlan/1/_history/1"}}]}""")));
	}

	private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(String body) {
		return aResponse().withHeader("Content-Type", "application/fhir+json").withBody(body);
	}

}
