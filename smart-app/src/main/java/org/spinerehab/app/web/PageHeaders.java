package org.spinerehab.app.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What a browser may do with our pages: no inline script or style, nothing from
 * elsewhere, no copy kept, no address told; shown in a frame only by the EHR of the
 * launch. The framework's own headers (nosniff, no-store) stay.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
@Configuration(proxyBeanMethods = false)
class PageHeaders {

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

	@Bean
	Customizer<HeadersConfigurer<HttpSecurity>> pageHeaderCustomizer(Connections connections) {
		return (headers) -> headers.frameOptions(FrameOptionsConfig::disable)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
			.addHeaderWriter(new ContentPolicy(connections));
	}

	/**
	 * Frame ancestors are the launch's own. A page of the handshake or of an ended launch
	 * holds no data and must be readable inside the chart: every known EHR may show it.
	 */
	private record ContentPolicy(Connections connections) implements HeaderWriter {

		@Override
		public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
			Set<String> ancestors = ancestors(request);
			response.setHeader("Content-Security-Policy",
					POLICY + (ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors)));
		}

		private Set<String> ancestors(HttpServletRequest request) {
			if (request.getAttribute(LaunchContext.class.getName()) instanceof LaunchContext launch) {
				return this.connections.frameAncestors(launch.connectionId());
			}
			String path = request.getRequestURI().substring(request.getContextPath().length());
			boolean ofALaunch = path.startsWith("/l/") || path.equals("/launch") || path.equals("/callback");
			return ofALaunch ? this.connections.frameAncestors() : Set.of();
		}

	}

}
