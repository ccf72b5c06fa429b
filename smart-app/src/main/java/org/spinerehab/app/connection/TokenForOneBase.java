package org.spinerehab.app.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Adds a token to calls below one base and stops every other call: paging links, absolute
 * references and Location headers included (smart.md ii, token never sent to a foreign
 * host).
 */
@Interceptor
final class TokenForOneBase {

	private final URI base;

	private final @Nullable String token;

	TokenForOneBase(URI base, @Nullable String token) {
		this.base = base;
		this.token = token;
	}

	@Hook(Pointcut.CLIENT_REQUEST)
	public void addToken(IHttpRequest request) {
		if (!isBelowBase(request.getUri())) {
			throw new ForeignAddressException();
		}
		if (this.token != null) {
			request.addHeader("Authorization", "Bearer " + this.token);
		}
	}

	private boolean isBelowBase(String address) {
		URI uri;
		try {
			uri = new URI(address);
		}
		catch (URISyntaxException ex) {
			return false;
		}
		return sameHost(uri) && uri.getRawUserInfo() == null && uri.getRawFragment() == null
				&& isPlainPath(uri.getRawPath());
	}

	private boolean sameHost(URI uri) {
		return this.base.getScheme().equalsIgnoreCase(uri.getScheme())
				&& this.base.getHost().equalsIgnoreCase(uri.getHost()) && port(this.base) == port(uri);
	}

	private static int port(URI uri) {
		if (uri.getPort() != -1) {
			return uri.getPort();
		}
		return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
	}

	private boolean isPlainPath(@Nullable String path) {
		if (path == null) {
			return false;
		}
		String basePath = this.base.getRawPath();
		if (!path.equals(basePath) && !path.startsWith(basePath + "/")) {
			return false;
		}
		String below = path.substring(basePath.length()).toLowerCase(Locale.ROOT);
		return !below.contains("//") && !below.contains("/.") && !below.contains("%2e") && !below.contains("%2f")
				&& !below.contains("%5c") && !below.contains(";");
	}

}
