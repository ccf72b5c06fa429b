package org.spinerehab.server.access;

import java.util.List;
import java.util.Objects;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A verified token with what it allows.
 */
final class GrantedToken extends JwtAuthenticationToken {

	private final transient Grant grant;

	GrantedToken(Jwt token, Grant grant) {
		super(token, List.of());
		this.grant = grant;
	}

	Grant grant() {
		return this.grant;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof GrantedToken token && token.grant.equals(this.grant);
	}

	@Override
	public int hashCode() {
		return Objects.hash(super.hashCode(), this.grant);
	}

}
