package org.spinerehab.app.handshake;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connection.NoncePolicy;
import org.spinerehab.app.connection.EhrRequests;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Verifies an id token: signature, issuer, audience and times by Spring Security, the
 * nonce as the connection demands (OpenID Connect Core 3.1.3.7).
 */
@Component
class IdTokens {

	private final EhrRequests requests;

	private final Map<ClientRegistrationKey, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();

	IdTokens(EhrRequests requests) {
		this.requests = requests;
	}

	Jwt verify(Connection connection, ClientRegistration registration, OAuth2AuthorizationRequest request,
			@Nullable Object idToken) {
		if (!(idToken instanceof String text)) {
			throw new LaunchRefused(Reason.NO_USER, connection.id(), null);
		}
		try {
			Jwt verified = decoder(connection, registration).decode(text);
			String nonce = (String) request.getAdditionalParameters().get(OidcParameterNames.NONCE);
			if (new JwtClaimValidator<String>(OidcParameterNames.NONCE,
					(claim) -> isExpected(connection.nonce(), nonce, claim))
				.validate(verified)
				.hasErrors()) {
				throw new LaunchRefused(Reason.NOT_TRUSTED, connection.id(), null);
			}
			return verified;
		}
		catch (BadJwtException ex) {
			throw new LaunchRefused(Reason.NOT_TRUSTED, connection.id(), ex);
		}
		catch (JwtException ex) {
			throw new LaunchRefused(Reason.EHR_UNAVAILABLE, connection.id(), ex);
		}
	}

	private static boolean isExpected(NoncePolicy policy, @Nullable String sent, @Nullable String claim) {
		if (policy == NoncePolicy.OFF) {
			return true;
		}
		if (claim == null) {
			return policy == NoncePolicy.IF_PRESENT;
		}
		return claim.equals(sent);
	}

	private NimbusJwtDecoder decoder(Connection connection, ClientRegistration registration) {
		ClientRegistration.ProviderDetails provider = registration.getProviderDetails();
		return this.decoders.computeIfAbsent(
				new ClientRegistrationKey(connection.id(), provider.getJwkSetUri(), provider.getIssuerUri()), (key) -> {
					NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(provider.getJwkSetUri())
						.restOperations(new RestTemplate(this.requests.to(connection)))
						.jwsAlgorithms((algorithms) -> algorithms.addAll(Set.of(SignatureAlgorithm.RS256,
								SignatureAlgorithm.RS384, SignatureAlgorithm.ES256, SignatureAlgorithm.ES384)))
						.build();
					decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
							new OidcIdTokenValidator(registration)));
					return decoder;
				});
	}

	private record ClientRegistrationKey(String connectionId, String jwks, String issuer) {
	}

}
