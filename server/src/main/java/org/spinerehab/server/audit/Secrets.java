package org.spinerehab.server.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import ca.uhn.fhir.util.UrlUtil;

/**
 * Keeps tokens that came in an address, where they do not belong, out of the audit.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6750#section-5.3">RFC 6750, do
 * not pass bearer tokens in page URLs</a>
 */
final class Secrets {

	private static final Set<String> NAMES = Set.of("access_token", "token", "client_assertion", "id_token");

	private Secrets() {
	}

	/** What was asked, with stars for tokens. */
	static String masked(String asked) {
		int query = asked.indexOf('?') + 1;
		return (query == 0) ? asked
				: asked.substring(0, query) + Arrays.stream(asked.substring(query).split("&"))
					.map(Secrets::maskedParameter)
					.collect(Collectors.joining("&"));
	}

	private static String maskedParameter(String parameter) {
		int value = parameter.indexOf('=') + 1;
		String name = UrlUtil.unescape(parameter.substring(0, Math.max(value - 1, 0))).toLowerCase(Locale.ROOT);
		return NAMES.contains(name.split("[:.]", 2)[0]) ? parameter.substring(0, value) + "***" : parameter;
	}

}
