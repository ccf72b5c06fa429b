package org.spinerehab.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Stands in for the smart-app at the simulated EHR: its address, its keys and its client
 * assertions.
 */
public class SandboxApp implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Its client id. */
	public static final String CLIENT = "spine-rehab-app";

	/** Where it asks for tokens. */
	public static final String TOKEN_ENDPOINT = "http://localhost:8080/ehr-auth/oauth2/token";

	private static final HttpServer KEYS = TestTokens.startKeyServer();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spine-rehab.authserver.app=" + address());
	}

	/** Scheme, host and port. */
	public static String address() {
		return "http://127.0.0.1:" + KEYS.getAddress().getPort();
	}

	/** The registered redirect address. */
	public static String callback() {
		return address() + "/callback";
	}

	/** An assertion as SMART wants it. */
	public static String assertion() {
		return sign(claims().build(), JWSAlgorithm.RS384, TestTokens.trustedKey());
	}

	/** Claims of a good assertion. */
	public static JWTClaimsSet.Builder claims() {
		return new JWTClaimsSet.Builder().issuer(CLIENT)
			.subject(CLIENT)
			.audience(TOKEN_ENDPOINT)
			.expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(4))))
			.jwtID(UUID.randomUUID().toString());
	}

	/** Signs claims the good or a bad way. */
	public static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key) {
		try {
			SignedJWT assertion = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
			assertion.sign(new RSASSASigner(key));
			return assertion.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
