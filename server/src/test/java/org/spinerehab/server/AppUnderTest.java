package org.spinerehab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * An app from anybody: an address of its own, keys that it publishes there and may
 * change, and client assertions.
 */
public final class AppUnderTest {

	/** Its RSA key, for RS384. */
	public static final RSAKey RSA = TestTokens.newKey("app-rsa");

	/** Its elliptic key, for ES384. */
	public static final ECKey EC = newEllipticKey();

	private static final AtomicReference<JWKSet> PUBLISHED = new AtomicReference<>(
			new JWKSet(List.of(RSA, EC)).toPublicJWKSet());

	private static final HttpServer SERVER = start();

	private AppUnderTest() {
	}

	/** Scheme, host and port. */
	public static String address() {
		return "http://127.0.0.1:" + SERVER.getAddress().getPort();
	}

	/** Its redirect address. */
	public static String callback() {
		return address() + "/callback";
	}

	/** The address of its keys. */
	public static String keys() {
		return address() + "/jwks.json";
	}

	/** Changes what it publishes. */
	public static void publish(JWK... keys) {
		PUBLISHED.set(new JWKSet(List.of(keys)).toPublicJWKSet());
	}

	/** Serves one more thing, for the time of a test. */
	public static void serve(String path, String type, byte[] content) {
		SERVER.createContext(path, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content);
			exchange.close();
		});
	}

	/** A good assertion of a client. */
	public static String assertion(String client) {
		return sign(claims(client).build(), header(JWSAlgorithm.RS384, RSA).build(), RSA);
	}

	/** Claims of a good assertion. */
	public static JWTClaimsSet.Builder claims(String client) {
		return new JWTClaimsSet.Builder().issuer(client)
			.subject(client)
			.audience(SandboxServer.issuer() + "/oauth2/token")
			.expirationTime(Date.from(Instant.now().plusSeconds(240)))
			.jwtID(UUID.randomUUID().toString());
	}

	/** Header of a good assertion. */
	public static JWSHeader.Builder header(JWSAlgorithm algorithm, JWK key) {
		return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID());
	}

	/** Signs whatever a test makes up. */
	public static String sign(JWTClaimsSet claims, JWSHeader header, JWK key) {
		try {
			SignedJWT assertion = new SignedJWT(header, claims);
			assertion
				.sign((key instanceof ECKey elliptic) ? new ECDSASigner(elliptic) : new RSASSASigner(key.toRSAKey()));
			return assertion.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ECKey newEllipticKey() {
		try {
			return new ECKeyGenerator(Curve.P_384).keyID("app-ec").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpServer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/jwks.json", (exchange) -> {
				byte[] keys = PUBLISHED.get().toString().getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().set("Content-Type", "application/json");
				exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
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
