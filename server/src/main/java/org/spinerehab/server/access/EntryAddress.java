package org.spinerehab.server.access;

import java.util.Set;
import java.util.regex.Pattern;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.UrlUtil;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/**
 * Tells the read of one resource from a search, in the address of a bundle entry. What
 * has the strict shape of neither is refused: HAPI could take it for either, and a
 * missing address for that of the resource in the entry.
 *
 * @see <a href=
 * "https://hl7.org/fhir/R4/bundle-definitions.html#Bundle.entry.request.url"> FHIR R4
 * Bundle.entry.request.url</a>
 */
final class EntryAddress {

	private static final String ID = "[A-Za-z0-9\\-.]{1,64}";

	private static final Pattern ONE = Pattern
		.compile("/?[A-Z][A-Za-z]*/" + ID + "(/_history/" + ID + ")?(\\?[^?#]*)?");

	private static final Pattern MANY = Pattern.compile("/?[A-Z][A-Za-z]*(\\?[^#]*)?");

	private static final Set<String> PRESENTATION = Set.of("_format", "_elements", "_summary", "_pretty");

	private EntryAddress() {
	}

	static void verify(BundleEntryRequestComponent request) {
		String url = request.hasUrl() ? request.getUrl() : "";
		boolean aimless = request.getMethod() == HTTPVerb.PUT && url.indexOf('?') < 0;
		if (!isOne(url) && (aimless || !MANY.matcher(url).matches())) {
			throw new InvalidRequestException("An entry addresses one resource (Type/id) or a type (Type or "
					+ "Type?parameters): change Bundle.entry.request.url");
		}
	}

	/** One resource, asked for no more than another presentation of it. */
	static boolean isOne(String url) {
		int query = url.indexOf('?');
		return ONE.matcher(url).matches()
				&& (query < 0 || PRESENTATION.containsAll(UrlUtil.parseQueryString(url.substring(query + 1)).keySet()));
	}

}
