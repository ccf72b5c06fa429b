package org.spinerehab.app.handshake;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.spinerehab.app.TestLaunches;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** An EHR played by WireMock: discovery, keys, token endpoint and a small chart. */
class StubEhr {

	static final String CLIENT_ID = "spine-rehab-app";

	private static final RSAKey KEY = key();

	final WireMockServer server = new WireMockServer(
			WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));

	private final ObjectMapper json = new ObjectMapper();

	StubEhr start() {
		this.server.start();
		return this;
	}

	String base() {
		return "http://localhost:" + this.server.port() + "/ehr/fhir";
	}

	String issuer() {
		return "http://localhost:" + this.server.port() + "/ehr-auth";
	}

	String tokenEndpoint() {
		return issuer() + "/token";
	}

	/** Back to an EHR that works and knows Anna, a surgeon and a nurse. */
	void reset() {
		this.server.resetAll();
		this.server.stubFor(get("/ehr/fhir/.well-known/smart-configuration").willReturn(okJson(
				write(Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
						tokenEndpoint(), "jwks_uri", issuer() + "/jwks", "capabilities", List.of("launch-ehr"))))));
		this.server.stubFor(get("/ehr-auth/jwks").willReturn(okJson(new JWKSet(KEY).toString(true))));
		has("Practitioner", "prac-okafor", practitioner("prac-okafor", "H. Okafor", "surgeon"));
		has("Practitioner", "prac-hale", practitioner("prac-hale", "Ruth Hale", "nurse"));
		has("Patient", "e4471-0923", patient("e4471-0923", "Anna", "Berg", "4471-0923"));
		has("Patient", "e4471-0655", patient("e4471-0655", "Daniel", "Reyes", "4471-0655"));
		for (String type : List.of("Procedure", "Condition", "Observation", "PractitionerRole")) {
			this.server.stubFor(get(urlPathEqualTo("/ehr/fhir/" + type)).willReturn(fhir(bundle())));
		}
	}

	StubMapping has(String type, String id, String resource) {
		return this.server.stubFor(get(urlEqualTo("/ehr/fhir/" + type + "/" + id)).willReturn(fhir(resource)));
	}

	/** The token answer of one code. */
	void gives(String code, Map<String, Object> answer) {
		this.server.stubFor(post("/ehr-auth/token").withFormParam("code", equalTo(code))
			.willReturn(okJson(write(answer)).withHeader("Cache-Control", "no-store")));
	}

	/** A token answer as the simulated EHR gives it. */
	Map<String, Object> answer(String patientId, String fhirUser, String nonce) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("access_token", "ehr-token-" + UUID.randomUUID());
		answer.put("token_type", "Bearer");
		answer.put("expires_in", 600);
		answer.put("scope", String.join(" ", TestLaunches.SCOPES));
		answer.put("need_patient_banner", true);
		if (patientId != null) {
			answer.put("patient", patientId);
		}
		Map<String, Object> claims = new HashMap<>();
		claims.put("fhirUser", base() + "/Practitioner/" + fhirUser);
		if (nonce != null) {
			claims.put("nonce", nonce);
		}
		answer.put("id_token", idToken(claims));
		return answer;
	}

	String idToken(Map<String, Object> overrides) {
		return idToken(KEY, overrides);
	}

	String idToken(RSAKey key, Map<String, Object> overrides) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer())
			.subject("okafor")
			.audience(CLIENT_ID)
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
		overrides.forEach(claims::claim);
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims.build());
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("ehr-1").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static ResponseDefinitionBuilder fhir(String resource) {
		return aResponse().withStatus(200).withHeader("Content-Type", "application/fhir+json").withBody(resource);
	}

	static String practitioner(String id, String name, String qualification) {
		return """
				{"resourceType":"Practitioner","id":"%s","name":[{"text":"%s"}],
				"qualification":[{"code":{"text":"%s"}}]}""".formatted(id, name, qualification);
	}

	static String patient(String id, String given, String family, String mrn) {
		return """
				{"resourceType":"Patient","id":"%s","gender":"female","birthDate":"1984-05-02",
				"telecom":[{"system":"phone","value":"555"}],
				"identifier":[{"system":"http://northfield.example/mrn","value":"%s"},
				{"system":"http://other.example/ssn","value":"123-45"}],
				"name":[{"family":"%s","given":["%s"]}]}""".formatted(id, mrn, family, given);
	}

	static String bundle(String... resources) {
		StringBuilder entries = new StringBuilder();
		for (String resource : resources) {
			entries.append(entries.isEmpty() ? "" : ",").append("{\"resource\":").append(resource).append("}");
		}
		return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + entries + "]}";
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
