package org.spinerehab.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;

import org.springframework.security.core.Authentication;
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
			Object context = details.getServletRequest()
				.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
			Authentication token = (context instanceof SecurityContext security) ? security.getAuthentication() : null;
			return (token instanceof GrantedToken granted) ? granted.grant() : Grant.NOTHING;
		}
		return Grant.NOTHING;
	}

}
