package org.spinerehab.server.authserver;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The content security policy of our issuer's pages: no script, no frame, and forms only
 * to ourselves and, where an answer leads there, to the app.
 */
final class PageHeaders {

	static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
			+ "frame-ancestors 'none'; form-action 'self'";

	private PageHeaders() {
	}

	static void allowFormsTo(HttpServletResponse response, Stream<@Nullable String> addresses) {
		String targets = addresses.map(PageHeaders::origin).distinct().collect(Collectors.joining(" "));
		response.setHeader("Content-Security-Policy", POLICY + " " + targets);
	}

	private static String origin(@Nullable String address) {
		URI uri = URI.create(String.valueOf(address));
		return (uri.getAuthority() != null && uri.getScheme().startsWith("http"))
				? uri.getScheme() + "://" + uri.getAuthority() : uri.getScheme() + ":";
	}

}
