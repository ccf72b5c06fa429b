package org.spinerehab.app.handshake;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.launch.BrowserKey;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The two addresses an EHR knows: the launch and the callback (SMART App Launch 2.2, EHR
 * launch).
 */
@Controller
class HandshakeController {

	private final Connections connections;

	private final AuthorizationRequests authorizationRequests;

	private final PendingLaunches pendingLaunches;

	private final Callback callback;

	HandshakeController(Connections connections, AuthorizationRequests authorizationRequests,
			PendingLaunches pendingLaunches, Callback callback) {
		this.connections = connections;
		this.authorizationRequests = authorizationRequests;
		this.pendingLaunches = pendingLaunches;
		this.callback = callback;
	}

	@GetMapping("/launch")
	ResponseEntity<Void> launch(HttpServletRequest request) {
		String iss = single(request, "iss");
		String launch = single(request, "launch");
		if (iss == null || launch == null) {
			throw new LaunchRefused(Reason.INCOMPLETE_LAUNCH);
		}
		Connection connection = this.connections.byIss(iss).orElseThrow(() -> new LaunchRefused(Reason.UNKNOWN_EHR));
		request.setAttribute(LaunchContext.CONNECTION_ATTRIBUTE, connection.id());
		OAuth2AuthorizationRequest authorization = this.authorizationRequests.make(connection, launch, request);
		this.pendingLaunches.add(connection.id(), authorization, BrowserKey.ensure(request));
		return goTo(authorization.getAuthorizationRequestUri());
	}

	@GetMapping("/callback")
	ResponseEntity<Void> callback(HttpServletRequest request) {
		String state = single(request, "state");
		BrowserKey browser = BrowserKey.existing(request).orElseThrow(() -> new LaunchRefused(Reason.STALE_CALLBACK));
		if (state == null) {
			throw new LaunchRefused(Reason.STALE_CALLBACK);
		}
		PendingLaunches.Pending pending = this.pendingLaunches.take(state, browser)
			.orElseThrow(() -> new LaunchRefused(Reason.STALE_CALLBACK));
		request.setAttribute(LaunchContext.CONNECTION_ATTRIBUTE, pending.connectionId());
		request.changeSessionId();
		LaunchContext launch = this.callback.complete(pending, new Callback.Answer(single(request, "code"),
				request.getParameter("error"), single(request, "iss"), request.getParameterMap().containsKey("iss")),
				browser);
		return goTo("/l/" + launch.id() + "/");
	}

	private static ResponseEntity<Void> goTo(String address) {
		return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build();
	}

	/** A parameter given exactly once and not empty; anything else is no parameter. */
	private static @Nullable String single(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null && values.length == 1 && StringUtils.hasText(values[0])) ? values[0] : null;
	}

}
