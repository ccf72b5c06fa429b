package org.spinerehab.server.authserver;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What our issuer puts into its tokens and beside them: the context the user or the
 * launch has chosen, who the user is on our server and in which role.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App
 * Launch 2.2, scopes and launch context</a>
 */
final class RehabTokens
		implements OAuth2TokenCustomizer<JwtEncodingContext>, Consumer<OAuth2AccessTokenAuthenticationContext> {

	private static final String USER = "fhirUser";

	private static final Duration ID_TOKEN_LIFETIME = Duration.ofMinutes(10);

	private final String base;

	private final RehabUsers users;

	private final OAuth2AuthorizationService authorizations;

	RehabTokens(SandboxIssuers issuers, RehabUsers users, OAuth2AuthorizationService authorizations) {
		this.base = issuers.rehab().audience();
		this.users = users;
		this.authorizations = authorizations;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
			context.getClaims()
				.audience(Collections.singletonList(this.base))
				.claim(OAuth2ParameterNames.SCOPE, String.join(" ", context.getAuthorizedScopes()))
				.claim(OAuth2ParameterNames.CLIENT_ID, context.getRegisteredClient().getClientId());
			if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
				AppContext.of(Objects.requireNonNull(context.getAuthorization()))
					.inToken()
					.forEach(context.getClaims()::claim);
				fhirUser(context).ifPresent((address) -> context.getClaims().claim(USER, address));
				context.getClaims()
					.claim("role", this.users.role(context.getPrincipal().getName()).name().toLowerCase(Locale.ROOT));
			}
		}
		else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
			context.getClaims().expiresAt(Instant.now().plus(ID_TOKEN_LIFETIME));
			if (context.getAuthorizedScopes().contains(USER)) {
				fhirUser(context).ifPresent((address) -> context.getClaims().claim(USER, address));
			}
		}
	}

	@Override
	public void accept(OAuth2AccessTokenAuthenticationContext context) {
		OAuth2AccessTokenAuthenticationToken token = context.getAuthentication();
		OAuth2Authorization authorization = this.authorizations.findByToken(token.getAccessToken().getTokenValue(),
				OAuth2TokenType.ACCESS_TOKEN);
		Map<String, Object> beside = new LinkedHashMap<>(token.getAdditionalParameters());
		beside.putAll(AppContext.of(Objects.requireNonNull(authorization)).besideToken());
		beside.put(OAuth2ParameterNames.SCOPE, String.join(" ", token.getAccessToken().getScopes()));
		context.getAccessTokenResponse().additionalParameters(beside);
	}

	private Optional<String> fhirUser(JwtEncodingContext context) {
		String record = Objects.requireNonNull(context.getAuthorization()).getAttribute(PendingRequests.FHIR_USER);
		return Optional.ofNullable(record).filter((known) -> !known.isEmpty()).map((known) -> this.base + "/" + known);
	}

}
