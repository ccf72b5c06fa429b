package org.spinerehab.server.authserver;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.ehr.EhrLaunch;
import org.spinerehab.server.ehr.EhrUsers;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Puts the launch into what the authorization server answers: patient and encounter into
 * the access token, the launch context beside it, fhirUser into the id token; who signs
 * in without a launch is named in the access token too.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App
 * Launch 2.2, launch context</a>
 */
final class SmartTokens
		implements OAuth2TokenCustomizer<JwtEncodingContext>, Consumer<OAuth2AccessTokenAuthenticationContext> {

	private static final String USER = "fhirUser";

	private static final Duration ID_TOKEN_LIFETIME = Duration.ofMinutes(5);

	private final SandboxIssuers issuers;

	private final LaunchRequest launches;

	private final EhrUsers users;

	private final OAuth2AuthorizationService authorizations;

	SmartTokens(SandboxIssuers issuers, LaunchRequest launches, EhrUsers users,
			OAuth2AuthorizationService authorizations) {
		this.issuers = issuers;
		this.launches = launches;
		this.users = users;
		this.authorizations = authorizations;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		SandboxIssuers.Issuer issuer = this.issuers.of(AuthorizationServerContextHolder.getContext().getIssuer());
		if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
			context.getClaims()
				.audience(List.of(issuer.audience()))
				.claim(OAuth2ParameterNames.SCOPE, String.join(" ", context.getAuthorizedScopes()))
				.claim(OAuth2ParameterNames.CLIENT_ID, context.getRegisteredClient().getClientId());
			Optional<EhrLaunch> launch = this.launches.redeem(context.getAuthorization());
			launch.ifPresent((found) -> context(found).forEach(context.getClaims()::claim));
			if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(context.getAuthorizationGrantType())) {
				String user = launch.map(EhrLaunch::username).orElseGet(() -> context.getPrincipal().getName());
				context.getClaims().claim(USER, fhirUser(issuer, user));
			}
		}
		else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
			context.getClaims().expiresAt(Instant.now().plus(ID_TOKEN_LIFETIME));
			this.launches.of(context.getAuthorization())
				.filter((launch) -> context.getAuthorizedScopes().contains(USER))
				.ifPresent((launch) -> context.getClaims().claim(USER, fhirUser(issuer, launch.username())));
		}
	}

	@Override
	public void accept(OAuth2AccessTokenAuthenticationContext context) {
		OAuth2AccessTokenAuthenticationToken token = context.getAuthentication();
		OAuth2Authorization authorization = this.authorizations.findByToken(token.getAccessToken().getTokenValue(),
				OAuth2TokenType.ACCESS_TOKEN);
		this.launches.of(authorization).ifPresent((launch) -> {
			Map<String, Object> beside = new LinkedHashMap<>(token.getAdditionalParameters());
			beside.putAll(context(launch));
			beside.put("need_patient_banner", launch.needPatientBanner());
			beside.put(OAuth2ParameterNames.SCOPE, String.join(" ", token.getAccessToken().getScopes()));
			context.getAccessTokenResponse().additionalParameters(beside);
		});
	}

	private static Map<String, Object> context(EhrLaunch launch) {
		Map<String, Object> context = new LinkedHashMap<>();
		putIfThere(context, "patient", launch.patient());
		putIfThere(context, "encounter", launch.encounter());
		putIfThere(context, "intent", launch.intent());
		return context;
	}

	private static void putIfThere(Map<String, Object> context, String name, @Nullable String value) {
		if (value != null) {
			context.put(name, value);
		}
	}

	private String fhirUser(SandboxIssuers.Issuer issuer, String username) {
		return issuer.audience() + "/" + this.users.fhirUser(username);
	}

}
