package org.spinerehab.server.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/**
 * One decoder per configured issuer; a token of any other issuer finds none, and nothing
 * is fetched for it.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc8725">RFC 8725</a>
 */
final class TrustedIssuers implements AuthenticationManagerResolver<String> {

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private final Map<String, AuthenticationManager> managers;

	private final List<TokenStatus> statuses;

	TrustedIssuers(Access access, Rights rights, KnownPatients patients, List<TokenStatus> statuses) {
		this.managers = access.issuers()
			.stream()
			.collect(Collectors.toUnmodifiableMap((issuer) -> Objects.requireNonNull(issuer.issuer()),
					(issuer) -> manager(issuer, new Grants(issuer, access.signers(), rights, patients)), (a, b) -> a));
		this.statuses = statuses;
	}

	@Override
	public @Nullable AuthenticationManager resolve(String issuer) {
		return this.managers.get(issuer);
	}

	private AuthenticationManager manager(Access.Issuer issuer, Grants grants) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(String.valueOf(issuer.jwksUri()))
			.jwsAlgorithms((algorithms) -> algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.RS384,
					SignatureAlgorithm.ES256, SignatureAlgorithm.ES384)))
			.restOperations(new RestTemplateBuilder().connectTimeout(TIMEOUT).readTimeout(TIMEOUT).build())
			.validateType(false)
			.build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validator(issuer), this::notTakenBack));
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter(
				(token) -> new GrantedToken(token, grants.of(token), new TokenClaims(token, issuer).holder()));
		return provider::authenticate;
	}

	private static OAuth2TokenValidator<Jwt> validator(Access.Issuer issuer) {
		JwtTypeValidator type = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
		type.setAllowEmpty(true);
		List<OAuth2TokenValidator<Jwt>> always = List.of(type, new JwtIssuerValidator(issuer.issuer()),
				new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull), new JwtTimestampValidator(),
				new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audience) -> audience != null && audience.contains(issuer.audience())));
		if (issuer.kind() == Access.Kind.APP) {
			return new DelegatingOAuth2TokenValidator<>(new DelegatingOAuth2TokenValidator<>(always),
					new AppTokenValidator());
		}
		return new DelegatingOAuth2TokenValidator<>(always);
	}

	/** The decoder has checked the signature before. */
	private OAuth2TokenValidatorResult notTakenBack(Jwt token) {
		return isActive(token) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult
			.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token was taken back", null));
	}

	/** False once a verified token was taken back where it came from. */
	boolean isActive(Jwt token) {
		String issuer = token.getClaimAsString(JwtClaimNames.ISS);
		return this.statuses.stream()
			.filter((status) -> status.issuer().equals(issuer))
			.allMatch((status) -> status.isActive(token.getTokenValue()));
	}

}
