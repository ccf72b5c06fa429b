package org.spinerehab.app.connection;

import java.net.URI;
import java.time.Duration;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.client.exceptions.NonFhirResponseException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BoundClientsTests {

	@RegisterExtension
	static WireMockExtension ehr = WireMockExtension.newInstance().build();

	@RegisterExtension
	static WireMockExtension foreign = WireMockExtension.newInstance().build();

	private IGenericClient client;

	@BeforeEach
	void connect() {
		URI base = URI.create(ehr.baseUrl() + "/fhir");
		this.client = new BoundClients(base, new Connection.Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1)))
			.with("secret");
	}

	@Test
	void sendsTheTokenToItsBaseAndAsksForJson() {
		ehr.stubFor(get("/fhir/Patient/1").willReturn(fhir("{\"resourceType\":\"Patient\",\"id\":\"1\"}")));
		assertThat(readPatient().getIdElement().getIdPart()).isEqualTo("1");
		ehr.verify(getRequestedFor(urlEqualTo("/fhir/Patient/1")).withHeader("Authorization", equalTo("Bearer secret"))
			.withHeader("Accept", equalTo("application/fhir+json;q=1.0, application/json+fhir;q=0.9")));
	}

	@Test
	void followsNoPagingLinkToAnotherHost() {
		Bundle page = new Bundle();
		for (String link : new String[] { foreign.baseUrl() + "/fhir?page=2", ehr.baseUrl() + "/other?page=2",
				ehr.baseUrl() + "/fhir/../other", ehr.baseUrl() + "/fhir/%2e%2e/other", ehr.baseUrl() + "/fhirx",
				ehr.baseUrl().replace("://", "://user@") + "/fhir?page=2" }) {
			page.getLink().clear();
			page.addLink().setRelation("next").setUrl(link);
			assertThatExceptionOfType(ForeignAddressException.class)
				.isThrownBy(() -> this.client.loadPage().next(page).execute());
		}
		assertThat(foreign.findAll(anyRequestedFor(anyUrl()))).isEmpty();
		assertThat(ehr.findAll(anyRequestedFor(anyUrl()))).isEmpty();
	}

	@Test
	void followsAPagingLinkBelowTheBase() {
		ehr.stubFor(get("/fhir?_getpages=1").willReturn(fhir("{\"resourceType\":\"Bundle\"}")));
		Bundle page = new Bundle();
		page.addLink().setRelation("next").setUrl(ehr.baseUrl() + "/fhir?_getpages=1");
		assertThat(this.client.loadPage().next(page).execute()).isNotNull();
	}

	@Test
	void followsNoReferenceToAnotherHost() {
		assertThatExceptionOfType(ForeignAddressException.class).isThrownBy(() -> this.client.read()
			.resource(Patient.class)
			.withUrl(foreign.baseUrl() + "/fhir/Patient/1")
			.execute());
		assertThat(foreign.findAll(anyRequestedFor(anyUrl()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void followsNoRedirect(int status) {
		ehr.stubFor(get("/fhir/Patient/1")
			.willReturn(aResponse().withStatus(status).withHeader("Location", foreign.baseUrl() + "/fhir/Patient/1")));
		assertThatExceptionOfType(BaseServerResponseException.class).isThrownBy(this::readPatient);
		assertThat(foreign.findAll(anyRequestedFor(anyUrl()))).isEmpty();
	}

	@Test
	void takesACreatedDocumentWithoutABody() {
		ehr.stubFor(post("/fhir/DocumentReference").willReturn(aResponse().withStatus(201)
			.withHeader("Content-Type", "text/html")
			.withHeader("Content-Length", "0")
			.withHeader("Location", ehr.baseUrl() + "/fhir/DocumentReference/77")));
		assertThat(create().getId().getIdPart()).isEqualTo("77");
	}

	@Test
	void takesARelativeLocationAndNone() {
		ehr.stubFor(post("/fhir/DocumentReference")
			.willReturn(aResponse().withStatus(201).withHeader("Location", "DocumentReference/78")));
		assertThat(create().getId().getIdPart()).isEqualTo("78");
		ehr.stubFor(post("/fhir/DocumentReference").willReturn(aResponse().withStatus(201)));
		assertThat(create().getCreated()).isTrue();
	}

	@Test
	void namesARefusalWithoutABody() {
		ehr.stubFor(get("/fhir/Patient/1").willReturn(aResponse().withStatus(403)));
		assertThatExceptionOfType(ForbiddenOperationException.class).isThrownBy(this::readPatient);
	}

	@Test
	void namesAWebPageWhereFhirIsExpected() {
		ehr.stubFor(get("/fhir/Patient/1")
			.willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Sorry</html>")));
		assertThatExceptionOfType(NonFhirResponseException.class).isThrownBy(this::readPatient);
	}

	@Test
	void leavesABrokenValueOutAndKeepsTheRest() {
		ehr.stubFor(get("/fhir/Patient/1").willReturn(fhir("""
				{"resourceType":"Patient","id":"1","birthDate":"1984-13-45","gender":"robot","unheardOf":{"a":1},
				"name":[{"family":"Berg"}]}""")));
		Patient patient = readPatient();
		assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Berg");
		assertThat(patient.getBirthDate()).isNull();
		assertThat(patient.getGender()).isNull();
	}

	@Test
	void waitsNoLongerThanItMay() {
		ehr.stubFor(get("/fhir/Patient/1")
			.willReturn(fhir("{\"resourceType\":\"Patient\",\"id\":\"1\"}").withFixedDelay(5000)));
		assertThatExceptionOfType(FhirClientConnectionException.class).isThrownBy(this::readPatient);
	}

	@Test
	void sendsADocumentOnceWhenTheConnectionCloses() {
		ehr.stubFor(post("/fhir/DocumentReference").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
		assertThatExceptionOfType(FhirClientConnectionException.class).isThrownBy(this::create);
		ehr.verify(1, postRequestedFor(urlEqualTo("/fhir/DocumentReference")));
	}

	private Patient readPatient() {
		return this.client.read().resource(Patient.class).withId("1").execute();
	}

	private MethodOutcome create() {
		return this.client.create().resource(new DocumentReference()).execute();
	}

	private static ResponseDefinitionBuilder fhir(String body) {
		return aResponse().withHeader("Content-Type", "application/fhir+json").withBody(body);
	}

}
