package org.spinerehab.server.ehr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The EHR's charts on a fixed day, and apps that knock at them.
 */
final class TestCharts {

	static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 3);

	static final String ANNA = "e4471-0923";

	static final String DANIEL = "e4471-0655";

	private TestCharts() {
	}

	static ChartStore store() {
		Clock clock = Clock.fixed(Instant.parse(FIRST_DAY + "T09:00:00Z"), ZoneOffset.UTC);
		try {
			return new ChartStore(clock, ZoneId.of("Europe/London"), new ObjectMapper());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void signInApp(String patient, String... scopes) {
		Jwt jwt = new Jwt("token", Instant.EPOCH, Instant.MAX, Map.of("alg", "RS256"),
				Map.of("patient", patient, "scope", List.of(scopes)));
		SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt));
	}

}
