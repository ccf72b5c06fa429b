package org.spinerehab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * Tokens for tests of the server: those of the smart-app (contract: one patient, worklist
 * or link) and those of a hospital's authorization server. The server under test trusts
 * both issuers; their keys come from {@link TestIssuers}.
 */
public final class TestTokens {

	/** Issuer string of the smart-app. */
	public static final String APP = "http://127.0.0.1:8081";

	/** Issuer string of the hospital's authorization server. */
	public static final String HOSPITAL = "http://localhost:8080/rehab-auth";

	/** Issuer string of a hospital whose tokens name its own ids. */
	public static final String ELSEWHERE = "https://auth.elsewhere.example";

	/** Identifier system under which our Patients carry the ids of that hospital. */
	public static final String ELSEWHERE_PATIENT = "https://ehr.elsewhere.example/fhir/Patient";

	/** Issuer string of a hospital of which it is not said whose ids it names. */
	public static final String UNMAPPED = "https://auth.unmapped.example";

	/** Issuer string of a hospital whose tokens have other names for things. */
	public static final String RENAMING = "https://auth.renaming.example";

	/** Audience of all tokens. */
	public static final String AUDIENCE = "http://localhost:8080/fhir";

	/** Scopes of a surgeon's token for one patient. */
	public static final String SURGEON = "patient/*.rs patient/CarePlan.cu patient/Goal.cu patient/ServiceRequest.cu "
			+ "patient/DeviceRequest.cu "
			+ "patient/Encounter.c patient/Procedure.c patient/Condition.c patient/Observation.c "
			+ "user/PlanDefinition.rs user/Practitioner.rs user/Questionnaire.rs";

	/** Scopes of a nurse's token for one patient. */
	public static final String NURSE = "patient/*.rs";

	/** Scopes of a patient who came by a personal link. */
	public static final String PATIENT = "patient/Patient.r patient/CarePlan.rs patient/Goal.rs "
			+ "patient/ServiceRequest.rs patient/DeviceRequest.rs patient/QuestionnaireResponse.crs patient/Observation.rs";

	/** Scopes of a worklist token. */
	public static final String WORKLIST = "user/Task.rs user/Flag.rs user/Patient.rs";

	private static final RSAKey KEY = newKey("test");

	private TestTokens() {
	}

	/** The app's token for a surgeon and one patient. */
	public static String surgeon(String patientId) {
		return app("surgeon", SURGEON, (claims) -> claims.claim("patient", patientId));
	}

	/** The app's token for a surgeon this server knows and one patient. */
	public static String surgeon(String patientId, String fhirUser) {
		return app("surgeon", SURGEON, (claims) -> claims.claim("patient", patientId).claim("fhirUser", fhirUser));
	}

	/** The app's token for a nurse and one patient. */
	public static String nurse(String patientId) {
		return app("nurse", NURSE, (claims) -> claims.claim("patient", patientId));
	}

	/** The app's token for a patient who came by a personal link. */
	public static String patient(String patientId) {
		return app("patient", PATIENT,
				(claims) -> claims.claim("patient", patientId).claim("fhirUser", "Patient/" + patientId));
	}

	/** The app's token for a team's worklist. */
	public static String worklist() {
		return app("nurse", WORKLIST, (claims) -> claims.claim("team", "spine"));
	}

	/** The app's token for finding or making Patient and Practitioner. */
	public static String link() {
		return app("surgeon", "user/Patient.c user/Practitioner.c", (claims) -> claims.claim("purpose", "link"));
	}

	/** A hospital system that may do everything a token can allow. */
	public static String system() {
		return hospital("system/*.cruds", (claims) -> {
		});
	}

	/** A hospital token. */
	public static String hospital(String scopes, Consumer<JWTClaimsSet.Builder> more) {
		return hospital(HOSPITAL, scopes, more);
	}

	/** A token of one of several hospitals. */
	public static String hospital(String issuer, String scopes, Consumer<JWTClaimsSet.Builder> more) {
		JWTClaimsSet.Builder claims = claims(issuer, scopes, Duration.ofMinutes(10));
		more.accept(claims);
		return sign(claims.build(), KEY);
	}

	/** A token of the app. */
	public static String app(String role, String scopes, Consumer<JWTClaimsSet.Builder> more) {
		JWTClaimsSet.Builder claims = claims(APP, scopes, Duration.ofMinutes(5)).claim("role", role)
			.claim("launch_id", "test-launch");
		more.accept(claims);
		return sign(claims.build(), KEY);
	}

	/** Claims any issuer of tests would make. */
	public static JWTClaimsSet.Builder claims(String issuer, String scopes, Duration lifetime) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(issuer)
			.audience(AUDIENCE)
			.subject("test")
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(lifetime)))
			.jwtID(UUID.randomUUID().toString())
			.claim("scope", scopes);
	}

	/** Signs with a key the server trusts or, for tests of refusal, another one. */
	public static String sign(JWTClaimsSet claims, RSAKey key) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The key the server trusts. */
	public static RSAKey trustedKey() {
		return KEY;
	}

	/** A key nobody trusts. */
	public static RSAKey newKey(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static HttpServer startKeyServer() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			byte[] keys = new JWKSet(KEY).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/jwks.json", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
