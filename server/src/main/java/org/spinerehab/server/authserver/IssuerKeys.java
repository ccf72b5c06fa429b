package org.spinerehab.server.authserver;

import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * A key pair for each issuer: what one issuer signs, the other's keys do not verify. They
 * are made once and kept in the database, so that every process signs with the same.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

	private static final int RSA_BITS = 2048;

	private final JdbcOperations jdbc;

	private final Map<String, JWKSet> keys;

	IssuerKeys(SandboxIssuers issuers, JdbcOperations jdbc) {
		this.jdbc = jdbc;
		this.keys = Map.of(issuers.ehr().issuer(), keyOf(issuers.ehr().issuer()), issuers.rehab().issuer(),
				keyOf(issuers.rehab().issuer()));
	}

	@Override
	public List<JWK> get(JWKSelector selector, SecurityContext context) {
		JWKSet set = this.keys.get(AuthorizationServerContextHolder.getContext().getIssuer());
		return (set != null) ? selector.select(set) : List.of();
	}

	RSAPublicKey publicKey(SandboxIssuers.Issuer issuer) {
		try {
			return this.keys.get(issuer.issuer()).getKeys().get(0).toRSAKey().toRSAPublicKey();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("A key of " + issuer.issuer() + " is broken", ex);
		}
	}

	/** Of two processes that start at once the first one's key stays. */
	private JWKSet keyOf(String issuer) {
		String sql = "select jwk from issuer_key where issuer = ?";
		List<String> kept = this.jdbc.queryForList(sql, String.class, issuer);
		if (kept.isEmpty()) {
			this.jdbc.update("insert into issuer_key (issuer, jwk) values (?, ?) on conflict do nothing", issuer,
					newKey().toJSONString());
			kept = this.jdbc.queryForList(sql, String.class, issuer);
		}
		try {
			return new JWKSet(JWK.parse(kept.get(0)));
		}
		catch (ParseException ex) {
			throw new IllegalStateException("The kept key of " + issuer + " is broken", ex);
		}
	}

	private static JWK newKey() {
		try {
			return new RSAKeyGenerator(RSA_BITS).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyID(UUID.randomUUID().toString())
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("No key can be made for the sandbox's issuers", ex);
		}
	}

}
