package org.spinerehab.server.authserver;

import java.security.interfaces.RSAPublicKey;
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

import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * A key pair for each issuer, made at start: what one issuer signs, the other's keys do
 * not verify.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

	private static final int RSA_BITS = 2048;

	private final Map<String, JWKSet> keys;

	IssuerKeys(SandboxIssuers issuers) {
		this.keys = Map.of(issuers.ehr().issuer(), newKey(), issuers.rehab().issuer(), newKey());
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

	private static JWKSet newKey() {
		try {
			return new JWKSet(new RSAKeyGenerator(RSA_BITS).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.keyID(UUID.randomUUID().toString())
				.generate());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("No key can be made for the sandbox's issuers", ex);
		}
	}

}
