package org.spinerehab.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
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
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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
	void loadsEveryVignetteThroughThePublicDoor() throws IOException {
		serverIsUp();
		loader(DiaryTests.people()).loadWhenTheServerAnswers();
		assertEveryDayUpToYesterdayWasSent();
		assertContradictionWasSentAsTicked();
		assertThat(drawn("microdiscectomy-rehab")).isEqualTo(2);
		assertThat(drawn("laminectomy-rehab")).isEqualTo(2);
		assertThat(drawn("lumbar-fusion-rehab")).isEqualTo(3);
		assertThat(SERVER.findAll(postRequestedFor(urlPathMatching("/fhir/?")))
			.stream()
			.filter((request) -> request.getBodyAsString().contains("\"CarePlan\""))).hasSize(7);
		assertEveryoneHasALink();
	}

	@Test
	void putsThePlanOfV6OnHold() throws IOException {
		serverIsUp();
		loader().loadWhenTheServerAnswers();
		assertThat(SERVER.findAll(putRequestedFor(urlPathMatching("/fhir/CarePlan/.*")))).singleElement()
			.satisfies((request) -> {
				assertThat(request.getBodyAsString()).contains("\"on-hold\"");
				assertThat(request.getHeader("If-Match")).isEqualTo("W/\"3\"");
			});
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

	private void assertEveryDayUpToYesterdayWasSent() {
		List<LoggedRequest> sent = SERVER.findAll(postRequestedFor(urlPathEqualTo("/fhir/QuestionnaireResponse")));
		assertThat(sent)
			.as("a baseline each; days V1 41, V2 9, V3 28, V4 41, V5 38, V6 3, V7 24; "
					+ "weeks V1 6, V2 1, V3 4, V4 6, V5 6, V7 3")
			.hasSize(7 + 184 + 26)
			.allSatisfy((request) -> assertThat(request.getHeader("If-None-Exist")).contains("sid/check-in"));
		assertThat(sent.stream().map(SandboxLoaderIT::authored))
			.allMatch((at) -> at.matches(".*T(10:00|20:00|20:05).*"))
			.anyMatch((at) -> at.startsWith(this.words.today().minusDays(1) + "T20:00"))
			.noneMatch((at) -> at.startsWith(this.words.today().toString()));
		assertThat(SERVER.findAll(postRequestedFor(urlPathMatching("/fhir/(Observation|Flag)")))
			.stream()
			.filter((request) -> !request.getBodyAsString().contains("39156-5"))).isEmpty();
	}

	private static void assertContradictionWasSentAsTicked() {
		assertThat(SERVER.findAll(postRequestedFor(urlPathEqualTo("/fhir/QuestionnaireResponse")))
			.stream()
			.map(LoggedRequest::getBodyAsString)
			.filter((body) -> body.contains("BLADDER_BOWEL"))).singleElement(as(STRING)).contains("SADDLE", "NONE");
	}

	private void assertEveryoneHasALink() throws IOException {
		List<String> lines = Files.readAllLines(this.folder.resolve("check-in-links.txt"));
		assertThat(lines.stream().map((line) -> line.substring(0, 2))).containsExactlyInAnyOrder("V1", "V2", "V3", "V4",
				"V5", "V6", "V7");
		String reyes = lines.stream().filter((line) -> line.startsWith("V4")).findFirst().orElseThrow();
		assertThat(reyes).startsWith("V4 Daniel Reyes: http://127.0.0.1:8081/checkin/");
		assertThat(this.links.patientOf(reyes.substring(reyes.lastIndexOf('/') + 1))).contains("101");
	}

	/** Loads V6 alone: a few days are enough. */
	private SandboxLoader loader() throws IOException {
		return loader(DiaryTests.people().stream().filter((person) -> person.vignette().equals("V6")).toList());
	}

	private SandboxLoader loader(List<Person> people) {
		SandboxLoad load = new SandboxLoad(this.server, this.chartCopy, this.signer, this.checkIns, this.links,
				this.words, this.folder);
		return new SandboxLoader(load, this.record, this.connections.byId("northfield"), this.jdbc, this.words, people);
	}

	private static int drawn(String template) {
		return SERVER.findAll(postRequestedFor(urlPathEqualTo("/fhir/PlanDefinition/" + template + "/$apply"))).size();
	}

	private static String authored(LoggedRequest sent) {
		return FhirContext.forR4Cached()
			.newJsonParser()
			.parseResource(QuestionnaireResponse.class, sent.getBodyAsString())
			.getAuthoredElement()
			.getValueAsString();
	}

	private static void serverIsUp() {
		for (String type : List.of("Patient", "Practitioner", "QuestionnaireResponse", "Observation")) {
			SERVER.stubFor(post(urlPathEqualTo("/fhir/" + type)).willReturn(aResponse().withStatus(201)
				.withHeader("Location", SERVER.baseUrl() + "/fhir/" + type + "/101/_history/1")));
		}
		for (String template : List.of("microdiscectomy-rehab", "laminectomy-rehab", "lumbar-fusion-rehab")) {
			SERVER.stubFor(get(urlPathEqualTo("/fhir/PlanDefinition")).withQueryParam("url", containing(template))
				.willReturn(json("""
						{"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
						"resourceType": "PlanDefinition", "id": "%s"}}]}""".formatted(template))));
		}
		SERVER.stubFor(post(urlPathMatching("/fhir/PlanDefinition/[a-z-]+/\\$apply")).willReturn(json("""
				{"resourceType": "CarePlan", "status": "draft", "intent": "plan", "title": "Rehab plan",
				"period": {"start": "2026-03-02"}}""")));
		SERVER.stubFor(get(urlPathEqualTo("/fhir/CarePlan"))
			.willReturn(json("{\"resourceType\": \"Bundle\", \"type\": \"searchset\"}")));
		SERVER.stubFor(
				get(urlPathEqualTo("/fhir/CarePlan")).withQueryParam("status", containing("active")).willReturn(json("""
						{"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {
						"resourceType": "CarePlan", "id": "1", "meta": {"versionId": "3"}, "status": "active"}}]}""")));
		SERVER.stubFor(put(urlPathMatching("/fhir/CarePlan/.*"))
			.willReturn(json("{\"resourceType\": \"CarePlan\", \"id\": \"1\"}")));
		SERVER.stubFor(post(urlPathMatching("/fhir/?")).willReturn(json("""
				{"resourceType": "Bundle", "type": "transaction-response", "entry": [{"response": {
				"status": "201 Created", "location": "CarePlan/1/_history/1"}}]}""")));
	}

	private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(String body) {
		return aResponse().withHeader("Content-Type", "application/fhir+json").withBody(body);
	}

}
