package org.spinerehab.server.authserver;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes and secrets at the token endpoint of our issuer that must not become a token.
 */
@SandboxServerTest
class TokenRequestAuthIT {

	@Autowired
	private DaoRegistry daos;

	@Autowired
	private JdbcClient jdbc;

	private String patient;

	private RehabBrowser browser;

	@BeforeEach
	void signIn() {
		this.patient = new People(this.daos).patient("Token");
		this.browser = new RehabBrowser().signIn("surgeon");
	}

	@Test
	void takesBackAllTokensOfACodeThatIsUsedTwice() {
		String code = code();
		JsonNode token = EhrBrowser.json(this.browser.exchange(code));
		assertThat(RehabBrowser.fhir("Patient/" + this.patient, token).statusCode()).isEqualTo(200);
		assertError("invalid_grant", this.browser.exchange(code));
		HttpResponse<String> dead = RehabBrowser.fhir("Patient/" + this.patient, token);
		assertThat(dead.statusCode()).isEqualTo(401);
		assertThat(dead.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
		assertError("invalid_grant", this.browser.refresh(token.get("refresh_token").textValue(), (form) -> {
		}));
	}

	@Test
	void refusesACodeAfterOneMinute() {
		String code = code();
		this.jdbc.sql(
				"update oauth2_authorization set authorization_code_issued_at = authorization_code_issued_at - interval '61 seconds',"
						+ " authorization_code_expires_at = authorization_code_expires_at - interval '61 seconds'"
						+ " where access_token_value is null")
			.update();
		assertError("invalid_grant", this.browser.exchange(code));
	}

	@Test
	void givesOneTokenForTwoRequestsAtOnce() throws Exception {
		String code = code();
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			Callable<HttpResponse<String>> exchange = () -> this.browser.exchange(code);
			List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(exchange, exchange));
			assertThat(List.of(answers.get(0).get().statusCode(), answers.get(1).get().statusCode()))
				.containsExactlyInAnyOrder(200, 400);
		}
		finally {
			both.shutdown();
		}
	}

	@Test
	void refusesAWrongOrMissingVerifier() {
		assertExchangeRefused((form) -> form.put("code_verifier", EhrBrowser.VERIFIER + "x"));
		assertExchangeRefused((form) -> form.put("code_verifier", EhrBrowser.challenge(EhrBrowser.VERIFIER)));
		this.browser.as("sandbox-symmetric");
		assertExchangeRefused((form) -> form.remove("code_verifier"));
	}

	@Test
	void refusesAPublicAppThatProvesNothing() {
		HttpResponse<String> answer = this.browser.exchange(code(), (form) -> form.remove("code_verifier"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("invalid_client");
	}

	@Test
	void refusesAnotherAddressOrACodeThatIsMadeUp() {
		assertExchangeRefused((form) -> form.put("redirect_uri", "http://127.0.0.1:1/callback"));
		assertExchangeRefused((form) -> form.remove("redirect_uri"));
		assertExchangeRefused((form) -> form.put("code", "guessed"));
	}

	@Test
	void refusesTheCodeOfAnotherApp() {
		String code = code();
		assertError("invalid_grant", this.browser.as("sandbox-symmetric").exchange(code));
	}

	@Test
	void refusesAWrongSecretAndSaysHowToProve() {
		HttpResponse<String> answer = RehabBrowser.callPlainly("token",
				Map.of("grant_type", "authorization_code", "code", "any", "redirect_uri", AppUnderTest.callback(),
						"code_verifier", EhrBrowser.VERIFIER),
				"Content-Type", "application/x-www-form-urlencoded", "Authorization",
				RehabBrowser.basic("sandbox-symmetric", "guessed"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("invalid_client");
	}

	@Test
	void refusesASecretInTheBodyAndAnAppThatClaimsToBePublic() {
		assertClientRefused(Map.of("client_id", "sandbox-symmetric", "client_secret", "sandbox-symmetric"));
		assertClientRefused(Map.of("client_id", "sandbox-symmetric", "code_verifier", EhrBrowser.VERIFIER));
		assertClientRefused(Map.of("client_id", "sandbox-asymmetric", "code_verifier", EhrBrowser.VERIFIER));
		assertClientRefused(Map.of("client_id", "spine-rehab-app", "code_verifier", EhrBrowser.VERIFIER));
		assertClientRefused(Map.of());
	}

	@Test
	void answersOtherGrantsWithExactly400() {
		HttpResponse<String> answer = this.browser.as("sandbox-symmetric")
			.call("token", Map.of("grant_type", "password", "username", "surgeon", "password", "surgeon"));
		assertError("unsupported_grant_type", answer);
	}

	private String code() {
		return this.browser.code(this.patient, (request) -> {
		});
	}

	private void assertExchangeRefused(Consumer<Map<String, String>> change) {
		assertError("invalid_grant", this.browser.exchange(code(), change));
	}

	private void assertClientRefused(Map<String, String> proof) {
		Map<String, String> form = new HashMap<>(
				Map.of("grant_type", "authorization_code", "code", code(), "redirect_uri", AppUnderTest.callback()));
		form.putAll(proof);
		HttpResponse<String> answer = RehabBrowser.callPlainly("token", form);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo("invalid_client");
	}

	private static void assertError(String error, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(EhrBrowser.json(answer).get("error").textValue()).isEqualTo(error);
	}

}
