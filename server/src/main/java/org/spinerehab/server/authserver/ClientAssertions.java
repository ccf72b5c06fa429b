package org.spinerehab.server.authserver;

import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Objects;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Verifies client assertions with the keys a client has registered: those at its address,
 * fetched for every assertion and never kept, so that no cache outlives a change of keys,
 * or those registered in place. RS384 and ES384 only; the key must fit by id and type.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html#signature-verification">SMART
 * App Launch 2.2, signature verification</a>
 */
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

	/** Client setting: keys registered in place, as JWK set. */
	static final String KEYS = "settings.client.jwks";

	/** Both algorithms a SMART server must take. */
	static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

	private static final int TIMEOUT_MILLISECONDS = 3000;

	private static final int LONGEST_ANSWER = 100_000;

	private final JdbcOperations jdbc;

	ClientAssertions(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public JwtDecoder createDecoder(RegisteredClient client) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(client)));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
		});
		NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
		String id = client.getClientId();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
				new DelegatingOAuth2TokenValidator<>(new JwtClaimValidator<>(JwtClaimNames.ISS, id::equals),
						new JwtClaimValidator<>(JwtClaimNames.SUB, id::equals),
						new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull), new JwtTimestampValidator()),
				new AssertionCheck(this.jdbc, client.getClientSettings().getJwkSetUrl())));
		return decoder;
	}

	private static JWKSource<SecurityContext> keys(RegisteredClient client) {
		try {
			String inPlace = client.getClientSettings().getSetting(KEYS);
			if (inPlace != null) {
				return new ImmutableJWKSet<>(JWKSet.parse(inPlace));
			}
			return JWKSourceBuilder
				.create(URI.create(client.getClientSettings().getJwkSetUrl()).toURL(),
						new DefaultResourceRetriever(TIMEOUT_MILLISECONDS, TIMEOUT_MILLISECONDS, LONGEST_ANSWER))
				.cache(false)
				.refreshAheadCache(false)
				.rateLimited(false)
				.build();
		}
		catch (ParseException | MalformedURLException ex) {
			throw new IllegalStateException("The registered keys of " + client.getClientId() + " are broken", ex);
		}
	}

}
