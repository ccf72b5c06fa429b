package org.spinerehab.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RememberedTokensTests {

	private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

	private final Watch watch = new Watch();

	private final AtomicInteger checks = new AtomicInteger();

	private boolean active = true;

	private final AuthenticationManager tokens = new RememberedTokens((request) -> this::check, (token) -> this.active,
			this.watch)
		.resolve(new MockHttpServletRequest());

	@Test
	void checksATokenOnce() {
		Authentication first = authenticate("good");
		Authentication second = authenticate("good");
		assertThat(second).isEqualTo(first).isNotSameAs(first);
		assertThat(this.checks).hasValue(1);
	}

	@Test
	void takesNoOtherTokenForIt() {
		authenticate("good");
		authenticate("good too");
		assertThat(this.checks).hasValue(2);
	}

	@Test
	void checksAgainAfterAMinute() {
		authenticate("good");
		this.watch.now = START.plusSeconds(61);
		authenticate("good");
		assertThat(this.checks).hasValue(2);
	}

	@Test
	void forgetsATokenWhenItEnds() {
		this.watch.now = START.plusSeconds(290);
		authenticate("good");
		this.watch.now = START.plusSeconds(301);
		authenticate("good");
		assertThat(this.checks).hasValue(2);
	}

	@Test
	void checksAgainWhatWasTakenBack() {
		authenticate("good");
		this.active = false;
		authenticate("good");
		assertThat(this.checks).hasValue(2);
	}

	@Test
	void remembersNoRefusal() {
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> authenticate("bad"));
		}
		assertThat(this.checks).hasValue(2);
	}

	private Authentication authenticate(String token) {
		return this.tokens.authenticate(new BearerTokenAuthenticationToken(token));
	}

	/** Good for five minutes from the start. */
	private Authentication check(Authentication asked) {
		this.checks.incrementAndGet();
		String token = ((BearerTokenAuthenticationToken) asked).getToken();
		if (token.equals("bad")) {
			throw new InvalidBearerTokenException("bad");
		}
		return new GrantedToken(Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.issuedAt(START)
			.expiresAt(START.plus(Duration.ofMinutes(5)))
			.build(), Grant.LINKING, new GrantedToken.Holder(true, "surgeon"));
	}

	/** Shows what it is set to. */
	private static final class Watch extends Clock {

		private Instant now = START;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
