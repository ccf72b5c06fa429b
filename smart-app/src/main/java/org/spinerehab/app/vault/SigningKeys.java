package org.spinerehab.app.vault;

import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Our private keys: one of each kind to authenticate at EHRs (SMART App Launch 2.2,
 * asymmetric client authentication), one to sign tokens for our own server (design.md
 * D10). Made once for all nodes, sealed in the database.
 */
@Component
public class SigningKeys {

	private static final int KEY_SIZE = 3072;

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Map<JWSAlgorithm, JWK> ehrClient;

	private final RSAKey issuer;

	SigningKeys(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.ehrClient = Map.of(JWSAlgorithm.RS384, loadOrMake("ehr-client", JWSAlgorithm.RS384), JWSAlgorithm.ES384,
				loadOrMake("ehr-client-ec", JWSAlgorithm.ES384));
		this.issuer = loadOrMake("issuer", JWSAlgorithm.RS256).toRSAKey();
	}

	/**
	 * The key of {@code private_key_jwt} at EHRs.
	 * @param algorithm {@code RS384} or {@code ES384}
	 * @return a key for this algorithm with its private part
	 */
	public JWK ehrClient(String algorithm) {
		return this.ehrClient.get(JWSAlgorithm.parse(algorithm));
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
		return new JWKSet(Stream.concat(this.ehrClient.values().stream(), Stream.of(this.issuer))
			.map((key) -> key.toPublicJWK())
			.toList());
	}

	private JWK loadOrMake(String purpose, JWSAlgorithm algorithm) {
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

	private JWK load(String purpose, Supplier<JWK> otherwise) {
		return this.jdbc.sql("SELECT jwk FROM signing_key WHERE purpose = ?")
			.param(purpose)
			.query(byte[].class)
			.optional()
			.map((sealed) -> open(purpose, sealed))
			.orElseGet(otherwise);
	}

	private JWK open(String purpose, byte[] sealed) {
		try {
			return JWK.parse(this.vault.open(label(purpose), sealed));
		}
		catch (IllegalStateException | ParseException ex) {
			throw new IllegalStateException("The stored signing keys do not open with spine-rehab.vault.key. "
					+ "Set the key this database was made with.", ex);
		}
	}

	private static JWK make(JWSAlgorithm algorithm) {
		JWKGenerator<? extends JWK> generator = JWSAlgorithm.Family.EC.contains(algorithm)
				? new ECKeyGenerator(Curve.P_384) : new RSAKeyGenerator(KEY_SIZE);
		try {
			return generator.keyID(UUID.randomUUID().toString())
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
