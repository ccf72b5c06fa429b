package org.spinerehab.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/** Random 256-bit values for URLs and sessions, of which only a hash is stored. */
public final class Secrets {

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final StringKeyGenerator RANDOM = new Base64StringKeyGenerator(ENCODER, 32);

	private Secrets() {
	}

	/**
	 * Makes a new value.
	 * @return 43 characters that are safe in a URL
	 */
	public static String random() {
		return RANDOM.generateKey();
	}

	/**
	 * Hashes a random value for storage and look-up.
	 * @param secret the value
	 * @return its SHA-256, safe in a URL
	 */
	public static String hash(String secret) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return ENCODER.encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
