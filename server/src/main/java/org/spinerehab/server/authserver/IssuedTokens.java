package org.spinerehab.server.authserver;

import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Objects;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Knows the tokens an issuer of the sandbox has issued and not taken back, as it does
 * when a code is used twice or a token is revoked.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2">RFC 6749,
 * 4.1.2</a>
 */
final class IssuedTokens {

	private final OAuth2AuthorizationService authorizations;

	IssuedTokens(OAuth2AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	JwtDecoder decoder(SandboxIssuers.Issuer issuer, RSAPublicKey key) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key).build();
		decoder.setJwtValidator(
				new DelegatingOAuth2TokenValidator<>(List.of(JwtValidators.createDefaultWithIssuer(issuer.issuer()),
						new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
						new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
								(audience) -> audience != null && audience.contains(issuer.audience())),
						this::stillGood)));
		return decoder;
	}

	boolean isActive(String token) {
		OAuth2Authorization authorization = this.authorizations.findByToken(token, OAuth2TokenType.ACCESS_TOKEN);
		return authorization != null && authorization.getAccessToken() != null
				&& authorization.getAccessToken().isActive();
	}

	private OAuth2TokenValidatorResult stillGood(Jwt token) {
		return isActive(token.getTokenValue()) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult
			.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token was taken back", null));
	}

}
