package org.spinerehab.server.store;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The id of a request: in the log, in the audit, in the answer.
 */
public final class RequestId {

	/** Header it comes in and goes out with. */
	public static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = RequestId.class.getName();

	private RequestId() {
	}

	/** Gives a request its id. */
	public static void set(HttpServletRequest request, String id) {
		request.setAttribute(ATTRIBUTE, id);
	}

	/** The id of a request. */
	public static String of(HttpServletRequest request) {
		return String.valueOf(request.getAttribute(ATTRIBUTE));
	}

}
