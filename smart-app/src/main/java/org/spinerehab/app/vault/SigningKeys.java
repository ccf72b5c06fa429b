package org.spinerehab.app.vault;

import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Our private keys: one to authenticate at EHRs (SMART App Launch 2.2, asymmetric client
 * authentication), one to sign tokens for our own server (design.md D10). Made once for
 * all nodes, sealed in the database.
 */
@Component
public class SigningKeys {

	private static final int KEY_SIZE = 3072;

	private final JdbcClient jdbc;

	private final Vault vault;

	private final RSAKey ehrClient;

	private final RSAKey issuer;

	SigningKeys(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.ehrClient = loadOrMake("ehr-client", JWSAlgorithm.RS384);
		this.issuer = loadOrMake("issuer", JWSAlgorithm.RS256);
	}

	/**
	 * The key of {@code private_key_jwt} at EHRs.
	 * @return an RS384 key with its private part
	 */
	public RSAKey ehrClient() {
		return this.ehrClient;
	}

	/**
	 * The key of our tokens for our own server.
	 * @return an RS256 key with its private part
	 */
	public RSAKey issuer() {
		return this.issuer;
	}

	/**
	 * What EHRs and our server need to verify our signatures.
	 * @return the public parts
	 */
	public JWKSet published() {
		return new JWKSet(List.of(this.ehrClient.toPublicJWK(), this.issuer.toPublicJWK()));
	}

	private RSAKey loadOrMake(String purpose, Algorithm algorithm) {
		return load(purpose, () -> {
			this.jdbc.sql("INSERT INTO signing_key (purpose, jwk, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
				.params(purpose, this.vault.seal(label(purpose), make(algorithm).toJSONString()),
						Timestamp.from(Instant.now()))
				.update();
			return load(purpose, () -> {
				throw new IllegalStateException("The signing key " + purpose + " could not be stored.");
			});
		});
	}

	private RSAKey load(String purpose, Supplier<RSAKey> otherwise) {
		return this.jdbc.sql("SELECT jwk FROM signing_key WHERE purpose = ?")
			.param(purpose)
			.query(byte[].class)
			.optional()
			.map((sealed) -> open(purpose, sealed))
			.orElseGet(otherwise);
	}

	private RSAKey open(String purpose, byte[] sealed) {
		try {
			return RSAKey.parse(this.vault.open(label(purpose), sealed));
		}
		catch (IllegalStateException | ParseException ex) {
			throw new IllegalStateException("The stored signing keys do not open with spine-rehab.vault.key. "
					+ "Set the key this database was made with.", ex);
		}
	}

	private static RSAKey make(Algorithm algorithm) {
		try {
			return new RSAKeyGenerator(KEY_SIZE).keyID(UUID.randomUUID().toString())
				.keyUse(KeyUse.SIGNATURE)
				.algorithm(algorithm)
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String label(String purpose) {
		return "signing-key:" + purpose;
	}

}
