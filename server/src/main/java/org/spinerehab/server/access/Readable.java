package org.spinerehab.server.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * What of a patient's record the token of a request reads, for a feature that reads the
 * store on the user's behalf.
 */
public final class Readable {

	private final Grant grant;

	private final String patient;

	private Readable(Grant grant, String patient) {
		this.grant = grant;
		this.patient = patient;
	}

	/** What a request may read of a patient; without a token, nothing. */
	public static Readable of(RequestDetails request, String patient) {
		return new Readable(CurrentGrant.of(request), patient);
	}

	/** True if all of a resource type may be read; a part of it is not enough. */
	public boolean holds(String type) {
		return this.grant.openFor(Interaction.READ, type)
				|| this.patient.equals(this.grant.patient()) && this.grant.allowsAll(Interaction.READ, type);
	}

}
