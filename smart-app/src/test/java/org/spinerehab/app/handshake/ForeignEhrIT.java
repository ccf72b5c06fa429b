package org.spinerehab.app.handshake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused.Reason;
import org.spinerehab.app.launch.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole launch against a minimal EHR that answers like the production launch of
 * connections.md 2.2: STU3 {@code iss}, other scopes in another case, no nonce, no
 * fhirUser, string booleans, no encounter, no refresh token.
 */
@HandshakeTest
class ForeignEhrIT {

	private static final String SYSTEM = "urn:oid:1.2.246.10.1";

	@Autowired
	private BrowserFactory browsers;

	@Autowired
	private OpenLaunches openLaunches;

	@BeforeEach
	void startsAnew() {
		Stubs.reset();
	}

	@AfterEach
	void neverMixesTheTwoTokens() {
		Stubs.assertTokensNeverMixed();
	}

	@Test
	void opensTheChartOfAnEhrThatNamesTheUserOnlyBySub() {
		hasPractitioners(practitioner("prac-okafor", "OKAFOR1"));
		BrowserFactory.Browser browser = this.browsers.open();
		MockHttpServletResponse response = arrive(browser, (answer) -> {
		});
		String address = response.getHeader("Location");
		LaunchContext launch = this.openLaunches.at(address);
		assertThat(launch.connectionId()).isEqualTo("trace");
		assertThat(launch.patient().name()).isEqualTo("Anna Berg");
		assertThat(launch.encounterId()).isNull();
		assertThat(launch.needPatientBanner()).isTrue();
		assertThat(launch.user().ehrId()).isEqualTo("prac-okafor");
		assertThat(launch.user().role()).isEqualTo(Role.SURGEON);
		assertThat(browser.go(address).getHeader("Location")).isEqualTo(address + "discharge");
		Stubs.TRACE.server.verify(getRequestedFor(urlPathEqualTo("/ehr/fhir/Observation")).withQueryParam("patient",
				equalTo("e4471-0923")));
		assertThat(Stubs.TRACE.server.findAll(getRequestedFor(urlPathEqualTo("/ehr/fhir/Condition")))).isEmpty();
	}

	@Test
	void takesTheUserOfTheTokenAnswerFirst() {
		MockHttpServletResponse response = arrive(this.browsers.open(), (answer) -> answer.put("user", "prac-okafor"));
		assertThat(this.openLaunches.at(response.getHeader("Location")).user().ehrId()).isEqualTo("prac-okafor");
	}

	@Test
	void opensNothingForAUserNobodyOrSeveralAnswerTo() {
		assertRefused();
		hasPractitioners(practitioner("prac-okafor", "SOMEONE"));
		assertRefused();
		hasPractitioners(practitioner("prac-okafor", "OKAFOR1"), practitioner("prac-hale", "OKAFOR1"));
		assertRefused();
	}

	private void assertRefused() {
		MockHttpServletResponse response = arrive(this.browsers.open(), (answer) -> {
		});
		assertThat(response.getStatus()).isEqualTo(Reason.NO_USER.status().value());
	}

	private static void hasPractitioners(String... practitioners) {
		Stubs.TRACE.server.stubFor(
				get(urlPathEqualTo("/ehr/fhir/Practitioner")).withQueryParam("identifier", equalTo(SYSTEM + "|OKAFOR1"))
					.willReturn(StubEhr.fhir(StubEhr.bundle(practitioners))));
	}

	private static String practitioner(String id, String identifier) {
		return """
				{"resourceType":"Practitioner","id":"%s","identifier":[{"system":"%s","value":"%s"}]}""".formatted(id,
				SYSTEM, identifier);
	}

	private static MockHttpServletResponse arrive(BrowserFactory.Browser browser,
			Consumer<Map<String, Object>> change) {
		Map<String, String> authorization = browser.launch(Stubs.TRACE.base().replace("/fhir", "/api/FHIR/STU3"), "x");
		assertThat(authorization).containsEntry("aud", Stubs.TRACE.base());
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("access_token", "ehr-token-trace");
		answer.put("token_type", "bearer");
		answer.put("expires_in", "3600");
		answer.put("scope", "user/Observation.Read user/Observation.write USER/Patient.Read user/Practitioner.Read "
				+ "user/Procedure.Read launch launch/patient openid");
		answer.put("id_token", Stubs.TRACE.idToken(Map.of("sub", "OKAFOR1")));
		answer.put("need_patient_banner", "true");
		answer.put("patient", "e4471-0923");
		answer.put("deptID", "101001002");
		answer.put("loginDepartment", "Ward 7");
		answer.put("__epic.dstu2.patient", "T0923");
		answer.put("smart_style_url", "https://ehr.example/styles/" + "x".repeat(400));
		change.accept(answer);
		Stubs.TRACE.gives("c", answer);
		MockHttpServletResponse response = browser.callback(authorization, "c");
		return response;
	}

}
