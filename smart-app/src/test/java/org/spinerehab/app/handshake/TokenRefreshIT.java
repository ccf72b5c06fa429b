package org.spinerehab.app.handshake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.AtOnce;
import org.spinerehab.app.connection.EhrClient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** SMART App Launch 2.2, Refresh access token, as the client has to do it. */
@HandshakeTest
class TokenRefreshIT {

	private static final String TOKEN = "/ehr-auth/token";

	private static final String ANNA = "/ehr/fhir/Patient/e4471-0923";

	@Autowired
	private BrowserFactory browsers;

	@Autowired
	private OpenLaunches openLaunches;

	@Autowired
	private EhrClient ehrClient;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void reset() {
		Stubs.reset();
	}

	@AfterEach
	void neverMixesTheTwoTokens() {
		Stubs.assertTokensNeverMixed();
	}

	@Test
	void keepsALaunchOpenForAsLongAsTheEhrRenewsItsToken() {
		LaunchContext launch = arrive("refresh-1");
		assertThat(launch.expiresAt()).isAfter(Instant.now().plusSeconds(7000));
		answersTo("refresh-1", okJson("""
				{"access_token":"ehr-token-second","token_type":"Bearer","expires_in":300,"refresh_token":"refresh-2",
				"scope":"user/Patient.rs"}"""));
		answersTo("refresh-2", okJson("""
				{"access_token":"ehr-token-third","token_type":"Bearer","expires_in":300}"""));
		expire();
		readsAnnaWith(launch, "ehr-token-second");
		readsAnnaWith(launch, "ehr-token-second");
		expire();
		readsAnnaWith(launch, "ehr-token-third");
		expire();
		readsAnnaWith(launch, "ehr-token-third");
		List<String> asked = refreshes();
		assertThat(asked).hasSize(3);
		assertThat(asked.get(0)).contains("refresh_token=refresh-1", "client_assertion=").doesNotContain("scope=");
		assertThat(asked.get(2)).contains("refresh_token=refresh-2");
	}

	@Test
	void asksOnceHoweverManyRequestsFindTheTokenExpired() {
		LaunchContext launch = arrive("refresh-1");
		answersTo("refresh-1",
				okJson("""
						{"access_token":"ehr-token-second","token_type":"Bearer","expires_in":300,"refresh_token":"refresh-2"}""")
					.withFixedDelay(200));
		expire();
		AtOnce.times(6, () -> {
			readsAnnaWith(launch, "ehr-token-second");
			return true;
		});
		assertThat(refreshes()).hasSize(1);
	}

	@Test
	void renewsATokenTheEhrDoesNotTakeAnyMore() {
		LaunchContext launch = arrive("refresh-1");
		answersTo("refresh-1", okJson("""
				{"access_token":"ehr-token-second","token_type":"Bearer","expires_in":300}"""));
		Stubs.NORTHFIELD.server.stubFor(get(urlEqualTo(ANNA)).willReturn(aResponse().withStatus(401)));
		assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> readAnna(launch));
		Stubs.NORTHFIELD.reset();
		answersTo("refresh-1", okJson("""
				{"access_token":"ehr-token-second","token_type":"Bearer","expires_in":300}"""));
		readsAnnaWith(launch, "ehr-token-second");
	}

	@Test
	void endsTheLaunchWhenTheEhrTakesNoRefreshTokenAndTriesNoFurther() {
		LaunchContext launch = arrive("refresh-1");
		answersTo("refresh-1",
				aResponse().withStatus(400)
					.withHeader("Content-Type", "application/json")
					.withBody("{\"error\":\"invalid_grant\"}"));
		expire();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(LaunchRefused.class).isThrownBy(() -> readAnna(launch))
				.matches((refused) -> refused.reason() == Reason.ENDED);
		}
		assertThat(refreshes()).hasSize(1);
	}

	@Test
	void keepsTheRefreshTokenOfAnEhrThatDoesNotAnswerNow() {
		LaunchContext launch = arrive("refresh-1");
		answersTo("refresh-1", aResponse().withStatus(503));
		expire();
		assertThatExceptionOfType(LaunchRefused.class).isThrownBy(() -> readAnna(launch))
			.matches((refused) -> refused.reason() == Reason.EHR_UNAVAILABLE);
		answersTo("refresh-1", okJson("""
				{"access_token":"ehr-token-second","token_type":"Bearer","expires_in":300}"""));
		readsAnnaWith(launch, "ehr-token-second");
	}

	private LaunchContext arrive(String refreshToken) {
		BrowserFactory.Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		Map<String, Object> answer = Stubs.NORTHFIELD.answer("e4471-0923", "prac-okafor", authorization.get("nonce"));
		answer.put("refresh_token", refreshToken);
		Stubs.NORTHFIELD.gives("c", answer);
		return this.openLaunches.at(browser.callback(authorization, "c").getHeader("Location"));
	}

	private static void answersTo(String refreshToken, ResponseDefinitionBuilder answer) {
		Stubs.NORTHFIELD.server.stubFor(post(TOKEN).withFormParam("grant_type", equalTo("refresh_token"))
			.withFormParam("refresh_token", equalTo(refreshToken))
			.willReturn(answer));
	}

	private void expire() {
		this.jdbc.sql("UPDATE ehr_token SET expires_at = now()").update();
	}

	private void readsAnnaWith(LaunchContext launch, String token) {
		assertThat(readAnna(launch).getIdElement().getIdPart()).isEqualTo("e4471-0923");
		Stubs.NORTHFIELD.server
			.verify(getRequestedFor(urlEqualTo(ANNA)).withHeader("Authorization", equalTo("Bearer " + token)));
	}

	private Patient readAnna(LaunchContext launch) {
		return this.ehrClient.forLaunch(launch).read().resource(Patient.class).withId("e4471-0923").execute();
	}

	private static List<String> refreshes() {
		return Stubs.NORTHFIELD.server.findAll(postRequestedFor(urlEqualTo(TOKEN)))
			.stream()
			.map((request) -> request.getBodyAsString())
			.filter((body) -> body.contains("grant_type=refresh_token"))
			.toList();
	}

}
