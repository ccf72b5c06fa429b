package org.spinerehab.app.connection;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.stereotype.Component;

/** The EHR of a launch, with the token that only the EHR gets (design.md D10). */
@Component
public class EhrClient {

	/**
	 * A client for the EHR of a launch. It refuses to call any address outside the
	 * connection's FHIR base.
	 * @param launch the launch
	 * @return a HAPI client
	 */
	public IGenericClient forLaunch(LaunchContext launch) {
		throw new UnsupportedOperationException("Comes with the handshake");
	}

}
