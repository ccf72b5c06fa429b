package org.spinerehab.server.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.jspecify.annotations.Nullable;

/**
 * A write the server makes itself inside a client's transaction, out of what it has
 * already checked. Its form is proved by tests and not checked again: the check would
 * double the price of a check-in, and nothing the server adds may be a reason to refuse
 * one.
 */
public final class OwnWrite {

	private static final String MARK = OwnWrite.class.getName();

	private OwnWrite() {
	}

	/** The request to write with. */
	public static SystemRequestDetails request() {
		SystemRequestDetails request = new SystemRequestDetails();
		request.getUserData().put(MARK, true);
		return request;
	}

	/** Whether a write is the server's own. */
	public static boolean is(@Nullable RequestDetails request) {
		return request instanceof SystemRequestDetails && request.getUserData().containsKey(MARK);
	}

}
