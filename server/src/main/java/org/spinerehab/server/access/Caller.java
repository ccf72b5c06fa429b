package org.spinerehab.server.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Level;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who stands behind a request, out of its verified token: for features that record it or
 * compare with it, not for deciding rights.
 *
 * @param resource the user's own resource on this server, {@code Practitioner/11}
 * @param subject {@code sub} of the token
 * @param issuer {@code iss} of the token
 * @param client the application: {@code client_id} or {@code azp}, else the issuer
 * @param role what the user is at work
 * @param launch id of the SMART launch the token was made for
 * @param system whether the token is that of a system and speaks for no person
 */
public record Caller(@Nullable String resource, String subject, String issuer, String client, @Nullable String role,
		@Nullable String launch, boolean system) {

	/**
	 * The caller of a request.
	 * @param request a request that has passed the check of tokens
	 * @return nothing without a token
	 */
	public static Optional<Caller> of(HttpServletRequest request) {
		return CurrentGrant.token(request).map((token) -> {
			Jwt claims = token.getToken();
			String issuer = String.valueOf(claims.getClaimAsString("iss"));
			String subject = claims.getSubject();
			boolean system = token.grant().openScopes().stream().anyMatch((scope) -> scope.level() == Level.SYSTEM);
			return new Caller(token.grant().self(), (subject != null) ? subject : "", issuer, client(claims, issuer),
					token.holder().role(), claims.getClaimAsString("launch_id"), system && !token.holder().person());
		});
	}

	private static String client(Jwt claims, String issuer) {
		String id = claims.getClaimAsString("client_id");
		String party = (id != null) ? id : claims.getClaimAsString("azp");
		return (party != null) ? party : issuer;
	}

}
