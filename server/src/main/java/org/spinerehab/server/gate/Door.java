package org.spinerehab.server.gate;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.spinerehab.server.store.RequestId;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first every request meets: it gets its id, or keeps a sane one it came with, its
 * answer gets the headers an interface without pages needs, and its body an end.
 *
 * @see <a href=
 * "https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers">OWASP,
 * security headers of REST interfaces</a>
 */
final class Door extends OncePerRequestFilter {

	private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

	private static final String LOGGED_AS = "request";

	private final long largestBody;

	Door(long largestBody) {
		this.largestBody = largestBody;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = request.getHeader(RequestId.HEADER);
		String id = (given != null && SANE.matcher(given).matches()) ? given : UUID.randomUUID().toString();
		RequestId.set(request, id);
		response.setHeader(RequestId.HEADER, id);
		response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "no-referrer");
		MDC.put(LOGGED_AS, id);
		try {
			chain.doFilter(new BoundedRequest(request, this.largestBody), response);
		}
		finally {
			MDC.remove(LOGGED_AS);
		}
	}

}
