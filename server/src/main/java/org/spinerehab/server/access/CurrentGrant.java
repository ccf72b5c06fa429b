package org.spinerehab.server.access;

import java.util.Optional;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Finds what the token of a request allows. It is read from the request, not from the
 * thread: entries of a batch may run on threads of their own.
 */
final class CurrentGrant {

	private CurrentGrant() {
	}

	static Grant of(RequestDetails request) {
		if (request instanceof ServletRequestDetails details && details.getServletRequest() != null) {
			return token(details.getServletRequest()).map(GrantedToken::grant).orElse(Grant.NOTHING);
		}
		return Grant.NOTHING;
	}

	static Optional<GrantedToken> token(HttpServletRequest request) {
		Object context = request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
		return (context instanceof SecurityContext security
				&& security.getAuthentication() instanceof GrantedToken token) ? Optional.of(token) : Optional.empty();
	}

}
