package org.spinerehab.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A browser at the simulated EHR and the app behind its back: signs in, opens charts,
 * asks for codes and exchanges them. It follows no redirect by itself.
 */
public final class EhrBrowser {

	/** A PKCE verifier. */
	public static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-0123456789";

	/** All the app asks of the EHR. */
	public static final String SCOPES = "launch openid fhirUser user/Patient.rs user/Practitioner.rs user/Encounter.rs "
			+ "user/Procedure.rs user/Condition.rs user/Observation.rs user/DocumentReference.crs";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern LAUNCH = Pattern.compile("<iframe src=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	/** Nobody is signed in yet. */
	public EhrBrowser(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	/** Signs in with the EHR's own form. */
	public EhrBrowser signIn(String user) {
		HttpResponse<String> answer = post("/ehr/login",
				Map.of("username", user, "password", user, "_csrf", token(get("/ehr/login").body())));
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("Not signed in: " + answer.statusCode());
		}
		return this;
	}

	/** Opens the app from a page of the EHR. */
	public Map<String, String> launch(String page) {
		Matcher frame = LAUNCH.matcher(get(page).body());
		if (!frame.find()) {
			throw new IllegalStateException("No frame on " + page);
		}
		return query(frame.group(1).replace("&amp;", "&"));
	}

	/** A good authorization request, with what a test changes. */
	public HttpResponse<String> authorize(String launch, Consumer<Map<String, String>> change) {
		return get("/ehr-auth/oauth2/authorize?" + form(request(launch, change)));
	}

	/** Parameters of an authorization request. */
	public static Map<String, String> request(String launch, Consumer<Map<String, String>> change) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("response_type", "code");
		parameters.put("client_id", SandboxApp.CLIENT);
		parameters.put("redirect_uri", SandboxApp.callback());
		parameters.put("scope", SCOPES);
		parameters.put("state", "a-state");
		parameters.put("aud", "http://localhost:8080/ehr/fhir");
		parameters.put("launch", launch);
		parameters.put("nonce", "a-nonce");
		parameters.put("code_challenge", challenge(VERIFIER));
		parameters.put("code_challenge_method", "S256");
		change.accept(parameters);
		return parameters;
	}

	/** A code for a fresh launch from a page of the EHR. */
	public String code(String page) {
		HttpResponse<String> answer = authorize(launch(page).get("launch"), (parameters) -> {
		});
		return query(answer.headers().firstValue("Location").orElseThrow()).get("code");
	}

	/** A good token request, with what a test changes. */
	public HttpResponse<String> exchange(String code, Consumer<Map<String, String>> change) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("grant_type", "authorization_code");
		parameters.put("code", code);
		parameters.put("redirect_uri", SandboxApp.callback());
		parameters.put("code_verifier", VERIFIER);
		parameters.put("client_id", SandboxApp.CLIENT);
		parameters.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
		parameters.put("client_assertion", SandboxApp.assertion());
		change.accept(parameters);
		return post("/ehr-auth/oauth2/token", parameters);
	}

	/** A token for a fresh launch from a page of the EHR. */
	public JsonNode tokenFor(String page) {
		return json(exchange(code(page), (parameters) -> {
		}));
	}

	/** GET with the browser's cookies and perhaps some headers. */
	public HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	/** POST of a form with the browser's cookies. */
	public HttpResponse<String> post(String path, Map<String, String> form) {
		return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form(form))));
	}

	/** Any other request. */
	public HttpResponse<String> send(String method, String path, String body, String... headers) {
		return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
			answer.headers().allValues("Set-Cookie").forEach((cookie) -> {
				String[] pair = cookie.split(";")[0].split("=", 2);
				this.cookies.put(pair[0], pair[1]);
			});
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The body as JSON. */
	public static JsonNode json(HttpResponse<String> answer) {
		try {
			return new ObjectMapper().readTree(answer.body());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(answer.body(), ex);
		}
	}

	/** Parameters of an address. */
	public static Map<String, String> query(String address) {
		return UriComponentsBuilder.fromUriString(address)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> decode(entry.getValue())));
	}

	private static String decode(@Nullable String value) {
		return (value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : "";
	}

	/** As a form is sent. */
	public static String form(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** The token against forgery in a page's form. */
	public static String token(String page) {
		Matcher token = TOKEN.matcher(page);
		if (!token.find()) {
			throw new IllegalStateException("The form carries no token: " + page);
		}
		return token.group(1);
	}

	/** The S256 challenge for a verifier. */
	public static String challenge(String verifier) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
