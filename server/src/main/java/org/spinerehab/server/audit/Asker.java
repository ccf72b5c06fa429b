package org.spinerehab.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Caller;

/**
 * Who asked, through which application and from where.
 *
 * @param user the user's resource on this server, {@code Practitioner/11}
 * @param subject {@code sub} of the token
 * @param issuer {@code iss} of the token
 * @param client the application
 * @param role what the user is at work
 * @param launch id of the SMART launch
 * @param address network address the request came from
 */
record Asker(@Nullable String user, @Nullable String subject, @Nullable String issuer, @Nullable String client,
		@Nullable String role, @Nullable String launch, String address) {

	static Asker of(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		return Caller.of(request)
			.map((caller) -> new Asker(caller.resource(), caller.subject(), caller.issuer(), caller.client(),
					caller.role(), caller.launch(), address))
			.orElseGet(() -> new Asker(null, null, null, null, null, null, address));
	}

	boolean isAnonymous() {
		return this.issuer == null;
	}

}
