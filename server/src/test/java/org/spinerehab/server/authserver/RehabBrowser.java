package org.spinerehab.server.authserver;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.EhrBrowser;
import org.spinerehab.server.SandboxServer;

import org.springframework.web.util.HtmlUtils;

/**
 * A browser at our issuer and the app behind its back: signs in, chooses, allows, and
 * exchanges codes.
 */
final class RehabBrowser {

	static final String SCOPES = "launch/patient openid fhirUser offline_access patient/*.rs";

	private static final Pattern SCOPE = Pattern.compile("name=\"scope\" value=\"([^\"]+)\"");

	private static final Consumer<Map<String, String>> AS_IT_IS = (parameters) -> {
	};

	private final EhrBrowser http = new EhrBrowser(SandboxServer.port());

	private String client = "sandbox-tool";

	RehabBrowser signIn(String user) {
		HttpResponse<String> answer = this.http.post("/rehab-auth/login",
				Map.of("username", user, "password", user, "_csrf", EhrBrowser.token(get("/rehab-auth/login").body())));
		if (answer.statusCode() != 302 || location(answer).contains("error")) {
			throw new IllegalStateException("Not signed in: " + answer.statusCode());
		}
		return this;
	}

	/** What is asked and exchanged from now on is this app's. */
	RehabBrowser as(String app) {
		this.client = app;
		return this;
	}

	Map<String, String> request(Consumer<Map<String, String>> change) {
		return EhrBrowser.request("", (parameters) -> {
			parameters.remove("launch");
			parameters.put("client_id", this.client);
			parameters.put("redirect_uri", AppUnderTest.callback());
			parameters.put("scope", SCOPES);
			parameters.put("aud", SandboxServer.base());
			change.accept(parameters);
		});
	}

	HttpResponse<String> authorize(Consumer<Map<String, String>> change) {
		return get("/rehab-auth/oauth2/authorize?" + EhrBrowser.form(request(change)));
	}

	/**
	 * Goes on to the consent page, choosing the patient and the first stay on the way.
	 */
	HttpResponse<String> consentPage(HttpResponse<String> answer, String patient) {
		HttpResponse<String> page = answer;
		while (page.statusCode() == 302 && location(page).startsWith(SandboxServer.issuer())) {
			page = get(path(location(page)));
			String step = page.uri().getPath();
			if (page.statusCode() == 200 && step.endsWith("/patient")) {
				page = submit(page, step, Map.of("patient", patient));
			}
			else if (page.statusCode() == 200 && step.endsWith("/encounter")) {
				Matcher stay = Pattern.compile("name=\"encounter\" value=\"([^\"]+)\"").matcher(page.body());
				page = submit(page, step, Map.of("encounter", stay.find() ? stay.group(1) : ""));
			}
		}
		return page;
	}

	/** Allows all that is ticked, or what a test makes of it. */
	HttpResponse<String> answer(HttpResponse<String> consent, Consumer<Set<String>> change) {
		Set<String> scopes = scopes(consent);
		change.accept(scopes);
		StringBuilder form = new StringBuilder(EhrBrowser.form(Map.of("client_id", this.client, "state",
				hidden(consent.body(), "state"), "_csrf", EhrBrowser.token(consent.body()))));
		scopes.forEach((scope) -> form.append('&').append(EhrBrowser.form(Map.of("scope", scope))));
		return this.http.send("POST", "/rehab-auth/oauth2/authorize", form.toString(), "Content-Type",
				"application/x-www-form-urlencoded");
	}

	static Set<String> scopes(HttpResponse<String> consent) {
		Set<String> scopes = new LinkedHashSet<>();
		Matcher scope = SCOPE.matcher(consent.body());
		while (scope.find()) {
			scopes.add(HtmlUtils.htmlUnescape(scope.group(1)));
		}
		return scopes;
	}

	/** A code for a request, everything allowed. */
	String code(String patient, Consumer<Map<String, String>> change) {
		HttpResponse<String> answer = answer(consentPage(authorize(change), patient), (scopes) -> {
		});
		String code = EhrBrowser.query(location(answer)).get("code");
		if (code == null) {
			throw new IllegalStateException("No code: " + location(answer));
		}
		return code;
	}

	/** The token for a patient and scopes. */
	JsonNode token(String patient, String scopes) {
		HttpResponse<String> answer = exchange(code(patient, (parameters) -> parameters.put("scope", scopes)));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.body());
		}
		return EhrBrowser.json(answer);
	}

	HttpResponse<String> exchange(String code) {
		return exchange(code, AS_IT_IS);
	}

	HttpResponse<String> exchange(String code, Consumer<Map<String, String>> change) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code,
				"redirect_uri", AppUnderTest.callback(), "code_verifier", EhrBrowser.VERIFIER));
		change.accept(form);
		return call("token", form);
	}

	HttpResponse<String> refresh(String token, Consumer<Map<String, String>> change) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "refresh_token", "refresh_token", token));
		change.accept(form);
		return call("token", form);
	}

	/** A call of the app without the browser, with what it proves itself by. */
	HttpResponse<String> call(String endpoint, Map<String, String> form) {
		Map<String, String> sent = new LinkedHashMap<>(form);
		String[] headers = { "Content-Type", "application/x-www-form-urlencoded", "Origin", AppUnderTest.address() };
		switch (this.client) {
			case "sandbox-tool" -> sent.putIfAbsent("client_id", this.client);
			case "sandbox-symmetric" -> headers = new String[] { "Content-Type", "application/x-www-form-urlencoded",
					"Authorization", basic(this.client, this.client) };
			default -> sent.putAll(proof(AppUnderTest.assertion(this.client)));
		}
		return callPlainly(endpoint, sent, headers);
	}

	/** A call of anybody at an endpoint. */
	static HttpResponse<String> callPlainly(String endpoint, Map<String, String> form, String... headers) {
		String[] all = (headers.length > 0) ? headers
				: new String[] { "Content-Type", "application/x-www-form-urlencoded" };
		return new EhrBrowser(SandboxServer.port()).send("POST", "/rehab-auth/oauth2/" + endpoint,
				EhrBrowser.form(form), all);
	}

	/** A form of one of our pages. */
	HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> fields) {
		Map<String, String> form = new LinkedHashMap<>(fields);
		form.put("_csrf", EhrBrowser.token(page.body()));
		if (page.body().contains("name=\"state\"")) {
			form.putIfAbsent("state", hidden(page.body(), "state"));
		}
		return this.http.post(action, form);
	}

	HttpResponse<String> get(String path, String... headers) {
		return this.http.get(path, headers);
	}

	HttpResponse<String> post(String path, Map<String, String> form) {
		return this.http.post(path, form);
	}

	/** FHIR with a token and nothing else. */
	static HttpResponse<String> fhir(String path, JsonNode token) {
		return new EhrBrowser(SandboxServer.port()).get("/fhir/" + path, "Authorization",
				"Bearer " + token.get("access_token").textValue(), "Origin", AppUnderTest.address());
	}

	static Map<String, String> proof(String assertion) {
		return Map.of("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
				"client_assertion", assertion);
	}

	static String basic(String name, String secret) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
	}

	static String location(HttpResponse<String> answer) {
		String location = answer.headers().firstValue("Location").orElse("");
		return location.replaceFirst("^(http://127\\.0\\.0\\.1:" + SandboxServer.port() + ")?(?=/)",
				SandboxServer.address());
	}

	static String path(String address) {
		URI uri = URI.create(address);
		return uri.getRawPath() + ((uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "");
	}

	static String hidden(String page, String name) {
		Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + name + " on the page: " + page);
		}
		return HtmlUtils.htmlUnescape(matcher.group(1));
	}

}
