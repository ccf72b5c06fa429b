package org.spinerehab.app.handshake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.AtOnce;
import org.spinerehab.app.connection.EhrClient;
import org.spinerehab.app.handshake.BrowserFactory.Browser;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.Role;
import org.spinerehab.app.vault.Secrets;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@HandshakeTest
class HandshakeIT {

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
	void asksTheEhrAsSmartSays() {
		Map<String, String> authorization = this.browsers.open().launch(Stubs.NORTHFIELD.base(), "opaque/launch=1");
		assertThat(authorization).containsEntry("response_type", "code")
			.containsEntry("client_id", "spine-rehab-app")
			.containsEntry("redirect_uri", "http://127.0.0.1:8081/callback")
			.containsEntry("scope", "launch openid fhirUser user/Patient.rs user/Practitioner.rs")
			.containsEntry("aud", Stubs.NORTHFIELD.base())
			.containsEntry("launch", "opaque/launch=1")
			.containsEntry("code_challenge_method", "S256")
			.containsKeys("state", "nonce", "code_challenge")
			.doesNotContainKey("code_verifier");
		assertThat(authorization.get("state")).hasSize(43);
	}

	@Test
	void opensTheChartOfAnnaForTheSurgeon() {
		Browser browser = this.browsers.open();
		String address = browser.arrive(Stubs.NORTHFIELD, "e4471-0923", "code-1");
		assertThat(browser.go(address).getHeader("Location")).isEqualTo(address + "discharge");
		LaunchContext launch = this.openLaunches.at(address);
		assertThat(launch.patient().name()).isEqualTo("Anna Berg");
		assertThat(launch.patient().mrn()).isEqualTo("4471-0923");
		assertThat(launch.patient().birthDate()).hasToString("1984-05-02");
		assertThat(launch.patient().rehabId()).isEqualTo("101");
		assertThat(launch.user().name()).isEqualTo("H. Okafor");
		assertThat(launch.user().rehabId()).isEqualTo("11");
		assertThat(launch.user().role()).isEqualTo(Role.SURGEON);
		assertThat(launch.needPatientBanner()).isTrue();
		assertThat(launch.grantedScopes().contains("user/patient.RS")).isTrue();
	}

	@Test
	void authenticatesWithASignedAssertionAndTheVerifier() throws Exception {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		Stubs.NORTHFIELD.gives("c1", Stubs.NORTHFIELD.answer("e4471-0923", "prac-okafor", authorization.get("nonce")));
		browser.callback(authorization, "c1");
		browser.arrive(Stubs.NORTHFIELD, "e4471-0923", "c2");

		Map<String, String> first = form(Stubs.NORTHFIELD, 0);
		assertThat(first).containsEntry("grant_type", "authorization_code")
			.containsEntry("redirect_uri", "http://127.0.0.1:8081/callback")
			.containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
			.doesNotContainKey("client_secret");
		assertThat(Secrets.hash(first.get("code_verifier"))).isEqualTo(authorization.get("code_challenge"));
		SignedJWT assertion = SignedJWT.parse(first.get("client_assertion"));
		assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("RS384");
		String jwks = browser.go("/jwks.json").getContentAsString();
		RSAKey key = JWKSet.parse(jwks).getKeyByKeyId(assertion.getHeader().getKeyID()).toRSAKey();
		assertThat(assertion.verify(new RSASSAVerifier(key))).isTrue();
		JWTClaimsSet claims = assertion.getJWTClaimsSet();
		assertThat(claims.getIssuer()).isEqualTo("spine-rehab-app").isEqualTo(claims.getSubject());
		assertThat(claims.getAudience()).containsExactly(Stubs.NORTHFIELD.tokenEndpoint());
		assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime()).isLessThanOrEqualTo(300_000);
		assertThat(SignedJWT.parse(form(Stubs.NORTHFIELD, 1).get("client_assertion")).getJWTClaimsSet().getJWTID())
			.isNotEqualTo(claims.getJWTID());
	}

	@Test
	void signsWithAnEllipticCurveWhereTheEhrWantsIt() throws Exception {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.FOREIGN.base(), "x");
		Map<String, Object> answer = Stubs.FOREIGN.answer("e4471-0923", "prac-okafor", null);
		answer.put("id_token", Stubs.FOREIGN.idToken(Map.of("iss", "https://sts.foreign.example/oauth2", "fhirUser",
				"Practitioner/prac-okafor", "staff_role", "ortho-surgeon")));
		Stubs.FOREIGN.gives("c", answer);
		assertThat(browser.callback(authorization, "c").getStatus()).isEqualTo(302);
		SignedJWT assertion = SignedJWT.parse(form(Stubs.FOREIGN, 0).get("client_assertion"));
		assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("ES384");
		ECKey key = JWKSet.parse(browser.go("/jwks.json").getContentAsString())
			.getKeyByKeyId(assertion.getHeader().getKeyID())
			.toECKey();
		assertThat(assertion.verify(new ECDSAVerifier(key))).isTrue();
	}

	@Test
	void keepsTwoPatientsOfOneBrowserApartWhenCallbacksCross() {
		Browser browser = this.browsers.open();
		Map<String, String> anna = browser.launch(Stubs.NORTHFIELD.base(), "anna");
		Map<String, String> daniel = browser.launch(Stubs.NORTHFIELD.base(), "daniel");
		Stubs.NORTHFIELD.gives("code-anna", Stubs.NORTHFIELD.answer("e4471-0923", "prac-okafor", anna.get("nonce")));
		Stubs.NORTHFIELD.gives("code-daniel",
				Stubs.NORTHFIELD.answer("e4471-0655", "prac-okafor", daniel.get("nonce")));

		String danielPage = browser.callback(daniel, "code-daniel").getHeader("Location");
		String annaPage = browser.callback(anna, "code-anna").getHeader("Location");

		assertThat(annaPage).isNotEqualTo(danielPage);
		assertThat(this.openLaunches.at(annaPage).patient().mrn()).isEqualTo("4471-0923");
		assertThat(this.openLaunches.at(danielPage).patient().mrn()).isEqualTo("4471-0655");
		assertThat(browser.go(annaPage).getStatus()).isEqualTo(302);
		assertThat(browser.go(danielPage).getStatus()).isEqualTo(302);
		assertThat(this.openLaunches.ehrTokenAt(annaPage)).isNotEqualTo(this.openLaunches.ehrTokenAt(danielPage));
	}

	@Test
	void changesTheSessionIdAtTheCallback() {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		String before = browser.cookie();
		Stubs.NORTHFIELD.gives("c", Stubs.NORTHFIELD.answer("e4471-0923", "prac-okafor", authorization.get("nonce")));
		MockHttpServletResponse response = browser.callback(authorization, "c");
		assertThat(browser.cookie()).isNotEqualTo(before);
		assertThat(response.getHeader("Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=None", "Partitioned");
	}

	@Test
	void keepsNothingReadableInTheDatabase() {
		Browser browser = this.browsers.open();
		Map<String, String> pending = browser.launch(Stubs.NORTHFIELD.base(), "opaque-launch");
		String address = browser.arrive(Stubs.NORTHFIELD, "e4471-0923", "code-2");
		String everything = this.jdbc.sql("""
				SELECT string_agg(encode(b, 'escape'), ' ') FROM (SELECT request AS b FROM pending_launch
				UNION ALL SELECT context FROM launch UNION ALL SELECT token FROM ehr_token
				UNION ALL SELECT refresh_token FROM ehr_token UNION ALL SELECT jwk FROM signing_key) AS stored""")
			.query(String.class)
			.single();
		assertThat(everything).doesNotContain("Berg", "4471-0923", "ehr-token-", "code_verifier", "opaque-launch",
				"\"kty\"");
		assertThat(this.jdbc.sql("SELECT count(*) FROM pending_launch WHERE state_hash = ?")
			.param(pending.get("state"))
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.openLaunches.ehrTokenAt(address)).startsWith("ehr-token-");
	}

	@Test
	void leadsANurseWithoutAPatientToTheWorklist() {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		Map<String, Object> answer = Stubs.NORTHFIELD.answer(null, "prac-hale", authorization.get("nonce"));
		answer.put("intent", "worklist");
		Stubs.NORTHFIELD.gives("c", answer);
		String address = browser.callback(authorization, "c").getHeader("Location");
		assertThat(this.openLaunches.at(address).patient()).isNull();
		assertThat(browser.go(address).getHeader("Location")).isEqualTo(address + "signals");
	}

	@Test
	void takesTheTokenAnswerOfAForeignEhr() {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.FOREIGN.base().replace("/fhir", "/STU3"), "x");
		assertThat(authorization).containsEntry("aud", Stubs.FOREIGN.base());
		Map<String, Object> answer = Stubs.FOREIGN.answer("e4471-0923", "prac-okafor", null);
		answer.put("id_token", Stubs.FOREIGN.idToken(Map.of("iss", "https://sts.foreign.example/oauth2", "fhirUser",
				"Practitioner/prac-okafor", "staff_role", "Ortho-Surgeon")));
		answer.put("need_patient_banner", "false");
		answer.put("scope", "user/Patient.Read user/Observation.write launch launch/patient openid");
		answer.put("token_type", "bearer");
		answer.put("expires_in", "570");
		answer.put("deptID", 10501);
		answer.put("__epic.dstu2.patient", "T1");
		Stubs.FOREIGN.gives("c", answer);
		LaunchContext launch = this.openLaunches.at(browser.callback(authorization, "c").getHeader("Location"));
		assertThat(launch.needPatientBanner()).isFalse();
		assertThat(launch.encounterId()).isNull();
		assertThat(launch.grantedScopes().contains("user/patient.read")).isTrue();
		assertThat(launch.connectionId()).isEqualTo("foreign");
		assertThat(launch.expiresAt()).isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(570));
	}

	@Test
	void exchangesACodeOnceHoweverOftenTheCallbackComes() throws Exception {
		Browser browser = this.browsers.open();
		Map<String, String> authorization = browser.launch(Stubs.NORTHFIELD.base(), "x");
		Stubs.NORTHFIELD.gives("c", Stubs.NORTHFIELD.answer("e4471-0923", "prac-okafor", authorization.get("nonce")));
		List<Integer> statuses = AtOnce.times(6, () -> browser.sameCookie().callback(authorization, "c").getStatus());
		assertThat(statuses).containsOnlyOnce(302);
		assertThat(Stubs.NORTHFIELD.server.findAll(postRequestedFor(urlEqualTo("/ehr-auth/token")))).hasSize(1);
	}

	@Test
	void forgetsTokenAndContextWhenALaunchExpires() {
		Browser browser = this.browsers.open();
		String address = browser.arrive(Stubs.NORTHFIELD, "e4471-0923", "c");
		LaunchContext launch = this.openLaunches.at(address);
		assertThat(launch.expiresAt()).isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(600));
		assertThat(this.ehrClient.forLaunch(launch)).isNotNull();

		this.jdbc.sql("UPDATE launch SET expires_at = now()").update();
		this.jdbc.sql("UPDATE ehr_token SET expires_at = now()").update();
		assertThat(browser.go(address).getStatus()).isEqualTo(410);
		assertThatExceptionOfType(LaunchRefused.class).isThrownBy(() -> this.ehrClient.forLaunch(launch));

		this.openLaunches.cleanUpOnTwoNodes();
		assertThat(this.openLaunches.count()).isZero();
		assertThat(this.jdbc.sql("SELECT count(*) FROM ehr_token").query(Integer.class).single()).isZero();
	}

	@Test
	void forgetsTheTokenWhenTheUserEndsTheLaunch() {
		Browser browser = this.browsers.open();
		String address = browser.arrive(Stubs.NORTHFIELD, "e4471-0923", "c");
		LaunchContext launch = this.openLaunches.at(address);
		assertThat(browser.send(post(address + "end").with(csrf())).getStatus()).isEqualTo(200);
		assertThatExceptionOfType(LaunchRefused.class).isThrownBy(() -> this.ehrClient.forLaunch(launch));
	}

	private static Map<String, String> form(StubEhr ehr, int number) {
		LoggedRequest request = ehr.server.findAll(postRequestedFor(urlEqualTo("/ehr-auth/token"))).get(number);
		Map<String, String> form = UriComponentsBuilder.fromUriString("?" + request.getBodyAsString())
			.build()
			.getQueryParams()
			.toSingleValueMap();
		form.replaceAll((name, value) -> UriUtils.decode(value, UTF_8));
		return form;
	}

}
