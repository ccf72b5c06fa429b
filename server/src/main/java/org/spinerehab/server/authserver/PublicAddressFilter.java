package org.spinerehab.server.authserver;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The issuers are called by their public address, whatever name the caller used: an app
 * in a container reaches the token endpoint by another name than the browser.
 */
final class PublicAddressFilter extends OncePerRequestFilter {

	private final SandboxIssuers issuers;

	PublicAddressFilter(SandboxIssuers issuers) {
		this.issuers = issuers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean ours = request.getRequestURI().contains(this.issuers.rehab().path());
		URI address = (ours ? this.issuers.rehab() : this.issuers.ehr()).address();
		chain.doFilter(new Renamed(request, address), response);
	}

	private static final class Renamed extends HttpServletRequestWrapper {

		private final URI address;

		Renamed(HttpServletRequest request, URI address) {
			super(request);
			this.address = address;
		}

		@Override
		public String getScheme() {
			return this.address.getScheme();
		}

		@Override
		public String getServerName() {
			return this.address.getHost();
		}

		@Override
		public int getServerPort() {
			int port = this.address.getPort();
			return (port >= 0) ? port : isSecure() ? 443 : 80;
		}

		@Override
		public boolean isSecure() {
			return "https".equals(this.address.getScheme());
		}

		@Override
		public StringBuffer getRequestURL() {
			return new StringBuffer(this.address.resolve(getRequestURI()).toString());
		}

	}

}
