package org.spinerehab.app.handshake;

import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinerehab.app.handshake.BrowserFactory.Browser;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@HandshakeTest
class RefusedLaunchIT {

	private static final String TOKEN = "/ehr-auth/token";

	@Autowired
	private BrowserFactory browsers;

	@Autowired
	private OpenLaunches openLaunches;

	@Autowired
	private JdbcClient jdbc;

	private int openBefore;

	@BeforeEach
	void reset() {
		Stubs.reset();
		this.openBefore = this.openLaunches.count();
	}

	@AfterEach
	void opensNothingAndNeverMixesTheTwoTokens() {
		assertThat(this.openLaunches.count()).isEqualTo(this.openBefore);
		Stubs.assertTokensNeverMixed();
	}

	@Test
	void refusesACallbackWithoutOrWithAnUnknownState() {
		Browser browser = this.browsers.open();
		browser.launch(Stubs.NORTHFIELD.base(), "x");
		assertRefused(browser.go("/callback?code=c"), Reason.STALE_CALLBACK);
		assertRefused(browser.go("/callback?code=c&state="), Reason.STALE_CALLBACK);
		assertRefused(browser.go("/callback?code=c&state=guess"), Reason.STALE_CALLBACK);
		assertRefused(this.browsers.open().go("/callback?code=c&state=guess"), Reason.STALE_CALLBACK);
		assertTokensAsked(0);
	}

	@Test
	void usesAStateOnlyOnce() {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		assertRefused(browser.go("/callback?state={s}&error=access_denied", authorization.get("state")), Reason.DENIED);
		assertRefused(browser.callback(authorization, "c"), Reason.STALE_CALLBACK);
		assertTokensAsked(0);
	}

	@Test
	void refusesAnExpiredState() {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		this.jdbc.sql("UPDATE pending_launch SET expires_at = ?")
			.param(Timestamp.from(Instant.now().minusSeconds(1)))
			.update();
		assertRefused(browser.callback(authorization, "c"), Reason.STALE_CALLBACK);
		assertTokensAsked(0);
	}

	@Test
	void refusesAStateOfAnotherBrowserAndLeavesItToItsOwner() {
		Browser owner = this.browsers.open();
		Map<String, String> authorization = owner.launch(Stubs.NORTHFIELD.base(), "x");
		Browser thief = this.browsers.open();
		thief.launch(Stubs.NORTHFIELD.base(), "y");
		assertRefused(thief.callback(authorization, "c"), Reason.STALE_CALLBACK);
		assertTokensAsked(0);
		assertRefused(owner.go("/callback?state={s}&error=access_denied", authorization.get("state")), Reason.DENIED);
	}

	@Test
	void refusesACallbackThatNamesAnotherIssuer() {
		Browser browser = this.browsers.open();
		for (String iss : new String[] { Stubs.FOREIGN.issuer(), Stubs.NORTHFIELD.base(), "" }) {
			Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
			assertRefused(browser.go("/callback?state={s}&code=c&iss={iss}", authorization.get("state"), iss),
					Reason.NOT_TRUSTED);
		}
		assertTokensAsked(0);
	}

	@Test
	void refusesALaunchWithoutAPatient() {
		assertRefused(arrive((answer) -> answer.remove("patient")), Reason.NO_PATIENT);
		assertRefused(arrive((answer) -> answer.put("patient", "")), Reason.NO_PATIENT);
		assertRefused(arrive((answer) -> answer.put("patient", Map.of("id", "1"))), Reason.NO_PATIENT);
	}

	@Test
	void refusesAPatientIdThatIsAnAddress() {
		assertRefused(arrive((answer) -> answer.put("patient", "../Practitioner/prac-okafor")), Reason.NOT_TRUSTED);
		assertRefused(arrive((answer) -> answer.put("encounter", "e1?x=y")), Reason.NOT_TRUSTED);
	}

	@Test
	void refusesAnotherPatientThanTheOneOfTheLaunch() {
		Stubs.NORTHFIELD.has("Patient", "e4471-0923", StubEhr.patient("e4471-0655", "Daniel", "Reyes", "4471-0655"));
		assertRefused(arrive((answer) -> {
		}), Reason.NOT_TRUSTED);
	}

	@Test
	void refusesAWorklistForASurgeon() {
		assertRefused(arrive((answer) -> answer.put("intent", "worklist")), Reason.NO_ROLE);
	}

	@Test
	void refusesAUserWhoIsNotNamedOrNoPractitioner() {
		assertRefused(arriveWithIdToken(Map.of("fhirUser", "Patient/e4471-0923")), Reason.NO_USER);
		assertRefused(arriveWithIdToken(Map.of("fhirUser", "https://evil.example/Practitioner/prac-okafor")),
				Reason.NO_USER);
		assertRefused(arriveWithIdToken(Map.of()), Reason.NO_USER);
		assertRefused(arrive((answer) -> answer.remove("id_token")), Reason.NO_USER);
	}

	@Test
	void refusesAUserWithoutOrWithTwoRoles() {
		Stubs.NORTHFIELD.has("Practitioner", "prac-okafor", StubEhr.practitioner("prac-okafor", "X", "physicist"));
		assertRefused(arrive((answer) -> {
		}), Reason.NO_ROLE);
		Stubs.NORTHFIELD.has("Practitioner", "prac-okafor", """
				{"resourceType":"Practitioner","id":"prac-okafor","qualification":[
				{"code":{"text":"Surgeon"}},{"code":{"text":"nurse"}}]}""");
		assertRefused(arrive((answer) -> {
		}), Reason.NO_ROLE);
	}

	@Test
	void refusesAnIdTokenOfAnyoneElse() {
		assertRefused(arriveWithIdToken(claims("iss", "https://evil.example")), Reason.NOT_TRUSTED);
		assertRefused(arriveWithIdToken(claims("aud", "another-app")), Reason.NOT_TRUSTED);
		assertRefused(arriveWithIdToken(claims("nonce", "another")), Reason.NOT_TRUSTED);
		assertRefused(arriveWithIdToken(claims("nonce", null)), Reason.NOT_TRUSTED);
		assertRefused(arriveWithIdToken(claims("exp", Instant.now().minusSeconds(120).getEpochSecond())),
				Reason.NOT_TRUSTED);
		assertRefused(
				arrive((answer) -> answer.put("id_token",
						Stubs.NORTHFIELD.idToken(StubEhr.key(), Map.of("fhirUser", "Practitioner/prac-okafor")))),
				Reason.NOT_TRUSTED);
		assertRefused(arrive((answer) -> answer.put("id_token", "no.jwt.atall")), Reason.NOT_TRUSTED);
	}

	@Test
	void refusesAWrongNonceAlsoWhereNoneIsDemanded() {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.FOREIGN.base(), "x");
		Map<String, Object> answer = Stubs.FOREIGN.answer("e4471-0923", "prac-okafor", null);
		answer.put("id_token", Stubs.FOREIGN.idToken(Map.of("iss", "https://sts.foreign.example/oauth2", "fhirUser",
				"Practitioner/prac-okafor", "nonce", "another")));
		Stubs.FOREIGN.gives("c", answer);
		assertRefused(browser.callback(authorization, "c"), Reason.NOT_TRUSTED);
	}

	@Test
	void saysWhenTheEhrIsDownSlowOrSpeaksSomethingElse() {
		for (ResponseDefinitionBuilder bad : new ResponseDefinitionBuilder[] {
				aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), aResponse().withStatus(503),
				aResponse().withStatus(200), okJson("{}").withFixedDelay(4000),
				aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("<html>Sorry</html>"),
				aResponse().withStatus(302).withHeader("Location", Stubs.FOREIGN.base()) }) {
			Stubs.reset();
			Stubs.NORTHFIELD.server.stubFor(post(TOKEN).willReturn(bad));
			Browser browser = this.browsers.open();
			Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
			assertRefused(browser.callback(authorization, "c"), Reason.EHR_UNAVAILABLE);
			Stubs.reset();
			Stubs.NORTHFIELD.server.stubFor(get(urlEqualTo("/ehr/fhir/Patient/e4471-0923")).willReturn(bad));
			assertRefused(arrive((answer) -> {
			}), Reason.EHR_UNAVAILABLE);
		}
	}

	@ParameterizedTest
	@CsvSource({ "invalid_grant, STALE_CALLBACK", "invalid_client, NOT_REGISTERED", "invalid_request, NOT_REGISTERED",
			"unauthorized_client, NOT_REGISTERED", "unsupported_grant_type, NOT_REGISTERED",
			"invalid_scope, NOT_REGISTERED", "anything_else, DENIED" })
	void saysWhenTheEhrRefusesTheCode(String error, Reason reason) {
		Stubs.NORTHFIELD.server.stubFor(post(TOKEN).willReturn(aResponse().withStatus(400)
			.withHeader("Content-Type", "application/json")
			.withBody("{\"error\":\"" + error + "\"}")));
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		assertRefused(browser.callback(authorization, "c"), reason);
	}

	@ParameterizedTest
	@CsvSource({ "access_denied, DENIED", "login_required, NOT_SIGNED_IN", "interaction_required, NOT_SIGNED_IN",
			"consent_required, NOT_SIGNED_IN", "account_selection_required, NOT_SIGNED_IN",
			"invalid_request, NOT_REGISTERED", "unauthorized_client, NOT_REGISTERED",
			"unsupported_response_type, NOT_REGISTERED", "invalid_scope, NOT_REGISTERED",
			"server_error, EHR_UNAVAILABLE", "temporarily_unavailable, EHR_UNAVAILABLE", "<script>, DENIED" })
	void saysWhyTheEhrSentTheUserBackWithoutACode(String error, Reason reason) {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		MockHttpServletResponse response = browser.go("/callback?state={s}&error={e}&error_description=canary",
				authorization.get("state"), error);
		assertRefused(response, reason);
		assertThat(content(response)).doesNotContain("<script>", "canary");
		assertTokensAsked(0);
	}

	@Test
	void saysWhenTheEhrKeepsThePatientToItself() {
		Stubs.NORTHFIELD.server
			.stubFor(get(urlEqualTo("/ehr/fhir/Patient/e4471-0923")).willReturn(aResponse().withStatus(403)));
		assertRefused(arrive((answer) -> {
		}), Reason.DENIED);
	}

	@Test
	void saysWhenAPagingLinkLeadsElsewhere() {
		String elsewhere = Stubs.FOREIGN.base() + "/Procedure?page=2";
		Stubs.NORTHFIELD.server.stubFor(get(urlPathEqualTo("/ehr/fhir/Procedure")).willReturn(StubEhr.fhir("""
				{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"%s"}]}"""
			.formatted(elsewhere))));
		assertRefused(arrive((answer) -> {
		}), Reason.NOT_TRUSTED);
		assertThat(Stubs.FOREIGN.server.findAll(anyRequestedFor(anyUrl()))).isEmpty();
	}

	@Test
	void saysWhenOurServerIsDownOrUnsureWhoItIs() {
		Stubs.REHAB.server.stubFor(post("/fhir/Practitioner").willReturn(aResponse().withStatus(503)));
		assertRefused(arrive((answer) -> {
		}), Reason.SERVER_UNAVAILABLE);
		Stubs.REHAB.reset();
		Stubs.REHAB.server.stubFor(post("/fhir/Patient").willReturn(aResponse().withStatus(412)));
		assertRefused(arrive((answer) -> {
		}), Reason.RECORD_UNCLEAR);
		Stubs.REHAB.reset();
		Stubs.REHAB.server.stubFor(post("/fhir/Patient").willReturn(aResponse().withStatus(201)));
		assertRefused(arrive((answer) -> {
		}), Reason.SERVER_UNAVAILABLE);
	}

	private Map<String, Object> claims(String name, Object value) {
		Map<String, Object> claims = new HashMap<>();
		claims.put("fhirUser", "Practitioner/prac-okafor");
		claims.put(name, value);
		return claims;
	}

	private MockHttpServletResponse arriveWithIdToken(Map<String, Object> claims) {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		Map<String, Object> all = new HashMap<>(claims);
		all.putIfAbsent("nonce", authorization.get("nonce"));
		if (claims.containsKey("nonce") && claims.get("nonce") == null) {
			all.remove("nonce");
		}
		Map<String, Object> answer = Stubs.NORTHFIELD.answer("e4471-0923", "prac-okafor", null);
		answer.put("id_token", Stubs.NORTHFIELD.idToken(all));
		Stubs.NORTHFIELD.gives("c", answer);
		return browser.callback(authorization, "c");
	}

	private MockHttpServletResponse arrive(Consumer<Map<String, Object>> change) {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		Map<String, Object> answer = Stubs.NORTHFIELD.answer("e4471-0923", "prac-okafor", authorization.get("nonce"));
		change.accept(answer);
		Stubs.NORTHFIELD.gives("c", answer);
		return browser.callback(authorization, "c");
	}

	private static void assertRefused(MockHttpServletResponse response, Reason reason) {
		assertThat(HtmlUtils.htmlUnescape(content(response))).contains(reason.title());
		assertThat(response.getStatus()).isEqualTo(reason.status().value());
	}

	private static String content(MockHttpServletResponse response) {
		try {
			return response.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void assertTokensAsked(int times) {
		assertThat(Stubs.NORTHFIELD.server.findAll(postRequestedFor(urlEqualTo(TOKEN)))).hasSize(times);
	}

}
