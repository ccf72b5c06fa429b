package org.spinerehab.server.access;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A verified token with what it allows.
 */
final class GrantedToken extends JwtAuthenticationToken {

	private final transient Grant grant;

	private final transient Holder holder;

	GrantedToken(Jwt token, Grant grant, Holder holder) {
		super(token, List.of());
		this.grant = grant;
		this.holder = holder;
	}

	/**
	 * Whom the token was given to.
	 *
	 * @param person whether it speaks for somebody, not for a system alone
	 * @param role in what capacity, several parted by blanks
	 */
	record Holder(boolean person, @Nullable String role) {
	}

	/** The same token for another request. */
	GrantedToken again(@Nullable Object details) {
		GrantedToken same = new GrantedToken(getToken(), this.grant, this.holder);
		same.setDetails(details);
		return same;
	}

	Grant grant() {
		return this.grant;
	}

	Holder holder() {
		return this.holder;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof GrantedToken token && token.grant.equals(this.grant)
				&& token.holder.equals(this.holder);
	}

	@Override
	public int hashCode() {
		return Objects.hash(super.hashCode(), this.grant, this.holder);
	}

}
