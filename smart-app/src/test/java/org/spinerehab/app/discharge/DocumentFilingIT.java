package org.spinerehab.app.discharge;

import java.util.Set;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinerehab.app.AtOnce;
import org.spinerehab.app.discharge.document.DocumentFiling;
import org.spinerehab.app.discharge.document.DocumentState;
import org.spinerehab.app.discharge.document.LedgerEntry;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * The retry matrix of connections.md R5 to R8, against an EHR that behaves like real
 * ones.
 */
class DocumentFilingIT extends DischargeStory {

	private static final String TEXT = "REHABILITATION PLAN\n\nWeek 1: 4 × 5 minutes\n";

	@Autowired
	private DocumentFiling filing;

	static Stream<Arguments> answers() {
		return Stream.of(argumentSet("201 without a body",
				aResponse().withStatus(201).withHeader("Location", "DocumentReference/d-1"), DocumentState.WRITTEN, ""),
				argumentSet("201 in HTML, absolute Location and ETag",
						aResponse().withStatus(201)
							.withHeader("Content-Type", "text/html")
							.withHeader("Location", "https://ehr.example/r4/DocumentReference/d-1")
							.withHeader("ETag", "W/\"1\""),
						DocumentState.WRITTEN, ""),
				argumentSet("201 without a Location", aResponse().withStatus(201), DocumentState.WRITTEN, ""),
				argumentSet("an error page with 200",
						aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("<h1>Oops</h1>"),
						DocumentState.UNKNOWN, "not that it has stored the document"),
				argumentSet("201 with a broken body",
						aResponse().withStatus(201)
							.withHeader("Content-Type", "application/fhir+json")
							.withBody("{broken"),
						DocumentState.UNKNOWN, "could not be read"),
				argumentSet("too many requests", aResponse().withStatus(429), DocumentState.PENDING, "busy (429)"),
				argumentSet("busy", aResponse().withStatus(503).withHeader("Retry-After", "30"), DocumentState.PENDING,
						"busy (503)"),
				argumentSet("server error", aResponse().withStatus(500), DocumentState.UNKNOWN, "error (500)"),
				argumentSet("bad gateway", aResponse().withStatus(502), DocumentState.UNKNOWN, "error (502)"),
				argumentSet("forbidden without a body", aResponse().withStatus(403), DocumentState.REJECTED,
						"does not let this app or user file documents (403)"),
				argumentSet("not supported", aResponse().withStatus(405), DocumentState.REJECTED,
						"does not take documents from apps (405)"),
				argumentSet("a rule of the EHR",
						Servers.fhir(422,
								Servers.outcome("DocumentReference.type", "Note type 18776-5 is not built here")),
						DocumentState.REJECTED, "“Note type 18776-5 is not built here” (422)"),
				argumentSet("a redirect",
						aResponse().withStatus(302).withHeader("Location", "https://elsewhere.example/"),
						DocumentState.UNKNOWN, ""),
				argumentSet("reset after the document was sent", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
						DocumentState.UNKNOWN, "did not answer after the document was sent"),
				argumentSet("closed without an answer", aResponse().withFault(Fault.EMPTY_RESPONSE),
						DocumentState.UNKNOWN, "did not answer after the document was sent"),
				argumentSet("no answer in time", aResponse().withStatus(201).withFixedDelay(2500),
						DocumentState.UNKNOWN, "did not answer after the document was sent"));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void knowsFromTheAnswerWhetherItMaySendAgain(ResponseDefinitionBuilder answer, DocumentState state, String words) {
		servers.mock().stubFor(post(urlPathEqualTo("/ehr/DocumentReference")).willReturn(answer));
		servers.mock()
			.stubFor(Servers.search("/ehr/DocumentReference").willReturn(Servers.fhir(200, Servers.emptyBundle())));
		register();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(state);
		assertThat(entry().detail()).contains(words);
		this.filing.advance(this.launch, Samples.PLAN_ID);
		servers.mock().verify((state == DocumentState.PENDING) ? 2 : 1, documents());
	}

	@Test
	void sendsNothingToAnEhrThatDidNotGrantIt() {
		granted(Set.of("launch", "user/DocumentReference.rs", "user/Observation.cruds"));
		this.launch = relaunch(Samples.OKAFOR);
		register();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.REJECTED);
		assertThat(entry().detail()).isEqualTo("The EHR does not let this app file documents.");
		assertThat(this.filing.text(entry().id())).contains(TEXT);
		servers.mock().verify(0, documents());
	}

	@Test
	void sendsExactlyWhatTheConnectionSays() {
		register();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		servers.mock()
			.verify(1, documents().withHeader("Authorization", equalTo("Bearer " + Servers.EHR_TOKEN))
				.withRequestBody(matchingJsonPath("$.status", equalTo("current")))
				.withRequestBody(matchingJsonPath("$.docStatus", equalTo("final")))
				.withRequestBody(matchingJsonPath("$.type.coding[0].code", equalTo("18776-5")))
				.withRequestBody(matchingJsonPath("$.subject.reference", equalTo("Patient/e4471-0923")))
				.withRequestBody(matchingJsonPath("$.author[0].reference", equalTo("Practitioner/prac-okafor")))
				.withRequestBody(matchingJsonPath("$.context.encounter[0].reference", equalTo("Encounter/enc-8")))
				.withRequestBody(matchingJsonPath("$.content[0].attachment.contentType", equalTo("text/plain")))
				.withRequestBody(matchingJsonPath("$.content[0].attachment.data", equalTo(java.util.Base64.getEncoder()
					.encodeToString(TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8))))));
		assertThat(entry().location()).isEqualTo("DocumentReference/d-1");
		assertThat(this.filing.text(entry().id())).as("nothing of the patient stays").isEmpty();
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.ValueSource(strings = { "http://localhost:1/ehr", "https://localhost:%d/ehr" })
	void keepsADocumentThatNeverLeft(String address) {
		given(this.ehrClient.forLaunch(any(LaunchContext.class)))
			.willReturn(Servers.ehrAt(address.formatted(servers.mock().port())));
		register();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.PENDING);
		assertThat(entry().detail()).contains("could not be reached");
		given(this.ehrClient.forLaunch(any(LaunchContext.class))).willReturn(servers.ehr());
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.WRITTEN);
		servers.mock().verify(1, documents());
	}

	@Test
	void findsADocumentThatArrivedWithoutAnAnswer() {
		servers.mock()
			.stubFor(post(urlPathEqualTo("/ehr/DocumentReference"))
				.willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
		servers.mock()
			.stubFor(Servers.search("/ehr/DocumentReference")
				.withQueryParam("patient", equalTo("e4471-0923"))
				.withQueryParam("type", equalTo("http://loinc.org|18776-5"))
				.willReturn(Servers.fhir(200, Servers.document(TEXT.replace("\n", " \r\n")))));
		register();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.WRITTEN);
		assertThat(entry().location()).isEqualTo("DocumentReference/d-7");
		servers.mock().verify(1, documents());
	}

	@Test
	void doesNotMistakeAnotherDocumentForIt() {
		servers.mock().stubFor(post(urlPathEqualTo("/ehr/DocumentReference")).willReturn(aResponse().withStatus(500)));
		servers.mock()
			.stubFor(Servers.search("/ehr/DocumentReference")
				.willReturn(Servers.fhir(200, Servers.document("REHABILITATION PLAN\n\nWeek 1: 4 × 6 minutes\n"))));
		register();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.UNKNOWN);
	}

	@Test
	void asksInsteadOfSendingAgainAfterACrash() {
		register();
		this.jdbc.sql("UPDATE document_ledger SET state = 'SENT', changed_at = ?")
			.param(java.sql.Timestamp.from(Samples.NOW.minusMinutes(2).toInstant()))
			.update();
		servers.mock()
			.stubFor(Servers.search("/ehr/DocumentReference").willReturn(Servers.fhir(200, Servers.emptyBundle())));
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.UNKNOWN);
		servers.mock().verify(0, documents());
	}

	@Test
	void leavesADocumentAloneThatIsOnItsWay() {
		register();
		this.jdbc.sql("UPDATE document_ledger SET state = 'SENT'").update();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.SENT);
		servers.mock().verify(0, documents());
	}

	@Test
	void sendsOnceHoweverManyAsk() {
		register();
		AtOnce.times(8, () -> {
			this.filing.advance(this.launch, Samples.PLAN_ID);
			return true;
		});
		assertThat(entry().state()).isEqualTo(DocumentState.WRITTEN);
		servers.mock().verify(1, documents());
	}

	@Test
	void registersADocumentOnce() {
		register();
		register();
		assertThat(this.filing.ofPlan(Samples.PLAN_ID)).hasSize(1);
	}

	@Test
	void believesThePersonWhoLooked() {
		register();
		this.jdbc.sql("UPDATE document_ledger SET state = 'UNKNOWN'").update();
		assertThat(this.filing.settle(entry().id(), true)).isTrue();
		assertThat(entry().state()).isEqualTo(DocumentState.WRITTEN);
		assertThat(this.filing.settle(entry().id(), false)).as("it is known by now").isFalse();
	}

	@Test
	void touchesOnlyDocumentsOfThePatientOfTheLaunch() {
		register();
		this.jdbc.sql("UPDATE document_ledger SET patient = 'somebody-else'").update();
		this.filing.advance(this.launch, Samples.PLAN_ID);
		assertThat(entry().state()).isEqualTo(DocumentState.PENDING);
		servers.mock().verify(0, documents());
	}

	private void register() {
		this.filing.register(this.launch, Samples.PLAN_ID, 1, TEXT);
	}

	private LedgerEntry entry() {
		return this.filing.ofPlan(Samples.PLAN_ID).get(0);
	}

	private static RequestPatternBuilder documents() {
		return postRequestedFor(urlPathEqualTo("/ehr/DocumentReference"));
	}

}
