package org.spinerehab.server.store;

import java.io.IOException;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's servlet, which takes the request's id as it is and does not say what it is made
 * of.
 */
final class FhirServlet extends RestfulServer {

	FhirServlet(FhirContext context) {
		super(context);
	}

	@Override
	protected void handleRequest(RequestTypeEnum type, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		super.handleRequest(type, request, new UnhurriedResponse(response));
	}

	@Override
	protected String getOrCreateRequestId(HttpServletRequest request) {
		return RequestId.of(request);
	}

	@Override
	protected void addRequestIdToResponse(ServletRequestDetails request, String id) {
		// The answer carries it from the beginning, also when it never comes this far.
	}

	@Override
	protected @Nullable String createPoweredByHeader() {
		return null;
	}

}
