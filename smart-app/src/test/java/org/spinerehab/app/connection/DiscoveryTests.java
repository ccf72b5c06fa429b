package org.spinerehab.app.connection;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spinerehab.app.connection.Connection.Endpoints;
import org.spinerehab.app.connection.Connection.NoncePolicy;
import org.spinerehab.app.launch.LaunchRefused;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DiscoveryTests {

	private static final String ADDRESS = "/fhir/.well-known/smart-configuration";

	private static final String DOCUMENT = """
			{"issuer":"https://sts.example/","authorization_endpoint":"../auth/authorize",
			"token_endpoint":"https://sts.example/token","jwks_uri":"https://sts.example/keys"}""";

	@RegisterExtension
	static WireMockExtension ehr = WireMockExtension.newInstance().build();

	private final Discovery discovery = new Discovery(new EhrRequests(), new ObjectMapper());

	@Test
	void readsTheDocumentOnceAndResolvesRelativeAddresses() {
		ehr.stubFor(get(ADDRESS).willReturn(okJson(DOCUMENT)));
		Connection connection = connection(new Endpoints(null, null, null, null));
		EhrEndpoints endpoints = this.discovery.of(connection);
		assertThat(this.discovery.of(connection)).isEqualTo(endpoints);
		assertThat(endpoints.authorize()).hasToString(ehr.baseUrl() + "/auth/authorize");
		assertThat(endpoints.issuer()).isEqualTo("https://sts.example/");
		ehr.verify(1, anyRequestedFor(anyUrl()));
	}

	@Test
	void prefersTheRecordAndAsksNobodyWhenItIsComplete() {
		URI own = URI.create("https://own.example/x");
		assertThat(this.discovery.of(connection(new Endpoints(own, own, own, "issuer"))))
			.isEqualTo(new EhrEndpoints(own, own, own, "issuer"));
		ehr.verify(0, anyRequestedFor(anyUrl()));
		ehr.stubFor(get(ADDRESS).willReturn(okJson(DOCUMENT)));
		assertThat(new Discovery(new EhrRequests(), new ObjectMapper())
			.of(connection(new Endpoints(null, own, null, "issuer")))).extracting(EhrEndpoints::token).isEqualTo(own);
	}

	@Test
	void saysThatTheEhrDoesNotAnswerAndTriesAgainNextTime() {
		Connection connection = connection(new Endpoints(null, null, null, null));
		for (ResponseDefinitionBuilder bad : List.of(aResponse().withStatus(404), aResponse().withStatus(500),
				aResponse().withStatus(200), aResponse().withBody("<html>"), okJson("[]"), okJson("{}"),
				okJson(DOCUMENT.replace("https://sts.example/token", "ftp://sts.example/token")),
				okJson(DOCUMENT.replace("https://sts.example/token", "http:// no address")),
				aResponse().withStatus(302).withHeader("Location", "https://elsewhere.example"),
				aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), okJson(DOCUMENT).withFixedDelay(4000))) {
			ehr.stubFor(get(ADDRESS).willReturn(bad));
			assertThatExceptionOfType(LaunchRefused.class).isThrownBy(() -> this.discovery.of(connection))
				.matches((refused) -> refused.reason() == LaunchRefused.Reason.EHR_UNAVAILABLE);
		}
		ehr.stubFor(get(ADDRESS).willReturn(okJson(DOCUMENT)));
		assertThat(this.discovery.of(connection)).isNotNull();
	}

	private static Connection connection(Endpoints endpoints) {
		return new Connection("one", "One", URI.create(ehr.baseUrl() + "/fhir"), List.of(), "app",
				Connection.AssertionAlg.RS384, List.of("launch", "openid"), endpoints, NoncePolicy.REQUIRED, List.of(),
				null, new Connection.Author(null, null), new Connection.Roles(null, Set.of("surgeon"), Set.of("nurse")),
				new Connection.Document("text/plain", "http://loinc.org", "18776-5", "Plan of care note", "final",
						Connection.EncounterRule.OPTIONAL),
				new Connection.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2)));
	}

}
